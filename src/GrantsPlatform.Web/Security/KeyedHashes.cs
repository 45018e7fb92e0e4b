using System.Security.Cryptography;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Security;

/// <summary>Hashes that only this platform can make: what the chain keeps of addresses and identities cannot be tried against lists of them.</summary>
public sealed class KeyedHashes
{
    private const int ShortestSecret = 32;

    private readonly byte[] _secret;

    /// <exception cref="ArgumentException">The secret is shorter than 32 bytes.</exception>
    public KeyedHashes(WebOptions options)
    {
        if (options.Secret.Length < ShortestSecret) throw new ArgumentException($"WebOptions.{nameof(options.Secret)} needs {ShortestSecret} bytes of chance.");
        _secret = [.. options.Secret];
    }

    /// <summary>Of the mailbox that is meant: see <see cref="MailAddress.Canonical"/>.</summary>
    public string OfMail(string mail) => Of("mail", MailAddress.Canonical(mail));

    /// <summary>
    /// The keys under which an account with this address may be found. First as it was typed, for accounts from before a mailbox had one form; scenarios
    /// claim plain digests, which need no secret to be replayed.
    /// </summary>
    public IEnumerable<string> WhereMailMayBe(string mail) =>
        new[] { Of("mail", Folded(mail)), OfMail(mail), Of("mail", MailAddress.InUnicode(mail)), Digest.Of(mail.Trim()), Digest.Of(Folded(mail)), Digest.Of(MailAddress.Canonical(mail)) }.Distinct();

    public string OfIdentity(string issuer, string subject) => Of("identity", $"{issuer}\n{subject}");

    /// <summary>What nobody can guess, and the same for the same command.</summary>
    public string Salt(string commandId) => Of("salt", commandId);

    /// <summary>The id of what a form begins: sent twice, it begins one.</summary>
    public string IdOf(string what, string commandId) => Of(what, commandId)[..26];

    private static string Folded(string mail) => mail.Trim().ToLowerInvariant();

    private string Of(string purpose, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));
}
