namespace GrantsPlatform.Web.Security;

/// <summary>Where people reach the platform: what mails and other providers are told. A host that learns its port only when it listens says so then.</summary>
public sealed class PublicAddress(Uri start)
{
    public Uri Root { get; set; } = start;

    public string Of(string path) => new Uri(Root, path).AbsoluteUri;
}
