using System.Security.Cryptography;
using System.Text;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// Stands for a mail address in events: a hash under a secret of this platform, so that whoever has the events cannot try addresses. The
/// same address gives the same key however its letters are cased.
/// </summary>
public sealed class MailKeys
{
    private const int SecretLength = 32;

    private readonly byte[] _secret;

    public MailKeys(byte[] secret) => _secret = secret;

    /// <summary>The secret lies in the data folder, and is made there once.</summary>
    public static MailKeys Open(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName, "mail.secret");
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file + ".new", RandomNumberGenerator.GetBytes(SecretLength));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(file + ".new", file);
        }
        return new MailKeys(File.ReadAllBytes(file));
    }

    public string Of(string mail) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(mail.Trim().ToLowerInvariant())));
}
