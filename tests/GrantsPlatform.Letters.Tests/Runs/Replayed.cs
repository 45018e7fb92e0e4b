using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Letters.Tests.Runs;

/// <summary>A scenario, from the opening of the call to the last euro: what people were to be told, and the first mail of each letter.</summary>
internal sealed record Replayed(IReadOnlyList<Message> Told, IReadOnlyList<OutgoingMail> FirstOfEach)
{
    public static async Task<Replayed> RunAsync(string name)
    {
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        var told = new ConcurrentQueue<Message>();
        await using var store = new InterposedStore(new InMemoryStore(RuntimeCatalogue.Core.Schemas), commit =>
        {
            foreach (var effect in commit.Effects.Where(effect => effect.Kind == EffectKind.Tell))
                if (Wire.FromStored<Message>(effect.Payload.Span) is { } message) told.Enqueue(message);
            return Task.CompletedTask;
        });
        var clock = new SimulatedClock(scenario.Start);
        var sent = new Outbox();
        await using var platform = Platform.Over(store, "nowhere", clock, oneByOne: true, links: new NamingLinks(), mails: sent);
        Assert.True((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { })).IsSound);
        return new Replayed([.. told], [.. sent.FirstOfEach.Values]);
    }

    private sealed class Outbox : IMessageDelivery
    {
        public ConcurrentDictionary<string, OutgoingMail> FirstOfEach { get; } = new();

        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            FirstOfEach.TryAdd(mail.Letter, mail);
            return Task.CompletedTask;
        }
    }
}
