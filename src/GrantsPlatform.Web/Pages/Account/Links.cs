namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Account => Page("/Account/Index");
    public string Contact => Page("/Account/Contact");
    public string Password => Page("/Account/Password");

    /// <summary>Leads on afterwards to where the person was going.</summary>
    public string Authenticator(string? back = null) => Page("/Account/Authenticator", new { retour = Way(back) });

    /// <summary>The square that an authenticator photographs.</summary>
    public string AuthenticatorImage => Page("/Account/AuthenticatorImage");

    public string RecoveryCodes => Page("/Account/RecoveryCodes");
    public string Sessions => Page("/Account/Sessions");
    public string Identities => Page("/Account/Identities");
    public string MyData => Page("/Account/Data");
    public string Notifications => Page("/Account/Notifications");
}
