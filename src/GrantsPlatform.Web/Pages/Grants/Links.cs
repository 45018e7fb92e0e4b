namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string MyGrants => Page("/Grants/Index");
    public string Grant(string application) => Page("/Grants/Grant", new { application });
    public string GrantAgreement(string application, string? handler = null) => Page("/Grants/Agreement", new { application, handler });
    public string AskSigningCode(string application) => Page("/Grants/Agreement", new { application, handler = "Code" });
    public string HandInCopy(string application) => Page("/Grants/HandInCopy", new { application });
    public string OwnCopy(string application, int number) => Page("/Grants/Agreement", new { application, number, handler = "Copy" });
    public string AskForAmendment(string application) => Page("/Grants/AskForAmendment", new { application });
    public string Register(string application, string? sorte = null, string? q = null, int? page = null) =>
        Page("/Grants/Registers/Register", new { application, sorte, q = string.IsNullOrEmpty(q) ? null : q }) is var address && page is > 1 ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}" : address;

    public string OpenRegister(string application) => Page("/Grants/Registers/Register", new { application, handler = "Open" });
    public string EraseRow(string application, string code) => Page("/Grants/Registers/EraseRow", new { application, code });
    public string ImportRows(string application) => Page("/Grants/Registers/Import", new { application });
    public string Indicators(string application) => Page("/Grants/Registers/Indicators", new { application });
    public string Indicators(string application, DateOnly from, DateOnly to) => Page("/Grants/Registers/Indicators", new { application, du = $"{from:dd/MM/yyyy}", au = $"{to:dd/MM/yyyy}" });

    public string RegisterWorkbook(string application) => ExportRegister(application).Direct;

    public string ExportRows(string application) =>
        generator.GetPathByName(Pages.Grants.RegisterFiles.Name, new { application }) ?? throw new InvalidOperationException("Rows of registers have no address.");

    public string GrantReports(string application) => Page("/Grants/Reports/Reports", new { application });
    public string Report(string application, string report) => Page("/Grants/Reports/Report", new { application, report });
    public string AttachToReport(string application, string report, string upload, string? handler = null) => Page("/Grants/Reports/Attach", new { application, report, upload, handler });
    public string FileOfReport(string application, string report, string upload, string hash) => Page("/Grants/Reports/Attach", new { application, report, upload, hash, handler = "File" });
    public string GrantCheck(string application, string report) => Page("/Grants/Reports/AnswerCheck", new { application, report });
    public string FileOfCheck(string application, string report, string hash) => Page("/Grants/Reports/AnswerCheck", new { application, report, hash, handler = "File" });
    public string TellActivity(string application, string report) => Page("/Grants/Reports/Activity", new { application, report });
    public string GrantPayments(string application) => Page("/Grants/Payments", new { application });
    public string GrantClaim(string application, string payee) => Page("/Grants/Claim", new { application, payee });
}
