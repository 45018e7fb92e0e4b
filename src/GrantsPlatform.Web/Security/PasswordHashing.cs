using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GrantsPlatform.Web.Security;

/// <summary>The framework's password hasher (PBKDF2, HMAC-SHA-512), with as many rounds as OWASP asked for in 2023.</summary>
public sealed class PasswordHashing
{
    private const int Rounds = 210_000;
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly string _decoy;

    public PasswordHashing() : this(Rounds) { }

    /// <param name="rounds">Fewer, where nothing is to be kept from anybody: in tests.</param>
    internal PasswordHashing(int rounds)
    {
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _decoy = HashOf(Guid.NewGuid().ToString());
    }

    public string HashOf(string password) => _hasher.HashPassword(Nobody, Normal(password));

    /// <summary>Takes as long where there is no hash as where there is one.</summary>
    public bool IsRight(string? hash, string password) =>
        _hasher.VerifyHashedPassword(Nobody, hash ?? _decoy, Normal(password)) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>The same letters, however a keyboard composed them; and no more than a hasher should be made to chew.</summary>
    private static string Normal(string password) =>
        Accents.Composed(password.Length > PasswordRules.Longest ? password[..PasswordRules.Longest] : password);
}
