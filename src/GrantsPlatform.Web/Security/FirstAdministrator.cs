using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Security;

/// <summary>
/// The one-time way in of a platform that has no administrator: who runs it holds the link, which ends with this process or when it has
/// served. Registered only while there is none.
/// </summary>
public sealed class FirstAdministrator
{
    private readonly Lock _lock = new();
    private readonly string _proof = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
    private string? _candidate;
    private bool _served;

    public const string Path = "/premier-administrateur";

    public string LinkAt(PublicAddress address) => address.Of($"{Path}?{MailLinks.Parameter}={_proof}");

    public bool Opens(string? proof)
    {
        lock (_lock) return !_served && proof is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(_proof));
    }

    /// <summary>The holder of the link goes on as this account, which has yet to show an authenticator.</summary>
    public void Propose(string account)
    {
        lock (_lock) _candidate = account;
    }

    public bool IsProposed(string account)
    {
        lock (_lock) return !_served && _candidate == account;
    }

    /// <summary>The link has served: it opens nothing any more.</summary>
    public void End()
    {
        lock (_lock) _served = true;
    }
}
