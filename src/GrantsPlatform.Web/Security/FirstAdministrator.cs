using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Security;

/// <summary>The one-time way in of a platform that has no administrator: who runs it holds the link, which opens nothing once there is one.</summary>
/// <param name="proof">What the link holds; null: made anew, so that it ends with this process. Hosts of several instances give all of them the same.</param>
public sealed class FirstAdministrator(string? proof = null)
{
    public const string Path = "/premier-administrateur";

    /// <summary>Of a proof that is given.</summary>
    public const int ShortestProof = 32;

    private const string Purpose = "FirstAdministrator";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly string _proof = proof is null or { Length: >= ShortestProof }
        ? proof ?? WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32))
        : throw new ArgumentException($"The proof needs {ShortestProof} characters of chance.", nameof(proof));

    private bool _served;

    private sealed record Candidate(string Account);

    public string LinkAt(PublicAddress address) => address.Of($"{Path}?{MailLinks.Parameter}={Uri.EscapeDataString(_proof)}");

    public async ValueTask<bool> OpensAsync(string? given, Queries queries, CancellationToken cancellation) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(_proof))
        && !await HasServedAsync(queries, cancellation).ConfigureAwait(false);

    /// <summary>Whether there is an administrator by now, made by this link or otherwise.</summary>
    public async ValueTask<bool> HasServedAsync(Queries queries, CancellationToken cancellation)
    {
        if (!Volatile.Read(ref _served) && await Administrators.AnyAsync(queries, cancellation).ConfigureAwait(false)) Volatile.Write(ref _served, true);
        return Volatile.Read(ref _served);
    }

    /// <summary>The holder of the link goes on as this account, which has yet to show an authenticator; their browser carries the proof of it.</summary>
    public static void Propose(HttpContext context, string account) =>
        context.Response.Cookies.Append(CookieOf(context), Of<Seals>(context).Close(Purpose, new Candidate(account), Longest), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Of<WebOptions>(context).SecureCookies, MaxAge = Longest, Path = "/",
        });

    public bool IsProposed(HttpContext context, string account) =>
        !Volatile.Read(ref _served) && Of<Seals>(context).Open<Candidate>(Purpose, context.Request.Cookies[CookieOf(context)])?.Account == account;

    /// <summary>The link has served: it opens nothing any more.</summary>
    public void End(HttpContext context)
    {
        Volatile.Write(ref _served, true);
        context.Response.Cookies.Delete(CookieOf(context), new CookieOptions { Path = "/", Secure = Of<WebOptions>(context).SecureCookies });
    }

    private static string CookieOf(HttpContext context) => Of<WebOptions>(context).CookieNamed("premier");

    private static T Of<T>(HttpContext context) where T : notnull => context.RequestServices.GetRequiredService<T>();
}
