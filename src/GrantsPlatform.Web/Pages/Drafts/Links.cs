namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string MyFiles => Page("/Drafts/Index");
    public string MyFilesAfter(string organisation, string after) => Page("/Drafts/Index", new { organisation, after });
    public string StartDraft(string call) => Page("/Drafts/Start", new { call });
    public string File(string application) => Page("/Drafts/File", new { application });
    public string Autosave(string application, string section) => Page("/Drafts/Section", new { application, section, handler = "Autosave" });
    public string DraftSection(string application, string section) => Page("/Drafts/Section", new { application, section });
}
