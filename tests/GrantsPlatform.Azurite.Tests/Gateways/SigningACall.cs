using System.Net;
using System.Text;
using System.Xml.Linq;

namespace GrantsPlatform.Azurite.Tests.Gateways;

public sealed class SigningACall
{
    [Fact]
    public async Task Opens_the_queues_too()
    {
        var queue = "q" + Guid.NewGuid().ToString("N");
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(AzuriteAccount.Running, HttpMethod.Put, queue)).StatusCode);
        using var message = new StringContent("<QueueMessage><MessageText>YSAmIGI=</MessageText></QueueMessage>", Encoding.UTF8, "application/xml");
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(AzuriteAccount.Running, HttpMethod.Post, queue + "/messages?visibilitytimeout=0&messagettl=60", message)).StatusCode);
        var got = await SendAsync(AzuriteAccount.Running, HttpMethod.Get, queue + "/messages?numofmessages=2");
        Assert.Equal("YSAmIGI=", Assert.Single(XDocument.Parse(await got.Content.ReadAsStringAsync()).Descendants("MessageText")).Value);
    }

    [Fact]
    public async Task Opens_nothing_with_another_key()
    {
        var stranger = AzuriteAccount.Running with { Key = new byte[64] };
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(stranger, HttpMethod.Put, "queue")).StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new HttpTables(stranger).CreateAsync(["table"], CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new HttpBlobs(stranger, "container").CreateAsync(CancellationToken.None));
    }

    [Fact]
    public void Needs_every_part_of_the_connection_string() =>
        Assert.Contains("QueueEndpoint", Assert.Throws<FormatException>(() => AzuriteAccount.Parse("AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a")).Message);

    private static Task<HttpResponseMessage> SendAsync(AzuriteAccount account, HttpMethod method, string rest, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, $"{account.Queues}/{rest}") { Content = content };
        request.Headers.Add("x-ms-version", "2021-12-02");
        account.Sign(request);
        return Service.SendAsync(request, CancellationToken.None);
    }
}
