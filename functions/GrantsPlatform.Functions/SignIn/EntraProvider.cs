using GrantsPlatform.Serverless;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Functions.SignIn;

/// <summary>The directory, as the platform's pages know a provider; <see cref="EntraEvents"/> hears how a journey ends before its page is asked.</summary>
internal sealed class EntraProvider(DirectorySettings directory) : IProvider
{
    /// <summary>How the names of the journey's cookies begin: what binds it to the browser, and what binds the token to it.</summary>
    public static readonly string[] Cookies = ["annuaire-", "annuaire-jeton-"];

    private const string AccountItem = "account";
    private const string ReturnItem = "return";
    private const string JourneyItem = "journey";
    private static readonly object Home = new();

    public string Name => EntraSignIn.Name;

    public string Label => directory.Label;

    public IReadOnlyList<ClaimedRole> Roles => directory.Roles;

    public async Task<string> BeginAsync(HttpContext context, Traveller who, CancellationToken cancellation)
    {
        ForgetOthers(context);
        var properties = new AuthenticationProperties();
        foreach (var (item, value) in ((string, string?)[])[(JourneyItem, Guid.NewGuid().ToString("N")), (AccountItem, who.Account), (ReturnItem, who.Return)]) properties.SetString(item, value);
        await context.ChallengeAsync(Name, properties).ConfigureAwait(false);
        // The handler has sent the browser off already; how it goes is for the page to say.
        var address = context.Response.Headers.Location.ToString();
        context.Response.Headers.Remove("Location");
        context.Response.StatusCode = StatusCodes.Status200OK;
        return address;
    }

    public Task<Homecoming?> EndAsync(HttpContext context, CancellationToken cancellation) => Task.FromResult(context.Items[Home] as Homecoming);

    /// <summary>What this request brings back, so far.</summary>
    public static void Tell(HttpContext context, AuthenticationProperties properties, ClaimedIdentity? identity) =>
        context.Items[Home] = new Homecoming(new Traveller(properties.GetString(AccountItem), properties.GetString(ReturnItem)), identity);

    public static string JourneyOf(AuthenticationProperties properties) => properties.GetString(JourneyItem) ?? "";

    /// <summary>A browser is on one journey at a time.</summary>
    private static void ForgetOthers(HttpContext context)
    {
        var web = context.RequestServices.GetRequiredService<WebOptions>();
        foreach (var old in context.Request.Cookies.Keys.Where(name => Cookies.Any(begins => name.StartsWith(web.CookieNamed(begins), StringComparison.Ordinal))))
            context.Response.Cookies.Delete(old, new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = web.SecureCookies || context.Request.IsHttps });
    }
}
