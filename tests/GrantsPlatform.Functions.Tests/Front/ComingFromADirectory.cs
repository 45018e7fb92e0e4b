using System.Net;
using GrantsPlatform.Functions.Tests.SignIn;
using GrantsPlatform.Web.Tests.SignIn;

namespace GrantsPlatform.Functions.Tests.Front;

/// <summary>Through the function that takes every request, at an address over TLS that no request names, on two instances.</summary>
public sealed class ComingFromADirectory : IAsyncLifetime, IDisposable
{
    private const string Public = "https://appels.exemple.fr";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private SmallProvider _directory = null!;
    private MountedPlatform _first = null!;
    private MountedPlatform _second = null!;

    public async Task InitializeAsync()
    {
        _directory = await SmallDirectory.StartAsync();
        var prefix = MountedPlatform.NewPrefix();
        _first = await StartAsync(prefix);
        _second = await StartAsync(prefix);
    }

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
        await _directory.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Begins_on_one_instance_and_ends_on_another()
    {
        using var away = await AskAsync(new Uri(_first.Address, "/connexion/fournisseur/entra?retour=%2Fcompte"));
        var held = Cookies(away);
        using var there = await AskAsync(away.Headers.Location!);
        Assert.StartsWith($"{Public}/connexion/retour/entra?", there.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);

        using var back = await AskAsync(new Uri(_second.Address, there.Headers.Location.PathAndQuery), held);

        Assert.Equal((HttpStatusCode.Redirect, "/compte"), (back.StatusCode, back.Headers.Location?.OriginalString));
        Assert.Contains(Cookies(back), cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal));
        using var without = await AskAsync(new Uri(_first.Address, there.Headers.Location.PathAndQuery));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    [Fact]
    public async Task Keeps_its_journeys_out_of_reach_of_scripts_of_plain_connections_and_of_neighbours()
    {
        using var away = await AskAsync(new Uri(_first.Address, "/connexion/fournisseur/entra"));
        Assert.Equal(2, Cookies(away).Count);
        Assert.All(Cookies(away), cookie =>
        {
            Assert.StartsWith("__Host-annuaire-", cookie, StringComparison.Ordinal);
            foreach (var flag in (string[])["; secure", "; httponly", "; samesite=lax", "; path=/;"]) Assert.Contains(flag, cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });

        // A browser is on one journey at a time: what it held of another goes.
        using var again = await AskAsync(new Uri(_second.Address, "/connexion/fournisseur/entra"), Cookies(away));
        Assert.Equal(2, Cookies(again).Count(cookie => cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)));
    }

    private Task<MountedPlatform> StartAsync(string prefix) =>
        MountedPlatform.StartAsync(Public, prefix, services => SmallDirectory.AddTo(services, _directory, () => SmallDirectory.Assertion));

    private static List<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    private async Task<HttpResponseMessage> AskAsync(Uri address, IEnumerable<string>? cookies = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookies is not null) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        return await _http.SendAsync(request);
    }
}
