using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Functions.Tests.Mails;
using GrantsPlatform.Functions.Tests.Orchestrations;
using GrantsPlatform.Functions.Tests.Published;
using GrantsPlatform.Functions.Tests.Storage;
using GrantsPlatform.Runtime;
using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Storage.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>
/// The call of <see cref="LivingThroughACall"/>, by the published worker over the account: a timer sweeps, queues carry signals and mails, lives are kept by the
/// durable backend of a Functions host, and the whole instance is lost in the middle. Another one goes on, without another sweep, and the same must happen as by
/// the embedded runner.
/// </summary>
public sealed class LivingThroughACallOverAHost(PublishedHost published) : IClassFixture<PublishedHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Gives_what_the_embedded_runner_gives_though_an_instance_is_lost()
    {
        var (streams, mails) = await LivingThroughACall.ByTheRunnerAsync(TimeProvider.System);
        using var service = new SmallMailService();
        await RunningThePublishedWorker.EmptyQueuesAsync();
        var account = await Azurite.ConnectionStringAsync();
        var settings = RunningThePublishedWorker.Settings(account, "l" + Guid.NewGuid().ToString("N")[..12], service.Host);
        var read = ServerlessSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key.Replace("__", ":", StringComparison.Ordinal), one => (string?)one.Value)).Build());
        await using (var store = await TableStore.OpenAsync(
            new SdkTables((await Azurite.ClientsAsync()).Tables), new TableStoreOptions { Prefix = read.Storage.Prefix }, RuntimeCatalogue.Core.Schemas, default))
            await LivingThroughACall.ReplayAsync(store);
        await using var onlooker = await ServerlessPlatform.OpenAsync(read, await AzureServices.OpenAsync(read, default), TimeProvider.System, NullLoggerFactory.Instance);

        var hub = "h" + Guid.NewGuid().ToString("N")[..12];
        Task<Instance> StartAsync(string? lostAfter = null) => Instance.StartAsync(published.Folder, settings, account, hub, lostAfter);
        async Task<bool> SomethingIsDueAsync() => (await onlooker.Runtime.Lives.OverdueAsync(1)).Count > 0;

        await using (var first = await StartAsync(lostAfter: FunctionNames.Activities.LookV1))
        {
            bool IsOver() => first.Engine.IsLost || !first.Engine.Failed.IsEmpty;
            await first.Host.RunTimerAsync(FunctionNames.Sweep);
            await first.Host.WorkAsync(until: IsOver);
            await Engine.UntilAsync(IsOver);
            Assert.Empty(first.Engine.Failed);
        }
        Assert.True(await SomethingIsDueAsync(), "It was to be lost in the middle.");

        await using var second = await StartAsync();
        for (var end = DateTime.UtcNow + Patience; await SomethingIsDueAsync() || service.Mails.Count < mails.Count;)
        {
            Assert.True(DateTime.UtcNow < end, $"The functions did not come to rest in time: {service.Mails.Count} of {mails.Count} mails.");
            await second.Host.WorkAsync();
            Assert.Empty(second.Engine.Failed);
            await Task.Delay(200);
        }
        Assert.Equal(streams, await LivingThroughACall.StreamsAsync(onlooker.Store, onlooker.Runtime));
        Assert.Equal(mails, service.Mails.DistinctBy(mail => mail.MessageId).Select(mail => mail.ToAndSubject).Order(StringComparer.Ordinal));
    }
}
