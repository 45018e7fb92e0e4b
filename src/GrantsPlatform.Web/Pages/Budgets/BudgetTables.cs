using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Grants;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Budgets;

/// <summary>Budgets as sheets to be filled offline, with what they hold now.</summary>
internal static class BudgetTables
{
    public const string OfDraft = "budget-of-draft";
    public const string OfReport = "budget-of-report";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBudgetTables(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/dossiers/{application}/budget/tableur", Reading, DraftAsync).WithName(OfDraft).Behind(Door.File(RightsTo.Write));
        endpoints.MapMethods("/subventions/{application}/bilans/{report}/budget/tableur", Reading, ReportAsync).WithName(OfReport).Behind(Door.File(RightsTo.Write));
    }

    private static async Task<IResult> DraftAsync([FromRoute] string application, [FromQuery] string? format, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new DraftToFill(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } draft && draft.Definition.Form.Only(FieldType.Budget) is not null
            ? await AnswerAsync($"budget-{draft.Number}", draft.CallTitle, draft.Definition.Budget(draft.Answers), format, cancellation).ConfigureAwait(false)
            : Results.NotFound();

    private static async Task<IResult> ReportAsync([FromRoute] string application, [FromRoute] string report, [FromQuery] string? format, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new ReportToFill(application, report), visitor.Viewer, cancellation).ConfigureAwait(false) is { Rule.FinancialReport: true } fillable
            ? await AnswerAsync($"comptes-{fillable.Grant.Number}-{report}", $"{fillable.State.Origin.Label}, {fillable.Grant.CallTitle}", new ReportForm(fillable, null, new FormProblems()).Actual, format, cancellation).ConfigureAwait(false)
            : Results.NotFound();

    private static async Task<IResult> AnswerAsync(string name, string about, Budget? budget, string? format, CancellationToken cancellation)
    {
        if (SheetDownload.FormatOf(format) is not { } written) return Results.NotFound();
        using var bytes = new MemoryStream();
        await using var sheet = await Sheet.BeginAsync(written, bytes, BudgetTable.Head(about), cancellation).ConfigureAwait(false);
        foreach (var row in BudgetTable.Rows(budget ?? new Budget([]))) await sheet.AddAsync(row, cancellation).ConfigureAwait(false);
        await sheet.EndAsync(cancellation).ConfigureAwait(false);
        return Results.File(bytes.ToArray(), written.MediaType(), $"{name.Replace(':', '-')}.{written.Extension()}");
    }
}
