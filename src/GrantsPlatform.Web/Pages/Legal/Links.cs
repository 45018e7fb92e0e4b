namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Accessibility => Page("/Legal/Accessibility");
    public string LegalNotice => Page("/Legal/Notice");
    public string Privacy => Page("/Legal/Privacy");
}
