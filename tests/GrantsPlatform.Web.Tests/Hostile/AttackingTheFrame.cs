using System.Net;
using System.Net.Sockets;
using System.Text;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.SignIn;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>What surrounds every page: cookies, tokens, sizes, sessions that should have ended.</summary>
[Collection(Besieged.Name)]
public sealed class AttackingTheFrame(WebFixture site)
{
    private const string Person = "p-rencontres-et-loisirs";

    [Theory]
    [InlineData("session=x; saisie=y; dit=z; fournisseur=w")]
    [InlineData("session=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("session=; saisie=; =; ;;; a")]
    [InlineData("session=%00%FF; dit=%7B%22Said%22%3A%22x%22%7D")]
    [InlineData("session=chunks-9999")]
    [InlineData("session=chunks-2147483647; sessionC1=x")]
    public async Task Takes_a_bad_cookie_for_none(string cookie)
    {
        foreach (var path in (string[])["/", "/dossiers", "/connexion", "/connexion/retour/none", "/composants"])
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            using var answer = await client.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, $"{path} answers {(int)answer.StatusCode}.");
            if (path == "/dossiers") Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        Assert.Empty(Unforeseen());
    }

    [Fact]
    public async Task Takes_no_token_but_the_persons_own()
    {
        using var client = await site.ClientAsync(Person);
        using var other = await site.ClientAsync("p-rencontres-et-loisirs-direction");
        var own = await Sheets.OpenAsync(client, "/compte/notifications");
        var before = await site.EventsAsync();
        foreach (var token in new[] { (await Sheets.OpenAsync(other, "/compte/notifications"))["jeton"], own["jeton"][..^4] + "AAAA", "", "x", new string('A', 10_000), "\0" })
        {
            using var form = new FormUrlEncodedContent([new("jeton", token), new("CommandId", own["CommandId"]), new("Wanted", "x")]);
            using var answer = await client.PostAsync("/compte/notifications", form);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("Rien n’a été enregistré", await answer.Content.ReadAsStringAsync());
        }
        Assert.Equal(before, await site.EventsAsync());
        Assert.Empty(Unforeseen());
    }

    [Theory]
    [InlineData("/inscription")]
    [InlineData("/connexion")]
    [InlineData("/dossiers/cllaj-01/envois/statutes?handler=Begin")]
    public async Task Says_of_what_is_too_large_that_it_is(string path)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n"));
        using var reader = new System.IO.StreamReader(stream);
        var status = await reader.ReadLineAsync();
        Assert.Contains(status!.Split(' ')[1], (string[])["413", "302"]);
        if (path == "/connexion" || path == "/inscription") Assert.Contains("Cet envoi est trop volumineux", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Keeps_every_page_of_a_person_out_of_caches()
    {
        using var client = await site.ClientAsync(Person);
        foreach (var path in (string[])["/", "/dossiers", "/compte", "/organismes", "/organismes/rencontres-et-loisirs/documents", "/dossiers/cllaj-01", "/appels"])
        {
            using var answer = await client.GetAsync(path);
            Assert.True(answer.Headers.CacheControl!.NoStore, path);
        }
    }

    [Fact]
    public async Task Lets_an_agent_whose_role_was_taken_see_nothing_more()
    {
        const string Agent = "p-instruction";
        const string Seen = "/organismes/rencontres-et-loisirs";
        using var client = await site.ClientAsync(Agent);
        var grants = ((AccountState.Open)await site.Runtime.Reads.ReadAsync<AccountState>(AccountState.IdOf(Agent))).Grants;
        using var before = await client.GetAsync(Seen);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        foreach (var grant in grants) await site.DoAsync(AccountState.IdOf(Agent), new RevokeRole(grant.Role, grant.Programme, grant.Departement), "Fin de mission.");
        using var after = await client.GetAsync(Seen);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        foreach (var grant in grants) await site.DoAsync(AccountState.IdOf(Agent), new GrantRole(grant.Role, grant.Programme, grant.Departement), "Reprise de la mission.");
    }

    [Fact]
    public async Task Ends_the_session_of_an_account_that_is_closed()
    {
        await using var home = await SignInSite.StartAsync();
        var account = await home.PersonAsync("camille@exemple.fr");
        using var browser = home.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte");
        Assert.Equal("/compte", browser.At);
        await home.DoAsync(AccountState.IdOf(account), new CloseAccount());
        await browser.OpenAsync("/compte");
        Assert.StartsWith("/connexion", browser.At, StringComparison.Ordinal);
    }

    /// <summary>A token that fails is told of in the log by the framework itself, and answered as it should be.</summary>
    private IEnumerable<string> Unforeseen() => site.Faults.Take().Where(fault => !fault.Contains("AntiforgeryValidationException", StringComparison.Ordinal));
}
