using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class FallingDue
{
    [Fact]
    public async Task Happens_at_its_instant_and_not_before()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.AdvanceToAsync("2025-04-01T08:14:59.9999999Z");
        Assert.Equal(1, await platform.EventsOfAsync(Key("a")));
        await platform.AdvanceToAsync("2025-04-01T08:15:00Z");
        var lapsed = (await platform.Runtime.Reads.HistoryAsync(Key("a")))[1];
        Assert.Equal((Actor.Clock, "key.claim-lapsed.v1", "tick:key:test:a~20250401T0815000000000"), (lapsed.Actor, lapsed.Name, lapsed.Cause));
    }

    [Fact]
    public async Task Is_caught_up_after_downtime()
    {
        await using var platform = new TestPlatform();
        for (var i = 0; i < 300; i++) await platform.SendAsync(Key($"k{i}"), new ClaimKey(Owner("1")), "c-1");
        platform.Clock.Set(DateTimeOffset.Parse("2025-04-03T00:00:00Z"));
        platform.Restarted();
        Assert.Null(await platform.Runtime.Runner.RunDueAsync(platform.Clock.GetUtcNow()));
        Assert.Equal([("free", 300L)], (await platform.Runtime.Reads.TotalsAsync("keys", "all")).Select(total => (total.Group, total.Measures["count"])));
        Assert.Equal(DateTimeOffset.Parse("2025-04-03T00:00:00Z"), (await platform.Runtime.Reads.HistoryAsync(Key("k0")))[1].At);
    }

    [Fact]
    public async Task Is_stepped_through_by_a_simulation()
    {
        await using var platform = new TestPlatform((happened, place) => place.Stream == Key("a") && happened is KeyClaimLapsed
            ? [new Reaction.Send(Key("b"), new ClaimKey(Owner("1")))] : []);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.AdvanceToAsync("2025-04-01T20:00:00Z");
        Assert.Equal(
            [("08:15", "key.claim-lapsed.v1"), ("08:15", "key.claimed.v1"), ("08:30", "key.claim-lapsed.v1")],
            new[] { (await platform.Runtime.Reads.HistoryAsync(Key("a")))[1] }.Concat(await platform.Runtime.Reads.HistoryAsync(Key("b")))
                .Select(envelope => (envelope.At.ToString("HH:mm"), envelope.Name)));
        Assert.Equal(DateTimeOffset.Parse("2025-04-01T20:00:00Z"), platform.Clock.GetUtcNow());
    }

    /// <summary>What passes at midnight is told in the morning; what somebody does at midnight is told then, and commands wait for nothing.</summary>
    [Fact]
    public async Task Is_told_by_day()
    {
        await using var platform = new TestPlatform((happened, place) => place.Stream == Key("b") ? []
            : [new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToPerson("p-1")])), .. happened is KeyClaimLapsed ? (Reaction[])[new Reaction.Send(Key("b"), new ClaimKey(Owner("1")))] : []]);
        await platform.AdvanceToAsync("2025-04-01T21:50:00Z");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.AdvanceToAsync("2025-04-01T21:51:00Z");
        Assert.Single(platform.Mails.Sent);
        await platform.AdvanceToAsync("2025-04-02T05:59:59Z");
        Assert.Equal(DateTimeOffset.Parse("2025-04-01T22:05:00Z"), (await platform.Runtime.Reads.HistoryAsync(Key("a")))[1].At);
        Assert.Equal(DateTimeOffset.Parse("2025-04-01T22:05:00Z"), (await platform.Runtime.Reads.HistoryAsync(Key("b")))[0].At);
        Assert.Single(platform.Mails.Sent);
        await platform.AdvanceToAsync("2025-04-02T06:00:00Z");
        Assert.Equal(2, platform.Mails.Sent.Count);
    }

    [Theory]
    [InlineData(false, "deadline.stuck")]
    [InlineData(true, "deadline.failed")]
    public async Task Asks_an_operator_when_the_tick_does_not_help(bool throws, string code)
    {
        await using var platform = new TestPlatform(deciders: [new StuckDecider(throws)]);
        await platform.SendAsync(new StreamId("stuck", "x"), new ClaimKey(Owner("1")), "c-1");
        await platform.AdvanceToAsync("2025-04-01T10:00:00Z");
        Assert.Equal((code, new StreamId("stuck", "x")), ((await platform.TasksAsync())[0].Code, (await platform.TasksAsync())[0].About));
        Assert.Equal(1, await platform.EventsOfAsync(new StreamId("stuck", "x")));
    }

    [Fact]
    public void Leaves_the_state_in_memory_equal_to_what_the_events_give()
    {
        var step = Gen.Choose(0, 3).Zip(Gen.Choose(1, 2), (what, owner) => (what, Owner: Owner(owner.ToString())));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(step.NonEmptyListOf()), steps => ReplaysAsync(steps).GetAwaiter().GetResult()));
    }

    private static async Task<bool> ReplaysAsync(IEnumerable<(int What, StreamId Owner)> steps)
    {
        await using var platform = new TestPlatform(options: new RuntimeOptions { SoleWriter = true });
        var number = 0;
        foreach (var (what, owner) in steps)
        {
            Command command = what switch { 0 => new ClaimKey(owner), 1 => new ConfirmKey(owner), 2 => new ReleaseKey(owner), _ => new Tick() };
            platform.Clock.Advance(TimeSpan.FromMinutes(7));
            await platform.Bus.SendAsync(Key("a"), command, new CommandHeader($"c-{number++}", what == 3 ? Actor.Clock : Someone));
        }
        var remembered = await platform.Runtime.Reads.ReadVersionedAsync<KeyState>(Key("a"));
        platform.Restarted();
        return remembered == await platform.Runtime.Reads.ReadVersionedAsync<KeyState>(Key("a"));
    }

    /// <summary>Announces something that its tick then does not do.</summary>
    private sealed class StuckDecider(bool throws) : Decider<KeyState, KeyCommand, KeyEvent>
    {
        private readonly KeyDecider _keys = new();

        public override string Kind => "stuck";
        public override KeyState Empty => _keys.Empty;
        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) => _keys.Decide(self, command, state, context);
        public override Response Tick(StreamId self, KeyState state, Context context) => throws ? throw new InvalidOperationException("A bug.") : Response.Nothing;
        public override KeyState Evolve(KeyState state, KeyEvent happened) => _keys.Evolve(state, happened);
        public override IEnumerable<Upcoming> Upcoming(KeyState state) => _keys.Upcoming(state);
    }
}
