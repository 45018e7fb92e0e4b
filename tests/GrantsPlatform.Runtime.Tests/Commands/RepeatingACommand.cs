using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Commands;

public sealed class RepeatingACommand
{
    [Fact]
    public async Task Gives_the_answer_of_the_first_time()
    {
        await using var platform = new TestPlatform();
        Assert.Equal(new CommandOutcome.Accepted(1, 1, false), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
        Assert.Equal(new CommandOutcome.Accepted(2, 1, false), await platform.SendAsync(Key("a"), new ConfirmKey(Owner("1")), "c-2"));
        Assert.Equal(new CommandOutcome.Accepted(1, 1, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
        Assert.Equal(2, await platform.EventsOfAsync(Key("a")));
    }

    [Fact]
    public async Task Gives_it_after_a_restart_too()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        platform.Restarted();
        Assert.Equal(new CommandOutcome.Accepted(1, 1, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
    }

    [Fact]
    public async Task Is_refused_with_other_content_under_the_same_id()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        Refused<CommandIdReused>(await platform.SendAsync(Key("a"), new ClaimKey(Owner("2")), "c-1"));
        Refused<CommandIdReused>(await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-1"));
    }

    public static TheoryData<bool> Writers => [false, true];

    [Theory, MemberData(nameof(Writers))]
    public async Task That_left_no_event_gives_its_answer_too_when_its_effect_holds_no_more(bool soleWriter)
    {
        await using var platform = new TestPlatform(options: new RuntimeOptions { SoleWriter = soleWriter });
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        Assert.Equal(new CommandOutcome.Accepted(1, 0, false), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
        await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-3");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(new CommandOutcome.Accepted(1, 0, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
            Refused<CommandIdReused>(await platform.SendAsync(Key("a"), new ClaimKey(Owner("2")), "c-2"));
            Assert.Equal(2, await platform.EventsOfAsync(Key("a")));
            platform.Restarted();
        }
    }

    [Theory, MemberData(nameof(Writers))]
    public async Task That_left_no_event_where_nothing_had_happened_gives_its_answer_too(bool soleWriter)
    {
        await using var platform = new TestPlatform(options: new RuntimeOptions { SoleWriter = soleWriter });
        Assert.Equal(new CommandOutcome.Accepted(0, 0, false), await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-1"));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2");
        Assert.Equal(new CommandOutcome.Accepted(0, 0, true), await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-1"));
        Assert.Equal(1, await platform.EventsOfAsync(Key("a")));
    }

    [Fact]
    public async Task That_was_noted_and_not_answered_is_found_when_it_is_sent_again()
    {
        var lost = 1;
        await using var platform = new TestPlatform(
            options: new RuntimeOptions { SoleWriter = true },
            around: store => new FaultInjectingStore(store, (_, name) => name == "RememberAsync" && lost-- > 0 ? Fault.After : Fault.None));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
        await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-3");
        Assert.Equal(new CommandOutcome.Accepted(1, 0, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
        Assert.Equal(2, await platform.EventsOfAsync(Key("a")));
    }

    [Fact]
    public async Task Leaves_no_note_where_strangers_ask()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        for (var n = 2; n < 20; n++) await platform.Bus.SendAsync(Key("a"), new ClaimKey(Owner("1")), new CommandHeader($"c-{n}", Actor.Door));
        Assert.Empty((await platform.Memory.LoadAsync(Key("a"), 0, default)).Remembered);
    }

    [Fact]
    public async Task That_left_no_event_is_known_to_another_process()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        var one = platform.Runtime;
        await using var other = platform.Restarted();
        await other.Commands.SendAsync(Key("a"), new ClaimKey(Owner("1")), new CommandHeader("c-2", Someone));
        Assert.Equal(new CommandOutcome.Accepted(1, 0, true), await one.Commands.SendAsync(Key("a"), new ClaimKey(Owner("1")), new CommandHeader("c-2", Someone)));
        await other.Commands.SendAsync(Key("a"), new ReleaseKey(Owner("1")), new CommandHeader("c-3", Someone));
        Assert.Equal(new CommandOutcome.Accepted(1, 0, true), await one.Commands.SendAsync(Key("a"), new ClaimKey(Owner("1")), new CommandHeader("c-2", Someone)));
    }

    [Theory]
    [InlineData(Fault.Before)]
    [InlineData(Fault.After)]
    public async Task That_left_no_event_is_acknowledged_only_once_that_is_noted(Fault fault)
    {
        var lost = 1;
        await using var platform = new TestPlatform(
            options: new RuntimeOptions { SoleWriter = true },
            around: store => new FaultInjectingStore(store, (_, name) => name == "RememberAsync" && lost-- > 0 ? fault : Fault.None));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
        Assert.Equal(new CommandOutcome.Accepted(1, 0, fault == Fault.After), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
        Assert.Equal(new CommandOutcome.Accepted(1, 0, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-2"));
    }

    [Fact]
    public async Task Leaves_one_event_when_the_acknowledgement_was_lost()
    {
        foreach (var soleWriter in new[] { false, true })
        {
            var lost = 1;
            await using var platform = new TestPlatform(
                options: new RuntimeOptions { SoleWriter = soleWriter },
                around: store => new FaultInjectingStore(store, (_, name) => name == "CommitAsync" && lost-- > 0 ? Fault.After : Fault.None));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
            Assert.Equal(new CommandOutcome.Accepted(1, 1, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
            Assert.Equal(1, await platform.EventsOfAsync(Key("a")));
        }
    }

    [Fact]
    public void Never_adds_an_event_whatever_came_before()
    {
        var command = Gen.Elements<Func<StreamId, KeyCommand>>(owner => new ClaimKey(owner), owner => new ConfirmKey(owner), owner => new ReleaseKey(owner));
        var step = command.Zip(Gen.Choose(1, 2), (make, owner) => (Command)make(Owner(owner.ToString())));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(step.NonEmptyListOf()), steps => AddsNothingAsync([.. steps]).GetAwaiter().GetResult()));
    }

    private static async Task<bool> AddsNothingAsync(IReadOnlyList<Command> commands)
    {
        await using var platform = new TestPlatform();
        var answers = new List<CommandOutcome>();
        for (var i = 0; i < commands.Count; i++) answers.Add(await platform.SendAsync(Key("a"), commands[i], $"c-{i}"));
        var events = await platform.EventsOfAsync(Key("a"));
        platform.Restarted();
        for (var i = 0; i < commands.Count; i++)
        {
            if (answers[i] is not CommandOutcome.Accepted first) continue;
            if (await platform.SendAsync(Key("a"), commands[i], $"c-{i}") is not CommandOutcome.Accepted { Repeated: true } second) return false;
            if (second with { Repeated = false } != first) return false;
        }
        return await platform.EventsOfAsync(Key("a")) == events && (await platform.Memory.VerifyAsync(null, default)).Broken is null;
    }

    internal static T Refused<T>(CommandOutcome outcome) where T : Refusal => Assert.IsType<T>(Assert.IsType<CommandOutcome.Refused>(outcome).Refusal);
}
