using GrantsPlatform.Web.Pages.Managing;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string ManagedCalls => Page("/Managing/Index");

    public string Preparation(string call, string? handler = null) => Page("/Managing/Prepare", new { call, handler });

    /// <summary>The applicant's form as it would be.</summary>
    /// <param name="section">Null: the first.</param>
    /// <param name="kind">Of applicants; null: the first.</param>
    public string FormPreview(string call, string? section = null, string? kind = null) => Page("/Drafts/Preview", new { call, section, porteur = kind });

    public string Scenarios(string call, string? handler = null) => Page("/Managing/Scenarios", new { call, handler });

    public string Scenario(string call, string scenario, int page = 1) => Page("/Managing/Scenario", new { call, scenario, feuille = page == 1 ? (int?)null : page });

    public string Dashboard(string call) => Page("/Managing/Dashboard", new { call });

    /// <summary>The files that a figure counts.</summary>
    public string DashboardFiles(string call, DashboardFigure figure, string? after = null) => figure switch
    {
        DashboardFigure.OfStep step => Page("/Managing/DashboardFiles", new { call, etape = DashboardAddress.StepOf(step.Step), de = step.From == 0 ? (int?)null : step.From, a = step.To, apres = after }),
        DashboardFigure.OfLevel level => Page("/Managing/DashboardFiles", new { call, niveau = level.Level, avis = DashboardAddress.SaidOf(level.Said), apres = after }),
        _ => throw new InvalidOperationException($"{figure} has no page."),
    };

    /// <param name="handler">A format to take it away in; null: the page.</param>
    public string BalanceSheet(string call, string? handler = null) => Page("/Managing/BalanceSheet", new { call, handler });

    public string CallLife(string call, string? handler = null) => Page("/Managing/Life", new { call, handler });
}
