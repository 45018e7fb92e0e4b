using System.Net;
using System.Net.Sockets;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Gateways;

public sealed class AnOutageOfTheService
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public Task Is_told_when_nobody_listens() => AssertOutageAsync(AccountAt(FreePort()));

    [Fact]
    public async Task Is_told_when_the_service_is_busy()
    {
        var port = FreePort();
        using var service = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        service.Start();
        var answers = RefuseAsync(service);
        await AssertOutageAsync(AccountAt(port));
        service.Stop();
        await answers;
    }

    private static async Task RefuseAsync(HttpListener service)
    {
        try
        {
            while (true)
            {
                var call = await service.GetContextAsync();
                call.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
                call.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private static AzuriteAccount AccountAt(int port) => AzuriteAccount.Parse(
        string.Join(';', new[] { "Blob", "Queue", "Table" }.Select(service => $"{service}Endpoint=http://127.0.0.1:{port}/a")) + ";AccountName=a;AccountKey=AAAA");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AssertOutageAsync(AzuriteAccount account)
    {
        var tables = new HttpTables(account);
        var blobs = new HttpBlobs(account, "container");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => tables.CreateAsync(["table"], None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await tables.FindAsync("table", "p", "r", None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await tables.QueryAsync(new EntityQuery("table", "p"), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => tables.SubmitAsync("table", "p", [new EntityAction.Delete("r")], None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await blobs.FindAsync("name", None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.AppendAsync("name", 0, new byte[] { 1 }, None));
    }
}
