using System.Text.Json;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Functions.Tests.Mails;
using GrantsPlatform.Functions.Tests.Orchestrations;
using GrantsPlatform.Functions.Tests.Published;
using GrantsPlatform.Functions.Tests.Storage;
using GrantsPlatform.Runtime;
using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Storage.Tables;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>
/// The call of <see cref="LivingThroughACall"/>, over the account and the published worker: a timer sweeps, queues carry signals and mails, activities are
/// done by the worker for orchestrations of an engine beside it, and the worker is killed in the middle. The same must happen as by the embedded runner.
/// </summary>
public sealed class LivingThroughACallOverAHost(PublishedHost published) : IClassFixture<PublishedHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Gives_what_the_embedded_runner_gives_though_the_worker_is_killed()
    {
        var (streams, mails) = await LivingThroughACall.ByTheRunnerAsync();
        using var service = new SmallMailService();
        await RunningThePublishedWorker.EmptyQueuesAsync();
        var settings = RunningThePublishedWorker.Settings(await Azurite.ConnectionStringAsync(), "l" + Guid.NewGuid().ToString("N")[..12], service.Host);
        var read = ServerlessSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key.Replace("__", ":", StringComparison.Ordinal), one => (string?)one.Value)).Build());
        await using (var store = await TableStore.OpenAsync(
            new SdkTables((await Azurite.ClientsAsync()).Tables), new TableStoreOptions { Prefix = read.Storage.Prefix }, RuntimeCatalogue.Core.Schemas, default))
            await LivingThroughACall.ReplayAsync(store);
        await using var onlooker = await ServerlessPlatform.OpenAsync(read, await AzureServices.OpenAsync(read, default), TimeProvider.System, NullLoggerFactory.Instance);

        SmallHost? host = null;
        var port = Loopback.FreePort();
        await using var engine = await DurableTaskTestHost.StartAsync(
            tasks =>
            {
                Engine.RegisterLives(tasks);
                foreach (var activity in published.Functions.Where(function => function.Trigger.Type == "activityTrigger").Select(function => function.Name))
                    tasks.AddActivityFunc<JsonElement, JsonElement?>(activity, async (_, input) =>
                        await host!.RunActivityAsync(activity, input.GetRawText()) is { } json ? JsonSerializer.Deserialize<JsonElement>(json) : null);
            },
            new DurableTaskTestHostOptions { Port = port, LoggerFactory = NullLoggerFactory.Instance });
        async Task StartAsync() => host = await SmallHost.StartAsync(published.Folder, settings, $"http://localhost:{port}");

        await StartAsync();
        await host!.RunTimerAsync(FunctionNames.Sweep);
        await host.WorkAsync();
        await host.DisposeAsync();
        await StartAsync();
        for (var end = DateTime.UtcNow + Patience; (await onlooker.Runtime.Lives.OverdueAsync(1)).Count > 0 || service.Mails.Count < mails.Count;)
        {
            Assert.True(DateTime.UtcNow < end, $"The functions did not come to rest in time: {service.Mails.Count} of {mails.Count} mails.");
            await host!.WorkAsync();
            await Task.Delay(200);
        }
        await host!.DisposeAsync();
        Assert.Equal(streams, await LivingThroughACall.StreamsAsync(onlooker.Store, onlooker.Runtime));
        Assert.Equal(mails, service.Mails.DistinctBy(mail => mail.MessageId).Select(mail => mail.ToAndSubject).Order(StringComparer.Ordinal));
    }
}
