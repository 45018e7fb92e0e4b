using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GrantsPlatform.Web.Frame;

/// <summary>How a signed-in person is recognised from one request to the next: the account's id, and the stamp that its sessions bear.</summary>
internal static class SignInCookie
{
    /// <summary>In the place of a stamp, where a platform that shows itself lets visitors be its people.</summary>
    public const string ShowStamp = "demonstration";

    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static CookieSecurePolicy SecurePolicy(WebOptions options) => options.SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>Over TLS no neighbouring host can put a cookie of its own in the place of one of ours.</summary>
    public static string NameOf(string plain, WebOptions options) => options.SecureCookies ? "__Host-" + plain : plain;

    public static void Configure(CookieAuthenticationOptions cookie, WebOptions options)
    {
        cookie.Cookie.Name = NameOf("session", options);
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = SecurePolicy(options);
        cookie.ExpireTimeSpan = Session;
        cookie.SlidingExpiration = true;
        // A browser's session lasts as long as people wait, not as long as a clock that is put forward.
        cookie.TimeProvider = TimeProvider.System;
    }

    /// <summary>From the next request on the browser is this account's.</summary>
    public static Task SignInAsync(HttpContext context, string account, int stamp) => SignInAsync(context, account, stamp.ToString(CultureInfo.InvariantCulture));

    /// <summary>In a demonstration only: without any proof.</summary>
    public static Task ShowAsync(HttpContext context, string account) => SignInAsync(context, account, ShowStamp);

    private static async Task SignInAsync(HttpContext context, string account, string stamp)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(Visitor.AccountClaim, account), new Claim(Visitor.StampClaim, stamp)], CookieAuthenticationDefaults.AuthenticationScheme));
        await context.SignInAsync(person).ConfigureAwait(false);
        context.User = person;
    }
}
