using GrantsPlatform.Core.Access;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Examining;
using GrantsPlatform.Web.Pages.Granting;
using GrantsPlatform.Web.Pages.Grants;
using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Instruction.Lists;
using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Lists that can be taken away as spreadsheets, as their address narrows them. Their names wait in orders.</summary>
public enum ExportedList
{
    Work,
    Agreements,
    Payments,
    Results,
    Reports,
    Register,
}

/// <summary>Each list as its page asks for it, whatever the pages: for an answer, and for a document that is made in the background.</summary>
internal static class ListSources
{
    /// <param name="of">The call, the programme or the file that the list is of.</param>
    /// <param name="query">What narrows it.</param>
    /// <returns>Null: it is not there, or not for this viewer.</returns>
    public static Task<SheetDownload?> OpenAsync(ExportedList list, string? of, IQueryCollection query, Queries queries, Viewer viewer, CancellationToken cancellation) => list switch
    {
        ExportedList.Work => WorkAsync(of ?? "", WorkAddress.Read(query), queries, viewer, cancellation),
        ExportedList.Agreements => AgreementsAsync(of ?? "", AgreementAddress.Tab(query["vue"]) ?? AgreementTab.All, queries, viewer, cancellation),
        ExportedList.Payments => PaymentsAsync(of, PaymentAddress.Tab(query["vue"]) ?? PaymentTab.ToPrepare, queries, viewer, cancellation),
        ExportedList.Results => ResultsAsync(of ?? "", queries, cancellation),
        ExportedList.Reports => ReportsAsync(of ?? "", ReportPages.Tab(query["vue"]) ?? ReportTab.ToExamine, CheckPages.Stage(query["controle"]), queries, viewer, cancellation),
        ExportedList.Register => RegisterAsync(of ?? "", queries, viewer, cancellation),
        _ => throw new InvalidOperationException($"{list} has no source."),
    };

    private static async Task<SheetDownload?> WorkAsync(string call, WorkAddress list, Queries queries, Viewer viewer, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AllWork(call, list.Tab, list.Filter, list.Sort, list.Descending), viewer, cancellation).ConfigureAwait(false) is not { } work) return null;
        var columns = WorkColumns.Chosen(work.Call, work.Place.Columns);
        return new SheetDownload($"dossiers-{call}", WorkCells.Head(work, columns, list.Tab), work.Count, work.Lines.Select(line => WorkCells.Row(line, work.Call, columns)));
    }

    private static async Task<SheetDownload?> AgreementsAsync(string call, AgreementTab tab, Queries queries, Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new AllAgreements(call, tab), viewer, cancellation).ConfigureAwait(false) is { } all
            ? new SheetDownload($"conventions-{call}", AgreementCells.Head(all, tab), all.Count, all.Lines.Select(line => AgreementCells.Row(line, all)))
            : null;

    private static async Task<SheetDownload?> PaymentsAsync(string? programme, PaymentTab tab, Queries queries, Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new AllPaymentsDue(programme, tab), viewer, cancellation).ConfigureAwait(false) is { } all
            ? new SheetDownload($"versements-{all.Programme.Code}", PaymentCells.Head(all, tab), all.Count, all.Lines.Select(PaymentCells.Row))
            : null;

    private static async Task<SheetDownload?> ReportsAsync(string call, ReportTab tab, string? check, Queries queries, Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new AllReports(call, tab, check), viewer, cancellation).ConfigureAwait(false) is { } all
            ? new SheetDownload($"bilans-{call}", ReportCells.Head(all, tab, check), all.Count, all.Lines.Select(ReportCells.Row))
            : null;

    private static async Task<SheetDownload?> ResultsAsync(string call, Queries queries, CancellationToken cancellation) =>
        await queries.AskAsync(new AwardedFiles(call), cancellation).ConfigureAwait(false) is { } awards && await queries.AskAsync(new PublishedResults(call, null, 1), cancellation).ConfigureAwait(false) is { } results
            ? new SheetDownload($"resultats-{call}", ResultCells.Head(awards.Call), results.Summary.All.Files, awards.Files.Select(award => ResultCells.Row(award, awards.Call.Definition)))
            : null;

    private static async Task<SheetDownload?> RegisterAsync(string application, Queries queries, Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new RegisterToKeep(application), viewer, cancellation).ConfigureAwait(false) is { } kept
            ? new SheetDownload($"tableau-de-suivi-{kept.Grant.Number}", RegisterSheet.Head(kept), kept.Rows.Length, RegisterSheet.Rows(kept).ToAsyncEnumerable())
            : null;
}
