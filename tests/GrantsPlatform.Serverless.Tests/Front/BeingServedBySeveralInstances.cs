using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Serverless.Tests.Front;

public sealed partial class BeingServedBySeveralInstances : IAsyncLifetime, IDisposable
{
    private static readonly string Way = $"{FirstAdministrator.Path}?lien={SmallCloud.Proof}";

    private readonly SmallCloud _cloud = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
    private Instance _one = null!;
    private Instance _other = null!;

    public async Task InitializeAsync() => (_one, _other) = (await Instance.StartAsync(_cloud), await Instance.StartAsync(_cloud));

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Shows_pages_and_files_of_pages_and_says_what_is_not_there()
    {
        using var home = await _browser.GetAsync(new Uri(_one.Address, "/"));
        var page = await home.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("Appels d’essai", page);
        Assert.Contains("Content-Security-Policy", home.Headers.Select(header => header.Key));
        using var style = await _browser.GetAsync(new Uri(_one.Address, Stylesheet().Match(page).Groups[1].Value));
        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
        using var missing = await _browser.GetAsync(new Uri(_one.Address, "/rien-de-tel"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("<html lang=\"fr\">", await missing.Content.ReadAsStringAsync());
    }

    /// <summary>An alert of the highest severity asks /health.</summary>
    [Fact]
    public async Task Says_to_whoever_watches_whether_it_can_serve()
    {
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], await WatchAsync());
        _cloud.Tables.Fault = () => new StoreUnavailableException("down");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], await WatchAsync());
        _cloud.Tables.Fault = () => null;
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], await WatchAsync());
    }

    [Fact]
    public async Task Takes_a_form_on_one_that_another_has_shown_and_knows_who_signed_in()
    {
        var form = await _browser.GetStringAsync(new Uri(_one.Address, Way));
        using var sent = await Forms.SendAsync(_browser, _other, Way, form, ("Name", "Dominique Essai"), ("Mail", "admin@exemple.fr"), ("Password", "trois loutres dansent"));
        Assert.Equal((HttpStatusCode.Redirect, "/compte/validation"), (sent.StatusCode, sent.Headers.Location?.OriginalString));
        var next = await _browser.GetStringAsync(new Uri(_one.Address, "/compte/validation"));
        // Its second step, of three.
        Assert.Contains("Codes de secours", next);
        Assert.Contains("Dominique Essai", next);
    }

    [Fact]
    public async Task Ends_the_way_of_the_first_administrator_everywhere_when_there_is_one()
    {
        await _one.Platform.Runtime.Commands.SendAsync(
            Core.Keys.KeyState.IdOf("mail", "h"), new Core.Keys.ClaimKey(AccountState.IdOf("p")), new Runtime.Commands.CommandHeader("c-1", Core.Kernel.Actor.Console, Reason: "Essai."));
        await _one.Platform.Runtime.Commands.SendAsync(
            AccountState.IdOf("p"), new OpenAccount("Dominique Essai", "admin@exemple.fr", "h"), new Runtime.Commands.CommandHeader("c-2", Core.Kernel.Actor.Console, Reason: "Essai."));
        using var before = await _browser.GetAsync(new Uri(_other.Address, Way));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await _one.Platform.Runtime.Commands.SendAsync(
            AccountState.IdOf("p"), new GrantRole(Role.Administrator), new Runtime.Commands.CommandHeader("c-3", Core.Kernel.Actor.Console, Reason: "Essai."));
        using var after = await _browser.GetAsync(new Uri(_other.Address, Way));
        Assert.Equal(HttpStatusCode.Gone, after.StatusCode);
    }

    private async Task<List<HttpStatusCode>> WatchAsync()
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var path in new[] { "/sante", "/pret", "/health" })
        {
            using var answer = await _browser.GetAsync(new Uri(_one.Address, path));
            var said = await answer.Content.ReadAsStringAsync();
            Assert.StartsWith("La plateforme ", said);
            Assert.DoesNotContain("<", said);
            Assert.Equal(answer.StatusCode == HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Stylesheet();
}
