using System.Security.Cryptography;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.DataProtection;

namespace GrantsPlatform.Host.Composition;

/// <summary>What a platform on the web keeps secret, in the folder of its store, and what mails' links are made with.</summary>
internal sealed class WebKeys
{
    private const string FolderName = "keys";
    private const string SecretName = "secret";
    private const int SecretBytes = 32;
    private const string ApplicationName = "GrantsPlatform";

    /// <param name="publicUrl">Null: learnt when the platform listens.</param>
    public WebKeys(StoreFolder folder, TimeProvider clock, Uri? publicUrl)
    {
        var keys = Private.CreateFolder(Path.Combine(folder.Path, FolderName));
        Protection = DataProtectionProvider.Create(keys, builder => builder.SetApplicationName(ApplicationName));
        Secret = ReadOrMake(Path.Combine(keys.FullName, SecretName));
        IsAddressKnown = publicUrl is not null;
        Address = new PublicAddress(publicUrl ?? new Uri("http://localhost/"), IsAddressKnown);
        Links = new MailLinks(new Seals(Protection, clock), new SigningCodes(Secret), Address);
    }

    /// <summary>One for mails and pages: what one seals the other opens.</summary>
    public IDataProtectionProvider Protection { get; }

    public byte[] Secret { get; }

    /// <summary>As pages make it.</summary>
    public string KeyOfAddress(string mail) => new KeyedHashes(new WebOptions { Secret = Secret }).OfMail(mail);

    public PublicAddress Address { get; }

    public bool IsAddressKnown { get; }

    /// <summary>A proxy in front speaks TLS with people.</summary>
    public bool IsReachedByTls => IsAddressKnown && Address.Root.Scheme == Uri.UriSchemeHttps;

    public MailLinks Links { get; }

    /// <summary>Lost, it makes every account unfindable by its address: it belongs in the backup, beside the store.</summary>
    private static byte[] ReadOrMake(string file)
    {
        if (File.Exists(file)) return File.ReadAllBytes(file);
        var half = file + ".tmp";
        using (var made = Private.Open(half, FileMode.Create, FileAccess.Write))
        {
            made.Write(RandomNumberGenerator.GetBytes(SecretBytes));
            made.Flush(flushToDisk: true);
        }
        File.Move(half, file);
        return File.ReadAllBytes(file);
    }
}
