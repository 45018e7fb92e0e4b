using GrantsPlatform.Web.Pages.Budgets;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    /// <summary>Where the budget of a file is taken out of a sheet.</summary>
    public string DraftBudget(string application) => Page("/Budgets/DraftBudget", new { application });

    public string ReportBudget(string application, string report) => Page("/Budgets/ReportBudget", new { application, report });

    /// <summary>The sheet to fill, without its format.</summary>
    public string DraftBudgetTable(string application) =>
        generator.GetPathByName(BudgetTables.OfDraft, new { application }) ?? throw new InvalidOperationException("The sheet of a budget has no address.");

    /// <summary>As <see cref="DraftBudgetTable"/>.</summary>
    public string ReportBudgetTable(string application, string report) =>
        generator.GetPathByName(BudgetTables.OfReport, new { application, report }) ?? throw new InvalidOperationException("The sheet of a report's accounts has no address.");
}
