using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Lives;

/// <summary>One stream's work, step by step, as an engine of its own asks for it.</summary>
public sealed class LivingByItsOwn
{
    private static readonly StreamId Source = Key("source");

    [Fact]
    public async Task Has_nothing_to_do_where_nothing_happened()
    {
        await using var platform = new TestPlatform();
        var agenda = await platform.Runtime.Lives.LookAsync(Source);
        Assert.True(agenda.IsFree);
        Assert.Null(agenda.Next);
    }

    [Fact]
    public async Task Waits_for_its_deadline_and_ticks_at_that_instant()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        var deadline = DateTimeOffset.Parse("2025-04-01T08:15:00Z");
        Assert.Equal((false, deadline), ((await lives.LookAsync(Source)).TickIsDue, (await lives.LookAsync(Source)).Next));

        platform.Clock.Set(deadline.AddTicks(-1));
        await lives.TickAsync(Source);
        Assert.Equal(1, await platform.EventsOfAsync(Source));

        platform.Clock.Set(deadline);
        Assert.True((await lives.LookAsync(Source)).TickIsDue);
        await lives.TickAsync(Source);
        await lives.TickAsync(Source);
        Assert.Equal(2, await platform.EventsOfAsync(Source));
        Assert.Equal((true, null), ((await lives.LookAsync(Source)).IsFree, (await lives.LookAsync(Source)).Next));
    }

    [Fact]
    public async Task Sees_the_first_of_each_lane_and_no_work_of_others()
    {
        await using var platform = Following(
            new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))), new Reaction.Send(Key("c"), new ClaimKey(Owner("1"))), new Reaction.Tell(Greeting));
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;

        Assert.Equal([EffectKind.Send, EffectKind.Send, EffectKind.Tell], (await lives.LookAsync(Source)).Due.Select(errand => errand.Kind));
        Assert.Empty((await lives.LookAsync(Key("b"))).Due);

        await lives.CarryOutAsync(Source, "key:test:source~1~0", 1);
        Assert.Equal((1, 0), (await platform.EventsOfAsync(Key("b")), await platform.EventsOfAsync(Key("c"))));
        await lives.CarryOutAsync(Source, "key:test:source~1~0", 1);
        await lives.CarryOutAsync(Source, "key:test:source~1~1", 1);
        await lives.CarryOutAsync(Source, "key:test:source~1~2", 1);
        Assert.Equal((1, 1, 1), (await platform.EventsOfAsync(Key("b")), await platform.EventsOfAsync(Key("c")), platform.Mails.Sent.Count));
        Assert.Empty((await lives.LookAsync(Source)).Due);
    }

    [Fact]
    public async Task Goes_on_with_the_other_commands_up_to_a_bound()
    {
        await using var platform = Following(
            [.. Enumerable.Range(0, 5).Select(i => new Reaction.Send(Key($"k{i}"), new ClaimKey(Owner("1")))), new Reaction.Tell(Greeting)]);
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        await lives.CarryOutAsync(Source, "key:test:source~1~0", 3);
        Assert.Equal(["key:test:source~1~3", "key:test:source~1~4", "key:test:source~1~5"], (await lives.LookAsync(Source)).Due.Select(errand => errand.Effect));
        await lives.CarryOutAsync(Source, "key:test:source~1~0", 3);
        Assert.Equal(3, (await lives.LookAsync(Source)).Due.Length);
        await lives.CarryOutAsync(Source, "key:test:source~1~3", 3);
        Assert.Equal("key:test:source~1~5", Assert.Single((await lives.LookAsync(Source)).Due).Effect);
        Assert.Equal(1, await platform.EventsOfAsync(Key("k4")));
        Assert.Empty(platform.Mails.Sent);
    }

    [Fact]
    public async Task Leaves_what_goes_to_many_to_a_step_of_its_own()
    {
        await using var platform = Following(
            new Reaction.Send(Key("a"), new ClaimKey(Owner("1"))), new Reaction.Send(new StreamId("nothing", "knows-it"), new ClaimKey(Owner("1"))),
            new Reaction.SendToEach("keys", "all", "state", "claimed", new ConfirmKey(Owner("1"))), new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))));
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        await platform.Runtime.Lives.CarryOutAsync(Source, "key:test:source~1~0", 50);
        // The unknown stream refuses, which is a person's task.
        Assert.Equal("key:test:source~1~2", Assert.Single((await platform.Runtime.Lives.LookAsync(Source)).Due).Effect);
        Assert.Equal((1, 1), (await platform.EventsOfAsync(Key("a")), await platform.EventsOfAsync(Key("b"))));
    }

    [Fact]
    public async Task Leaves_an_effect_alone_that_is_not_due()
    {
        await using var platform = Following(new Reaction.Tell(Greeting));
        platform.Mails.Behave = (_, _) => throw new IOException("down");
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        await lives.CarryOutAsync(Source, "key:test:source~1~0", 1);
        await lives.CarryOutAsync(Source, "key:test:source~1~0", 1);
        Assert.Equal(1, platform.Mails.Attempts);
        Assert.Equal(Start.AddSeconds(30), (await lives.LookAsync(Source)).Next);
    }

    [Fact]
    public async Task Hides_an_effect_that_was_handed_over_until_the_lease_ends()
    {
        await using var platform = Following(new Reaction.Tell(Greeting));
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        await lives.LeaseAsync(Source, "key:test:source~1~0", TimeSpan.FromMinutes(14));
        await lives.LeaseAsync(Source, "no such effect", TimeSpan.FromMinutes(14));
        var agenda = await lives.LookAsync(Source);
        Assert.Equal((true, Start.AddMinutes(14)), (agenda.IsFree, agenda.Next));
        await lives.CarryOutAsync(Source, "key:test:source~1~0", 1);
        Assert.Empty(platform.Mails.Sent);
        platform.Clock.Set(Start.AddMinutes(14));
        Assert.Equal("key:test:source~1~0", Assert.Single((await lives.LookAsync(Source)).Due).Effect);
    }

    /// <summary>The copies do not wait for the end of the lease, and whoever was handed the whole says that they are there.</summary>
    [Fact]
    public async Task Makes_of_a_message_to_several_one_for_each_and_is_woken()
    {
        var woken = new Wakes();
        var to = Greeting with { To = [new ToPerson("p-2"), new ToPerson("p-3")] };
        await using var platform = new TestPlatform((happened, place) => place.Stream == Source && happened is KeyClaimed ? [new Reaction.Tell(to)] : [], wakeUps: woken);
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        await lives.LeaseAsync(Source, "key:test:source~1~0", TimeSpan.FromMinutes(15));
        woken.Told.Clear();
        await lives.CarryOutLeasedAsync(Source, "key:test:source~1~0");
        Assert.Equal([Source], woken.Told);
        Assert.Empty(platform.Mails.Sent);
        Assert.Equal(["key:test:source~1~0~p-2", "key:test:source~1~0~p-3"], (await lives.LookAsync(Source)).Due.Select(errand => errand.Effect));
    }

    [Fact]
    public async Task Lets_whoever_leased_an_effect_carry_it_out_once()
    {
        await using var platform = Following(new Reaction.Tell(Greeting));
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        await lives.LeaseAsync(Source, "key:test:source~1~0", TimeSpan.FromMinutes(14));
        await lives.CarryOutLeasedAsync(Source, "key:test:source~1~0");
        await lives.CarryOutLeasedAsync(Source, "key:test:source~1~0");
        Assert.Single(platform.Mails.Sent);
    }

    [Fact]
    public async Task Tells_many_in_pages_that_may_be_repeated()
    {
        await using var platform = Following(new Reaction.SendToEach("keys", "all", "state", "claimed", new ConfirmKey(Owner("1"))));
        for (var i = 0; i < 450; i++) await platform.SendAsync(Key($"k{i:D3}"), new ClaimKey(Owner(i == 7 ? "2" : "1")), "c-1");
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        var lives = platform.Runtime.Lives;
        const string Effect = "key:test:source~1~0";

        var pages = await lives.PlanAsync(Source, Effect);
        Assert.Equal([200, 200, 51], pages.Select(page => page.Rows.Length));
        await Task.WhenAll(pages.Append(pages[0]).Select(page => lives.SendPageAsync(Source, Effect, page, isLastAttempt: false)));
        await lives.SettleAsync(Source, Effect);

        Assert.True((await lives.LookAsync(Source)).Due.IsEmpty);
        Assert.Empty(await lives.PlanAsync(Source, Effect));
        Assert.Equal(2, await platform.EventsOfAsync(Key("k449")));
        Assert.Equal(Key("k007"), Assert.Single(await platform.TasksAsync()).About);
    }

    [Fact]
    public async Task Finds_again_what_a_lost_signal_left_behind()
    {
        await using var platform = Following(new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))));
        await platform.SendAsync(Key("other"), new ClaimKey(Owner("1")), "c-0");
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        Assert.Equal([Source], await platform.Runtime.Lives.OverdueAsync(10));
        platform.Clock.Set(Start.AddMinutes(15));
        Assert.Equal([Source, Key("other")], await platform.Runtime.Lives.OverdueAsync(10));
    }

    [Fact]
    public async Task Rests_while_effects_are_paused()
    {
        await using var platform = Following(new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))));
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        await platform.Runtime.SetEffectsPausedAsync(true);
        platform.Clock.Set(Start.AddMinutes(15));
        var agenda = await platform.Runtime.Lives.LookAsync(Source);
        Assert.Equal((true, null), (agenda.IsFree, agenda.Next));
        await platform.Runtime.Lives.CarryOutAsync(Source, "key:test:source~1~0", 1);
        await platform.Runtime.Lives.TickAsync(Source);
        Assert.Equal(0, await platform.EventsOfAsync(Key("b")));
    }

    [Fact]
    public async Task Is_woken_by_a_commit_that_leaves_something_to_do_and_by_no_other()
    {
        var woken = new Wakes();
        await using var platform = new TestPlatform(wakeUps: woken);
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        Assert.Equal([Source], woken.Told);
    }

    [Fact]
    public async Task Does_not_undo_a_commit_whose_signal_is_lost()
    {
        var woken = new Wakes { Fails = true };
        var noted = new List<string>();
        await using var platform = new TestPlatform(wakeUps: woken, options: new RuntimeOptions { OnFault = (what, _) => noted.Add(what) });
        var outcome = await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        Assert.IsType<CommandOutcome.Accepted>(outcome);
        Assert.Equal([$"wake-up of {Source}"], noted);
    }

    private static Message Greeting => new(SomeNotice, Source, [new ToPerson("p-2")]);

    /// <summary>What follows when the source is claimed.</summary>
    private static TestPlatform Following(params Reaction[] reactions) =>
        new((happened, place) => place.Stream == Source && happened is KeyClaimed ? reactions : []);

    private sealed class Wakes : IWakeUps
    {
        public ConcurrentQueue<StreamId> Told { get; } = new();
        public bool Fails { get; init; }

        public Task WakeAsync(StreamId stream, CancellationToken cancellation)
        {
            if (Fails) throw new IOException("The queue is down.");
            Told.Enqueue(stream);
            return Task.CompletedTask;
        }
    }
}
