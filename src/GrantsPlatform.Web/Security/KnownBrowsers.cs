using System.Collections.Immutable;

namespace GrantsPlatform.Web.Security;

/// <summary>
/// Which accounts a browser has signed in to: strangers who guess do not lock those out. Being known opens nothing by itself. What a browser knows is
/// bound to the account and to its stamp, so that it ends with a change of what protects the account.
/// </summary>
public sealed class KnownBrowsers(Seals seals, WebOptions options)
{
    private const string Purpose = "KnownBrowser";
    private const int Most = 5;

    // As long as browsers keep a cookie at all.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private sealed record Known(string Account, int Stamp);

    private sealed record Browser(ImmutableArray<Known> Accounts);

    private string Cookie => options.CookieNamed("navigateur");

    public bool Knows(HttpContext context, string account, int stamp) => AccountsOf(context).Contains(new Known(account, stamp));

    /// <summary>Whoever uses this browser has just shown to be this account's person.</summary>
    public void Remember(HttpContext context, string account, int stamp) =>
        context.Response.Cookies.Append(
            Cookie, seals.Close(Purpose, new Browser([new Known(account, stamp), .. AccountsOf(context).Where(known => known.Account != account).Take(Most - 1)]), Lifetime),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = options.SecureCookies, MaxAge = Lifetime, Path = "/" });

    private ImmutableArray<Known> AccountsOf(HttpContext context) => seals.Open<Browser>(Purpose, context.Request.Cookies[Cookie])?.Accounts ?? [];
}
