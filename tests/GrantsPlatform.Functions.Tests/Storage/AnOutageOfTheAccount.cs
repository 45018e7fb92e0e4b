using System.Net;
using Azure;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class AnOutageOfTheAccount
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<Exception, bool> Failures => new()
    {
        { new RequestFailedException(0, "no network"), true },
        { new RequestFailedException(408, "too slow"), true },
        { new RequestFailedException(429, "too many"), true },
        { new RequestFailedException(500, "its own"), true },
        { new RequestFailedException(503, "busy"), true },
        { new AggregateException(new RequestFailedException(503, "busy"), new HttpRequestException("gone")), true },
        { new TaskCanceledException("an attempt was given up"), true },
        { new IOException("cut off"), true },
        { new RequestFailedException(400, "wrong"), false },
        { new RequestFailedException(403, "not allowed"), false },
        { new RequestFailedException(412, "changed"), false },
        { new AggregateException(new RequestFailedException(503, "busy"), new RequestFailedException(400, "wrong")), false },
        { new InvalidOperationException("a bug"), false },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Is_told_from_everything_that_another_attempt_would_not_mend(Exception failure, bool isOutage)
    {
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Adapters.Storage.CallAsync<int>(() => Task.FromException<int>(failure), None));
        if (isOutage) Assert.Same(failure, Assert.IsType<StoreUnavailableException>(thrown).InnerException);
        else Assert.Same(failure, thrown);
    }

    [Fact]
    public async Task Is_not_what_the_caller_gave_up()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Adapters.Storage.CallAsync<int>(() => throw new OperationCanceledException(), given.Token));
    }

    [Fact]
    public async Task Is_told_when_nobody_listens()
    {
        var clients = StorageClients.Of(new StorageSettings(
            $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Convert.ToBase64String(new byte[64])};" + string.Concat(
                new[] { "Blob", "Queue", "Table" }.Select(service => $"{service}Endpoint=http://{IPAddress.Loopback}:{Loopback.FreePort()}/a;")), null, null, "grants"));
        var blobs = new SdkBlobs(clients.Blobs.GetBlobContainerClient("files"));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await new SdkTables(clients.Tables).FindAsync("table", "p", "r", None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await new SdkTables(clients.Tables).QueryAsync(new EntityQuery("table", "p"), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await blobs.FindAsync("name", None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => new SdkQueues(clients.Queues).SendAsync(QueueNames.Signals, "call/a", None));
    }
}
