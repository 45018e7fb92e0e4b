namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Programmes => Page("/Programmes/Index");

    public string PublishProgramme(string? handler = null) => Page("/Programmes/Publish", new { handler });

    public string Programme(string programme, int? revision = null) => Page("/Programmes/Programme", new { programme, revision });
}
