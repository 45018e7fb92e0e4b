using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Grants;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Budgets;

/// <summary>What was really spent and received, out of a sheet that was filled offline.</summary>
[Takes(BodyLimit.Files)]
[Paced(PacedBy.Upload)]
public sealed class ReportBudgetModel(Queries queries, Desk desk, Visitor visitor, Links links) : BudgetImport
{
    public FillableReport Report { get => field.Required("the report"); private set; }

    public override Budget Kept => new ReportForm(Report, null, Problems).Actual;

    public override int KeptVersion => Report.VersionOf(ReportFields.Financial);

    public override string Back => links.Report(Report.Grant.Id, Report.Rule.Code);

    public override string Table => links.ReportBudgetTable(Report.Grant.Id, Report.Rule.Code);

    public async Task<IActionResult> OnGetAsync(string application, string report, CancellationToken cancellation) => await FindAsync(application, report, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string report, CancellationToken cancellation) =>
        await FindAsync(application, report, cancellation).ConfigureAwait(false) ? await TakeAsync(cancellation).ConfigureAwait(false) : NotFound();

    private protected override async Task<Refusal?> SaveAsync(Budget budget, CancellationToken cancellation)
    {
        var value = JsonSerializer.SerializeToElement(new Budget([.. budget.Lines.Where(line => line.Amount != Money.Zero)]), Wire.Options);
        var save = new SaveReport(
            ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal).Add(ReportFields.Financial, value), ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add(ReportFields.Financial, Version));
        var refusal = await desk.SendAsync(ReportState.IdOf(Report.Grant.Id, Report.Rule.Code), save, CommandId, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) await FindAsync(Report.Grant.Id, Report.Rule.Code, cancellation).ConfigureAwait(false);
        return refusal;
    }

    private async Task<bool> FindAsync(string application, string code, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ReportToFill(application, code), visitor.Viewer, cancellation).ConfigureAwait(false) is not { Rule.FinancialReport: true } report || !report.Opens(ReportFields.Financial)) return false;
        Report = report;
        return true;
    }
}
