using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
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

    /// <summary>By every call of every gateway, so that no page hangs on one and each says the same.</summary>
    [Theory]
    [InlineData(Sickness.Silent)]
    [InlineData(Sickness.CutsOff)]
    [InlineData(Sickness.StopsInTheHeaders)]
    [InlineData(Sickness.StopsInTheBody)]
    [InlineData(Sickness.TooMany)]
    [InlineData(Sickness.Broken)]
    [InlineData(Sickness.Busy)]
    public async Task Is_told_by_every_call_however_the_service_fails(Sickness sickness)
    {
        using var service = new SickService(sickness);
        await AssertOutageAsync(service.ConnectionString);
    }

    [Fact]
    public Task Is_told_by_every_call_when_nobody_listens() => AssertOutageAsync(SickService.ConnectionStringAt(Loopback.FreePort()));

    [Fact]
    public void Is_told_within_half_a_minute()
    {
        var patience = Patience.OfPages;
        var pauses = Enumerable.Range(0, patience.Retries).Sum(retry => patience.Pause.TotalSeconds * Math.Pow(2, retry));
        Assert.True(patience.Attempt.TotalSeconds * (patience.Retries + 1) + pauses < 30);
        foreach (var options in new ClientOptions[] { patience.On(new TableClientOptions()), patience.On(new BlobClientOptions()), patience.On(new QueueClientOptions()) })
            Assert.Equal((TimeSpan.FromSeconds(8), 2), (options.Retry.NetworkTimeout, options.Retry.MaxRetries));
    }

    private static async Task AssertOutageAsync(string connection)
    {
        var clients = StorageClients.Of(new StorageSettings(connection, null, null, "grants"), new Patience(TimeSpan.FromMilliseconds(300), 1, TimeSpan.FromMilliseconds(10)));
        var tables = new SdkTables(clients.Tables);
        var blobs = new SdkBlobs(clients.Blobs.GetBlobContainerClient("files"));
        var queues = new SdkQueues(clients.Queues);
        var calls = new Dictionary<string, Func<Task>>
        {
            ["make tables"] = () => tables.CreateAsync(["table"], None),
            ["find an entity"] = () => tables.FindAsync("table", "p", "r", None).AsTask(),
            ["query"] = () => tables.QueryAsync(new EntityQuery("table", "p"), None).AsTask(),
            ["submit"] = () => tables.SubmitAsync("table", "p", [new EntityAction.Delete("r")], None),
            ["make a container"] = () => blobs.CreateAsync(None),
            ["find a blob"] = () => blobs.FindAsync("name", None).AsTask(),
            ["list"] = async () => await blobs.ListAsync("", None).GetAsyncEnumerator().MoveNextAsync(),
            ["read"] = () => blobs.ReadAsync("name", "\"tag\"", 0, 10, None).AsTask(),
            ["put"] = () => blobs.PutAsync("name", new MemoryStream([1]), None),
            ["start"] = () => blobs.StartAsync("name", "", null, None),
            ["append"] = () => blobs.AppendAsync("name", 0, new byte[] { 1 }, None),
            ["touch"] = () => blobs.TouchAsync("name", None),
            ["delete"] = () => blobs.DeleteAsync("name", null, None),
            ["make queues"] = () => queues.CreateAsync(QueueNames.All, None),
            ["send"] = () => queues.SendAsync(QueueNames.Signals, "call/a", None),
        };
        var told = await Task.WhenAll(calls.Select(async call => $"{call.Key}: {(await Record.ExceptionAsync(call.Value))?.GetType().Name}"));
        Assert.Equal(calls.Keys.Select(name => $"{name}: {nameof(StoreUnavailableException)}"), told);
    }
}
