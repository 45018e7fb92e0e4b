using System.Collections.Concurrent;
using GrantsPlatform.Functions.Activities.V1;
using GrantsPlatform.Functions.Triggers;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Testing;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

/// <summary>
/// A call of four days before its close is left to itself until now: it closes, drafts end, reminders leave. Once by the embedded runner, once by the
/// functions on the real engine, over stores of different kinds: the same must have happened to everybody.
/// </summary>
public sealed class LivingThroughACall
{
    private static readonly DateTimeOffset FourDaysBefore = DateTimeOffset.Parse("2025-05-05T11:00:00+02:00");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Gives_what_the_embedded_runner_gives()
    {
        var clock = new ByDay();
        var (embedded, mails) = await ByTheRunnerAsync(clock);
        var (engine, sent) = await ByTheEngineAsync(clock);
        Assert.Contains(embedded, line => line.StartsWith("call/", StringComparison.Ordinal) && line.Contains("call.closed", StringComparison.Ordinal));
        Assert.Equal(embedded, engine);
        Assert.NotEmpty(mails);
        Assert.Equal(mails, sent);
    }

    internal static async Task<(List<string> Streams, List<string> Mails)> ByTheRunnerAsync(TimeProvider clock)
    {
        await using var store = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        await ReplayAsync(store);
        var mails = new Outbox();
        await using var platform = Platform.Over(store, Path.GetTempPath(), clock, mails: mails);
        // What follows from what is done falls due a moment later.
        while (await platform.Runtime.Runner.RunDueAsync(clock.GetUtcNow()) is { } wake && wake <= clock.GetUtcNow())
        {
        }
        return (await StreamsAsync(store, platform.Runtime), mails.Subjects);
    }

    private static async Task<(List<string> Streams, List<string> Mails)> ByTheEngineAsync(TimeProvider clock)
    {
        var tables = new InMemoryTables();
        await using (var store = await TableStore.OpenAsync(tables, new TableStoreOptions(), RuntimeCatalogue.Core.Schemas, default)) await ReplayAsync(store);
        var (queues, mails) = (new Queues(), new Outbox());
        var cloud = new CloudServices(tables, new InMemoryBlobs(), new InMemoryBlobs(), queues, mails);
        await using var platform = await ServerlessPlatform.OpenAsync(Settings(), cloud, clock, NullLoggerFactory.Instance);
        await using var host = await StartAsync(new ActivityFunctions(new Serverless.Lives.V1.Activities(platform.Runtime.Lives, platform.Mails, platform.Words)));
        var (signal, sendMail) = (new Signal(platform.Errands), new SendMail(platform.Runtime.Lives));

        await platform.Sweep.RunAsync(default);
        var end = DateTime.UtcNow + Patience;
        for (var quiet = 0; quiet < 5; quiet++)
        {
            Assert.True(DateTime.UtcNow < end, "The functions did not come to rest in time.");
            while (queues.Take() is var (queue, text))
            {
                quiet = 0;
                if (queue == QueueNames.Signals) await signal.RunAsync(text, host.Client, default);
                else await sendMail.RunAsync(text, default);
            }
            if ((await platform.Runtime.Lives.OverdueAsync(1)).Count > 0) quiet = 0;
            await Task.Delay(100);
        }
        return (await StreamsAsync(platform.Store, platform.Runtime), mails.Subjects);
    }

    private static Task<DurableTaskTestHost> StartAsync(ActivityFunctions activities) => DurableTaskTestHost.StartAsync(
        tasks =>
        {
            Engine.RegisterLives(tasks);
            tasks.AddActivityFunc<Living, Work>(FunctionNames.Activities.LookV1, (_, life) => activities.LookAsync(life, default));
            tasks.AddActivityFunc<Living>(FunctionNames.Activities.TickV1, (_, life) => activities.TickAsync(life, default));
            tasks.AddActivityFunc<Piece>(FunctionNames.Activities.CarryOutV1, (_, piece) => activities.CarryOutAsync(piece, default));
            tasks.AddActivityFunc<Piece, IReadOnlyList<Page>>(FunctionNames.Activities.PlanFanOutV1, (_, piece) => activities.PlanFanOutAsync(piece, default));
            tasks.AddActivityFunc<Page>(FunctionNames.Activities.SendPageV1, (_, page) => activities.SendPageAsync(page, default));
            tasks.AddActivityFunc<Piece>(FunctionNames.Activities.SettleFanOutV1, (_, piece) => activities.SettleFanOutAsync(piece, default));
            tasks.AddActivityFunc<Handover>(FunctionNames.Activities.QueueMailsV1, (_, mails) => activities.QueueMailsAsync(mails, default));
        },
        new DurableTaskTestHostOptions { Port = Loopback.FreePort(), LoggerFactory = NullLoggerFactory.Instance });

    internal static async Task ReplayAsync(IStore store)
    {
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cllaj-pas-de-calais-2025"));
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = Platform.Over(store, Path.GetTempPath(), clock, oneByOne: true, mails: new Outbox());
        Assert.Null((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { }, FourDaysBefore)).Failed);
    }

    /// <summary>Each stream with the names of its events, whose instants differ by milliseconds, and what is left for a later hour, as mails are at night.</summary>
    internal static async Task<List<string>> StreamsAsync(IStore store, GrantsRuntime runtime)
    {
        var lines = new List<string>();
        await foreach (var stream in store.ListStreamsAsync(null, default))
            lines.Add($"{stream}: {string.Join(' ', (await runtime.Reads.HistoryAsync(stream)).Select(happened => happened.Name))}");
        var left = await store.ReadDueEffectsAsync(DateTimeOffset.UtcNow.AddDays(2), 1000, default);
        return [.. lines, .. left.Select(effect => $"{effect.Source} is to {effect.Kind}").Order(StringComparer.Ordinal)];
    }

    private static ServerlessSettings Settings() => ServerlessSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [SettingNames.Storage] = "UseDevelopmentStorage=true", [SettingNames.PublicUrl] = "http://localhost:7071", [SettingNames.Secret] = Convert.ToBase64String(new byte[32]),
        [SettingNames.MailFrom] = "ne-pas-repondre@example.org", [SettingNames.MailKey] = "SG.key",
    }).Build());

    /// <summary>Yesterday at nine, and on from there: what time has brought is told by day only, and an engine's timers must not wait for a clock that is ahead.</summary>
    private sealed class ByDay : TimeProvider
    {
        private readonly TimeSpan _behind = DateTime.UtcNow - DateTime.UtcNow.Date.AddDays(-1).AddHours(9);

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow - _behind;
    }

    private sealed class Queues : IQueues
    {
        private readonly ConcurrentQueue<(string Queue, string Text)> _all = new();

        public (string Queue, string Text)? Take() => _all.TryDequeue(out var one) ? one : null;

        public Task SendAsync(string queue, string text, CancellationToken cancellation)
        {
            _all.Enqueue((queue, text));
            return Task.CompletedTask;
        }
    }

    private sealed class Outbox : IMessageDelivery
    {
        private readonly ConcurrentDictionary<string, string> _sent = new();

        /// <summary>One line for each Message-ID.</summary>
        public List<string> Subjects => [.. _sent.Values.Order(StringComparer.Ordinal)];

        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            _sent[mail.MessageId] = $"{mail.To.Mail}: {mail.Subject}";
            return Task.CompletedTask;
        }
    }
}
