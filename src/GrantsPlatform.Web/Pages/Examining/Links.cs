using GrantsPlatform.Web.Pages.Examining;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Reports(string call, ReportTab? tab = null, string? after = null, string? before = null, string? check = null) =>
        Page("/Examining/List", new { call, vue = tab is { } one ? ReportPages.Address(one) : null, controle = check is null ? null : CheckPages.Address(check), apres = after, avant = before });

    public string ExamineReport(string application, string report, string? handler = null) => Page("/Examining/Report", new { application, report, handler });

    public string CheckReport(string application, string report, string? handler = null) => Page("/Examining/Check", new { application, report, handler });

    public string Draws(string call) => Page("/Examining/Draws", new { call });

    public string DrawFile(string call, string report, int number) => Page("/Examining/Draws", new { call, handler = "File", bilan = report, tirage = number });

    public string ReportUpload(string application, string report, string hash) => Page("/Examining/ReportUpload", new { application, report, hash });

    public string Balance(string application, string? handler = null) => Page("/Closing/Balance", new { application, handler });

    public string Claims(string call, string? after = null) => Page("/Closing/Claims", new { call, apres = after });

    public string ClosingBy(string call, string? departement, string? par) => Page("/Closing/Results", new { call, departement, par });
    public string Closing(string call, string? departement = null) => Page("/Closing/Results", new { call, departement });
}
