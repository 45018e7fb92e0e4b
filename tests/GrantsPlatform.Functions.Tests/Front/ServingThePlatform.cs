using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Functions.Tests.Storage;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Functions.Tests.Front;

public sealed partial class ServingThePlatform : IAsyncLifetime, IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _browser;
    private MountedPlatform _mounted = null!;

    public ServingThePlatform() => _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies });

    public async Task InitializeAsync() => _mounted = await MountedPlatform.StartAsync();

    public Task DisposeAsync() => _mounted.DisposeAsync().AsTask();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Shows_pages_and_what_belongs_to_them()
    {
        var page = await _browser.GetStringAsync(At("/"));
        Assert.Contains("Appels d’essai", page);
        using var style = await _browser.GetAsync(At(Stylesheet().Match(page).Groups[1].Value));
        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Says_in_French_what_is_not_there_and_what_is_too_large()
    {
        using var missing = await _browser.GetAsync(At("/rien-de-tel"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("<html lang=\"fr\">", await missing.Content.ReadAsStringAsync());

        using var large = new ByteArrayContent(new byte[31_000_000]) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/inscription")) { Content = large, Headers = { ExpectContinue = true } };
        using var refused = await _browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Theory]
    [InlineData("/sante")]
    [InlineData("/pret")]
    [InlineData("/health")]
    public async Task Answers_whoever_watches_it(string path)
    {
        using var answer = await _browser.GetAsync(At(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Takes_a_form_only_with_the_token_of_its_page()
    {
        using var forged = new FormUrlEncodedContent([new("Name", "Dominique Essai")]);
        using var refused = await _browser.PostAsync(At("/inscription"), forged);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Takes_a_long_form_in()
    {
        var form = await _browser.GetStringAsync(At("/inscription"));
        using var answer = await PostAsync("/inscription", form, ("Name", new string('é', 500_000)), ("Mail", "dominique@example.org"), ("Password", "trois loutres dansent"));
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Opens_an_account_down_to_the_mail_that_leaves()
    {
        var mail = $"dominique-{Guid.NewGuid():N}@example.org";
        var form = await _browser.GetStringAsync(At("/inscription"));
        using var sent = await PostAsync("/inscription", form, ("Name", "Dominique Essai"), ("Mail", mail), ("Password", "trois loutres dansent"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.NotEmpty(_cookies.GetAllCookies());
        await WorkAsync();
        var heard = Assert.Single(_mounted.Mails.Mails);
        Assert.Contains(mail, heard.Body.GetRawText());
    }

    /// <summary>Empties the queues as the host would, each text to its function.</summary>
    private async Task WorkAsync()
    {
        var clients = await Azurite.ClientsAsync();
        for (var idle = 0; idle < 3;)
        {
            idle++;
            foreach (var (queue, handle) in new (string, Func<string, Task>)[] { (QueueNames.Signals, _mounted.SignalAsync), (QueueNames.Mails, _mounted.SendMailAsync) })
            {
                var client = clients.Queues.GetQueueClient(queue);
                while ((await client.ReceiveMessageAsync()).Value is { } message)
                {
                    idle = 0;
                    await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                    // Other tests speak through these queues too, of lives that no engine runs here.
                    if (queue == QueueNames.Signals && LifeTable.OrchestrationOf(SignalText.Read(message.MessageText).Stream.Kind) is not null) continue;
                    await handle(message.MessageText);
                }
            }
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var hidden = Hidden().Matches(form).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await _browser.PostAsync(At(path), content);
    }

    private Uri At(string path) => new(_mounted.Address, path);

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Stylesheet();

    [GeneratedRegex("""<input[^>]*(?=[^>]*type="hidden")[^>]*?name="([^"]+)"[^>]*?value="([^"]*)""")]
    private static partial Regex Hidden();
}
