using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>A source tells several targets of everything that happens to it, in turn; one of them never takes anything.</summary>
public sealed class BlockingOneTarget
{
    private const int Rounds = 5;
    private static readonly StreamId Source = Key("source");
    private static readonly StreamId Blocked = new("blocked", "x");
    private static readonly StreamId[] Targets = [Blocked, Key("one"), Key("two"), Key("three")];
    private static readonly string Wanted = string.Join(' ', Enumerable.Range(0, Rounds).Select(i => $"+{i} -{i}"));

    /// <summary>Far more attempts than there is time for: it stays blocked.</summary>
    private static readonly RuntimeOptions Patient = new() { Commands = new RetryOptions(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(15), 1_000) };

    [Fact]
    public void Lets_all_others_have_everything_once_and_in_order_whatever_fails_on_the_way() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(
            Arb.From(Gen.Elements(Fault.None, Fault.None, Fault.None, Fault.Before, Fault.After).ListOf(100)),
            faults => HasAllButTheBlockedAsync([.. faults]).GetAwaiter().GetResult()));

    [Fact]
    public async Task Lets_all_others_have_everything_in_a_life_of_its_own_too()
    {
        await using var platform = await BegunAsync(null);
        for (var step = 0; step < 10; step++)
            if ((await platform.Runtime.Lives.LookAsync(Source)).Due is [var first, ..])
                await platform.Runtime.Lives.CarryOutAsync(Source, first.Effect, 7);
        await AssertDoneAsync(platform);
    }

    [Fact]
    public async Task Holds_back_what_asks_to_stay_behind_it()
    {
        await using var platform = new TestPlatform(
            (happened, place) => place.Stream == Source && happened is KeyClaimed
                ? [new Reaction.Send(Blocked, new ClaimKey(Owner("1"))), new Reaction.Send(Key("one"), new ClaimKey(Owner("1"))) { Behind = Blocked }, new Reaction.Send(Key("two"), new ClaimKey(Owner("1")))] : [],
            options: Patient, deciders: [new BlockedDecider()]);
        await platform.SendAsync(Source, new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal((0, 1), (await platform.EventsOfAsync(Key("one")), await platform.EventsOfAsync(Key("two"))));
    }

    private static async Task<bool> HasAllButTheBlockedAsync(IReadOnlyList<Fault> faults)
    {
        var (call, running) = (0, false);
        await using var platform = await BegunAsync(store => new FaultInjectingStore(store, (_, _) =>
            running && Interlocked.Increment(ref call) is var n && n < faults.Count ? faults[n] : Fault.None));
        running = true;
        for (var turn = 0; turn < 200 && platform.Memory.PendingEffects.Count > 2 * Rounds; turn++)
            try
            {
                await platform.RunAsync();
                platform.Clock.Advance(TimeSpan.FromSeconds(30));
            }
            catch (Exception outage) when (outage is StoreUnavailableException or RunInterruptedException)
            {
            }
        running = false;
        await AssertDoneAsync(platform);
        return true;
    }

    private static async Task AssertDoneAsync(TestPlatform platform)
    {
        Assert.Equal(2 * Rounds, platform.Memory.PendingEffects.Count);
        Assert.Empty(await platform.TasksAsync());
        foreach (var target in Targets[1..])
            Assert.Equal(Wanted, string.Join(' ', (await platform.Runtime.Reads.HistoryAsync(target)).Select(envelope => envelope.Data switch
            {
                KeyClaimed claimed => $"+{claimed.Owner.Key}",
                KeyReleased released => $"-{released.Owner.Key}",
                var other => other.ToString(),
            })));
    }

    private static async Task<TestPlatform> BegunAsync(Func<IStore, IStore>? around)
    {
        var platform = new TestPlatform(OnAll, Patient, around: around, deciders: [new BlockedDecider()]);
        for (var i = 0; i < Rounds; i++)
        {
            await platform.SendAsync(Source, new ClaimKey(Owner($"{i}")), $"claim-{i}");
            await platform.SendAsync(Source, new ReleaseKey(Owner($"{i}")), $"release-{i}");
        }
        return platform;
    }

    private static IEnumerable<Reaction> OnAll(KeyEvent happened, EventPlace place) => (place.Stream == Source, happened) switch
    {
        (true, KeyClaimed claimed) => Targets.Select(to => new Reaction.Send(to, new ClaimKey(claimed.Owner))),
        (true, KeyReleased released) => Targets.Select(to => new Reaction.Send(to, new ReleaseKey(released.Owner))),
        _ => [],
    };

    private sealed class BlockedDecider : Decider<KeyState, KeyCommand, KeyEvent>
    {
        public override string Kind => "blocked";
        public override KeyState Empty => new KeyState.Free();
        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) => throw new InvalidOperationException("A bug.");
        public override KeyState Evolve(KeyState state, KeyEvent happened) => state;
    }
}
