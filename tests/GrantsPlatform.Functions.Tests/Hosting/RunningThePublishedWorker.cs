using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Functions.Tests.Mails;
using GrantsPlatform.Functions.Tests.Published;
using GrantsPlatform.Functions.Tests.Storage;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Serverless.Tests.Infrastructure;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>The worker as it is published, started by a host: what Program puts together, found and called as in the cloud.</summary>
public sealed partial class RunningThePublishedWorker(PublishedHost published) : IClassFixture<PublishedHost>, IAsyncLifetime, IDisposable
{
    private const string Proof = "preuve-du-premier-administrateur-d-essai";

    private readonly SmallMailService _mails = new();
    private readonly string _prefix = "h" + Guid.NewGuid().ToString("N")[..12];
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
    private SmallHost _host = null!;

    public async Task InitializeAsync()
    {
        await EmptyQueuesAsync();
        _host = await StartAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _browser.Dispose();
        _mails.Dispose();
    }

    [Fact]
    public void Tells_the_host_every_function() => Assert.Equal(Names.Functions.Order(), _host.Functions.Select(function => function.Name).Order());

    [Theory]
    [InlineData("/health")]
    [InlineData("/pret")]
    [InlineData("/sante")]
    [InlineData("/")]
    [InlineData("/premier-administrateur?lien=" + Proof)]
    public async Task Answers_over_a_host(string path)
    {
        using var answer = await _browser.GetAsync(At(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Opens_an_account_down_to_the_mail_that_leaves_though_it_is_killed_in_between()
    {
        var mail = $"dominique-{Guid.NewGuid():N}@example.org";
        var form = await _browser.GetStringAsync(At("/inscription"));
        var hidden = Hidden().Matches(form).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var content = new FormUrlEncodedContent(hidden.Concat(new Dictionary<string, string> { ["Name"] = "Dominique Essai", ["Mail"] = mail, ["Password"] = "trois loutres dansent" }));
        using var sent = await _browser.PostAsync(At("/inscription"), content);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        _host.KillWorker();
        await _host.DisposeAsync();
        _host = await StartAsync();
        await _host.WorkAsync();
        Assert.Contains(mail, Assert.Single(_mails.Mails).Body.GetRawText());
    }

    private async Task<SmallHost> StartAsync() => await SmallHost.StartAsync(published.Folder, Settings(await Azurite.ConnectionStringAsync(), _prefix, _mails.Host));

    /// <summary>Other tests leave messages in the queues of the account.</summary>
    internal static async Task EmptyQueuesAsync()
    {
        foreach (var queue in QueueNames.All)
        {
            var client = (await Azurite.ClientsAsync()).Queues.GetQueueClient(queue);
            await client.CreateIfNotExistsAsync();
            await client.ClearMessagesAsync();
        }
    }

    /// <summary>As the environment of the worker spells them.</summary>
    internal static Dictionary<string, string> Settings(string storage, string prefix, string mailHost) => new()
    {
        [Spelled(SettingNames.Storage)] = storage, [Spelled(SettingNames.TablePrefix)] = prefix, ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        [Spelled(SettingNames.PublicUrl)] = "http://localhost:7071", [Spelled(SettingNames.PlatformName)] = "Appels d’essai", [Spelled(SettingNames.Secret)] = Convert.ToBase64String(new byte[32]),
        [Spelled(SettingNames.FirstAdministrator)] = Proof, [Spelled(SettingNames.MailFrom)] = "ne-pas-repondre@example.org", [Spelled(SettingNames.MailKey)] = "SG.key",
        [Spelled(SettingNames.MailHost)] = mailHost,
    };

    private static string Spelled(string path) => Names.Spelled(path);

    private Uri At(string path) => new(_host.Address, path);

    [GeneratedRegex("""<input[^>]*(?=[^>]*type="hidden")[^>]*?name="([^"]+)"[^>]*?value="([^"]*)""")]
    private static partial Regex Hidden();
}
