using System.Security.Cryptography;
using System.Text;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>The journeys that are under way, each in its browser.</summary>
public sealed class Journeys(WebOptions options, Seals seals, EndedJourneys ended)
{
    private const string Purpose = "OpenId.Journey";
    private const string Cookie = "fournisseur";

    public void Begin(HttpContext context, Journey journey) =>
        context.Response.Cookies.Append(Cookie, seals.Close(Purpose, journey, EndedJourneys.Longest), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = options.SecureCookies || context.Request.IsHttps, MaxAge = EndedJourneys.Longest, Path = "/connexion",
        });

    /// <summary>The journey that ends with this answer. Null when this browser began none such, or it has ended.</summary>
    public Journey? End(HttpContext context, string provider, string? state)
    {
        var held = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/connexion" });
        if (state is null || seals.Open<Journey>(Purpose, held) is not { } journey || journey.Provider != provider
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(journey.State))) return null;
        return ended.TryEnd(journey.State) ? journey : null;
    }
}
