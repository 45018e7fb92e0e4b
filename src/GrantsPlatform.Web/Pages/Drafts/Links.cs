namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string MyFiles => Page("/Drafts/Index");
    public string MyFilesAfter(string organisation, string after) => Page("/Drafts/Index", new { organisation, after });
    public string StartDraft(string call) => Page("/Drafts/Start", new { call });
    public string File(string application) => Page("/Drafts/File", new { application });
    public string Autosave(string application, string section) => Page("/Drafts/Section", new { application, section, handler = "Autosave" });
    /// <summary>A file attached to an answer, by the hash of its content.</summary>
    public string DraftFile(string application, string hash) => Page("/Drafts/Uploads/Download", new { application, hash });

    /// <summary>Where a script sends a file in pieces: its handlers are Begin, Piece, Where and Finish.</summary>
    public string Uploads(string application, string field) => Page("/Drafts/Uploads/Index", new { application, field });
    public string Duplicate(string application) => Page("/Drafts/Duplicate/Index", new { application });
    public string DuplicateFrom(string application, string from) => Page("/Drafts/Duplicate/Index", new { application, depuis = from });
    public string DraftSection(string application, string section) => Page("/Drafts/Section", new { application, section });
}
