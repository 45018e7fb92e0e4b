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

public sealed class KeepingTheOrderOfALane
{
    [Fact]
    public void Holds_whatever_fails_on_the_way() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
            Arb.From(Gen.Elements(Fault.None, Fault.None, Fault.None, Fault.Before, Fault.After).ListOf(120)),
            faults => MirrorsAsync([.. faults]).GetAwaiter().GetResult()));

    /// <summary>Every claim and release of a source is sent on to its mirror, which refuses them in any other order.</summary>
    private static async Task<bool> MirrorsAsync(IReadOnlyList<Fault> faults)
    {
        var call = 0;
        var running = false;
        await using var platform = new TestPlatform(Mirror, around: store => new FaultInjectingStore(store, (_, _) =>
            running && Interlocked.Increment(ref call) is var n && n < faults.Count ? faults[n] : Fault.None));
        foreach (var source in new[] { "source-a", "source-b" })
            for (var i = 0; i < 6; i++)
            {
                await platform.SendAsync(Key(source), new ClaimKey(Owner($"{i}")), $"claim-{i}");
                await platform.SendAsync(Key(source), new ReleaseKey(Owner($"{i}")), $"release-{i}");
            }
        running = true;
        while (platform.Memory.PendingEffects.Count > 0)
            try
            {
                await platform.RunAsync();
                platform.Clock.Advance(TimeSpan.FromSeconds(30));
            }
            catch (Exception outage) when (outage is StoreUnavailableException or RunInterruptedException)
            {
            }
        running = false;
        return (await platform.TasksAsync()).IsEmpty
            && await NamesAsync(platform, "source-a") == await NamesAsync(platform, "mirror-a")
            && await NamesAsync(platform, "source-b") == await NamesAsync(platform, "mirror-b");
    }

    private static IEnumerable<Reaction> Mirror(KeyEvent happened, EventPlace place)
    {
        if (!place.Stream.Key.StartsWith("test:source", StringComparison.Ordinal)) return [];
        var mirror = new StreamId(KeyState.Kind, place.Stream.Key.Replace("source", "mirror"));
        return happened switch
        {
            KeyClaimed claimed => [new Reaction.Send(mirror, new ClaimKey(claimed.Owner))],
            KeyReleased released => [new Reaction.Send(mirror, new ReleaseKey(released.Owner))],
            _ => [],
        };
    }

    private static async Task<string> NamesAsync(TestPlatform platform, string key) =>
        string.Join(' ', (await platform.Runtime.Reads.HistoryAsync(Key(key))).Select(envelope => envelope.Data switch
        {
            KeyClaimed claimed => $"+{claimed.Owner.Key}",
            KeyReleased released => $"-{released.Owner.Key}",
            var other => other.ToString(),
        }));
}
