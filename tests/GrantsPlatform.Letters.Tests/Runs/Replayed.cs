using System.Collections.Concurrent;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Letters.Tests.Runs;

/// <summary>The mails of a scenario, from the opening of the call to the last euro.</summary>
internal static class Replayed
{
    public static async Task<IReadOnlyList<OutgoingMail>> FirstOfEachAsync(string name)
    {
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        await using var store = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        var clock = new SimulatedClock(scenario.Start);
        var sent = new FirstOfEach();
        await using var platform = Platform.Over(store, "nowhere", clock, oneByOne: true, mails: sent);
        Assert.True((await new ReplayRun(scenario, platform, clock).RunAsync(_ => { })).IsSound);
        return [.. sent.Mails.Values];
    }

    private sealed class FirstOfEach : IMessageDelivery
    {
        public ConcurrentDictionary<string, OutgoingMail> Mails { get; } = new();

        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            Mails.TryAdd(mail.Letter, mail);
            return Task.CompletedTask;
        }
    }
}
