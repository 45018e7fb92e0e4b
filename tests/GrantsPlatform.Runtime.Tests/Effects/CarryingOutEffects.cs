using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class CarryingOutEffects
{
    [Fact]
    public async Task Sends_a_command_in_the_name_of_the_policy()
    {
        await using var platform = new TestPlatform((happened, place) =>
            place.Stream == Key("a") && happened is KeyClaimed claimed ? [new Reaction.Send(Key("b"), new ClaimKey(claimed.Owner))] : []);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        var envelope = Assert.Single(await platform.Runtime.Reads.HistoryAsync(Key("b")));
        Assert.Equal((Actor.Policy, "key:test:a~1~0"), (envelope.Actor, envelope.Cause));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Makes_one_task_of_a_refusal_and_goes_on()
    {
        await using var platform = new TestPlatform((happened, place) => place.Stream == Key("a") && happened is KeyClaimed
            ? [new Reaction.Send(Key("taken"), new ClaimKey(Owner("2"))), new Reaction.Send(Key("b"), new ClaimKey(Owner("1")))] : []);
        await platform.SendAsync(Key("taken"), new ClaimKey(Owner("other")), "c-0");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        var task = Assert.Single(await platform.TasksAsync());
        Assert.Equal(("key:test:a~1~0", Key("taken"), "claim-key", "key.held-by-another"), (task.Id, task.About, task.Work, task.Code));
        Assert.Equal(1, await platform.EventsOfAsync(Key("b")));
    }

    [Fact]
    public async Task Makes_a_task_of_a_command_that_never_gets_through()
    {
        await using var platform = new TestPlatform(
            (happened, place) => place.Stream == Key("a") && happened is KeyClaimed
                ? [new Reaction.Send(Broken, new ClaimKey(Owner("1"))), new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))), new Reaction.Send(Broken, new ReleaseKey(Owner("1")))] : [],
            deciders: [new BrokenDecider()]);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal(1, await platform.EventsOfAsync(Key("b")));

        // 2 + 4 + ... + 512 s, and what goes to the same target waits behind.
        await platform.AdvanceToAsync("2025-04-01T08:14:59Z");
        Assert.Equal(2, platform.Memory.PendingEffects.Count);
        await platform.AdvanceToAsync("2025-04-01T08:17:02Z");
        Assert.Equal("delivery.failed", Assert.Single(await platform.TasksAsync()).Code);
        Assert.Single(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Reaches_each_row_once_and_makes_a_task_of_each_refusal()
    {
        await using var platform = new TestPlatform((happened, place) => place.Stream == Key("zz-source") && happened is KeyClaimed claimed
            ? [new Reaction.SendToEach("keys", "all", "state", "claimed", new ConfirmKey(Owner("1")))] : []);
        for (var i = 0; i < 450; i++) await platform.SendAsync(Key($"k{i:D3}"), new ClaimKey(Owner(i == 7 ? "2" : "1")), "c-1");
        await platform.SendAsync(Key("zz-source"), new ClaimKey(Owner("2")), "c-1");
        await platform.RunAsync();
        var totals = await platform.Runtime.Reads.TotalsAsync("keys", "all");
        Assert.Equal([("claimed", 2L), ("held", 449L)], totals.Select(total => (total.Group, total.Measures["count"])));
        Assert.Equal([Key("k007"), Key("zz-source")], (await platform.TasksAsync()).Select(task => task.About).OrderBy(about => about.Key, StringComparer.Ordinal));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Waits_while_effects_are_paused()
    {
        await using var platform = new TestPlatform((happened, place) =>
            place.Stream == Key("a") && happened is KeyClaimed ? [new Reaction.Send(Key("b"), new ClaimKey(Owner("1")))] : []);
        await platform.Runtime.SetEffectsPausedAsync(true);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.AdvanceToAsync("2025-04-01T09:00:00Z");
        Assert.Equal((1, 0), (await platform.EventsOfAsync(Key("a")), await platform.EventsOfAsync(Key("b"))));
        await platform.Runtime.SetEffectsPausedAsync(false);
        await platform.RunAsync();
        Assert.Equal((2, 1), (await platform.EventsOfAsync(Key("a")), await platform.EventsOfAsync(Key("b"))));
    }

    [Fact]
    public async Task Names_effects_of_long_keys_within_the_length_of_a_key()
    {
        await using var platform = new TestPlatform((happened, place) =>
            place.Stream.Key.Length > 150 && happened is KeyClaimed ? [new Reaction.Send(Key("taken"), new ClaimKey(Owner("2")))] : []);
        await platform.SendAsync(Key("taken"), new ClaimKey(Owner("other")), "c-0");
        Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(Key(new string('x', 195)), new ClaimKey(Owner("1")), new string('c', 200)));
        await platform.RunAsync();
        Assert.Single(await platform.TasksAsync());
    }

    private static readonly StreamId Broken = new("broken", "x");

    private sealed class BrokenDecider : Decider<KeyState, KeyCommand, KeyEvent>
    {
        public override string Kind => "broken";
        public override KeyState Empty => new KeyState.Free();
        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) => throw new InvalidOperationException("A bug.");
        public override KeyState Evolve(KeyState state, KeyEvent happened) => state;
    }
}
