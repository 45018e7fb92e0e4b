using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class BeingKilled
{
    private static readonly RuntimeOptions OneByOne = new() { CommandsAtOnce = 1, MessagesAtOnce = 1 };

    [Fact]
    public async Task At_any_call_of_the_store_changes_nothing_in_the_end()
    {
        var (calls, expected) = await RunAsync(int.MaxValue, Fault.None);
        Assert.InRange(calls, 30, 500);
        for (var point = 1; point <= calls; point++)
            foreach (var fault in new[] { Fault.Before, Fault.After })
                Assert.Equal((point, fault, expected), (point, fault, (await RunAsync(point, fault)).Outcome));
    }

    /// <summary>The store fails at one call and is out of reach afterwards, as to a killed process; then another process carries on.</summary>
    private static async Task<(int Calls, string Outcome)> RunAsync(int point, Fault fault)
    {
        FaultInjectingStore? faulty = null;
        await using var platform = new TestPlatform(FollowUp, OneByOne, around: store =>
            faulty = new FaultInjectingStore(store, (call, _) => call < point ? Fault.None : call == point ? fault : Fault.Before));
        try
        {
            await ActAsync(platform);
        }
        catch (Exception killed) when (killed is StoreUnavailableException or RunInterruptedException)
        {
            await using (platform.Runtime) platform.Restarted(platform.Memory);
            await ActAsync(platform);
        }
        return (faulty!.Calls, await DescribeAsync(platform));
    }

    private static async Task ActAsync(TestPlatform platform)
    {
        foreach (var key in new[] { "k1", "k2", "k3" }) Accepted(await platform.SendAsync(Key(key), new ClaimKey(Owner("1")), $"c-{key}"));
        Accepted(await platform.SendAsync(Key("source"), new ClaimKey(Owner("s")), "c-s"));
        await platform.RunAsync();
        await platform.AdvanceToAsync("2025-04-01T12:00:00Z");
    }

    private static IEnumerable<Reaction> FollowUp(KeyEvent happened, EventPlace place) => (place.Stream.Key, happened) switch
    {
        ("test:source", KeyClaimed) =>
        [
            new Reaction.Send(Key("first"), new ClaimKey(Owner("f"))),
            new Reaction.Send(Key("k1"), new ClaimKey(Owner("refused"))),
            new Reaction.SendToEach("keys", "all", "state", "claimed", new ConfirmKey(Owner("1"))),
            new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToOrganisation("o-1")])),
        ],
        ("test:first", KeyClaimed) => [new Reaction.Send(Key("second"), new ClaimKey(Owner("f")))],
        _ => [],
    };

    private static void Accepted(CommandOutcome outcome) => Assert.IsType<CommandOutcome.Accepted>(outcome);

    private static async Task<string> DescribeAsync(TestPlatform platform)
    {
        var lines = new List<string>();
        await foreach (var stream in platform.Memory.ListStreamsAsync(null, default))
            lines.Add($"{stream}: {string.Join(", ", (await platform.Runtime.Reads.HistoryAsync(stream)).Select(envelope => $"{envelope.Name} by {envelope.Cause}"))}");
        lines.Add($"mails: {string.Join(", ", platform.Mails.Sent.Select(mail => mail.MessageId).Distinct().Order())}");
        lines.Add($"left: {string.Join(", ", platform.Memory.PendingEffects)}");
        lines.Add($"broken: {(await platform.Memory.VerifyAsync(null, default)).Broken}");
        return string.Join('\n', lines);
    }
}
