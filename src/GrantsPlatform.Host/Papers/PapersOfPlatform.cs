using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Closing;
using GrantsPlatform.Reading.Committees;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Pages.Budgets;
using GrantsPlatform.Web.Pages.Grants;
using static GrantsPlatform.Host.Papers.PaperFolder;

namespace GrantsPlatform.Host.Papers;

/// <summary>Writes the documents of every call of a store, each call's into a place of its own.</summary>
/// <param name="files">Where the templates of programmes lie.</param>
internal sealed class PapersOfPlatform(Queries queries, IFileStore files, PaperFolder folder, TimeProvider clock)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var calls = (await queries.AskAsync(new CallsOnThePlatform(), Viewer.Console, cancellation).ConfigureAwait(false))?.All ?? [];
        foreach (var call in calls) await WriteAsync(call, cancellation).ConfigureAwait(false);
        foreach (var programme in calls.Select(call => call.Programme).Distinct()) await new BatchesOfPlatform(queries, files, folder).WriteAsync(programme, cancellation).ConfigureAwait(false);
        foreach (var kind in TemplateKinds.All) folder.Write("Modèle", kind.Shipped(), "modeles", kind.Code);
    }

    private async Task WriteAsync(CallRow call, CancellationToken cancellation)
    {
        var place = SafeName(call.Id);
        if (await queries.AskAsync(new CallToSumUp(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { } summary)
        {
            await WriteBalanceAsync(call, place, cancellation).ConfigureAwait(false);
            foreach (var session in summary.Sessions) await WriteCommitteeAsync(session.Id, place, cancellation).ConfigureAwait(false);
            await WriteListAsync(call, summary.Definition, place, cancellation).ConfigureAwait(false);
            await WriteBlanksAsync(call, summary.Definition, Path.Combine(place, "a-remplir"), cancellation).ConfigureAwait(false);
        }
        await new FilesOfPlatform(queries, files, folder, clock).WriteAsync(call, place, cancellation).ConfigureAwait(false);
        await new OpenDataOfPlatform(queries, folder).WriteAsync(call.Id, Path.Combine(place, "donnees-ouvertes"), cancellation).ConfigureAwait(false);
    }

    private async Task WriteBalanceAsync(CallRow call, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new BalanceSheetToWrite(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { } sheet) return;
        foreach (var format in Enum.GetValues<BalanceFormat>()) folder.Write("Bilan d’appel", BalanceFiles.Of(sheet, format), place, "bilan", format.Extension());
    }

    /// <summary>The papers of a session, and its minutes once it was held.</summary>
    private async Task WriteCommitteeAsync(string session, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AgendaToPrint(session), Viewer.Console, cancellation).ConfigureAwait(false) is not { } agenda) return;
        folder.Write("Ordre du jour", AgendaPaper.Of(agenda), place, $"ordre-du-jour-{SafeName(session)}");
        if (!agenda.IsToCome && await queries.AskAsync(new MinutesToPrint(session), Viewer.Console, cancellation).ConfigureAwait(false) is { } minutes)
            folder.Write("Procès-verbal", MinutesPaper.Of(minutes), place, $"proces-verbal-{SafeName(session)}");
    }

    private async Task WriteListAsync(CallRow call, ProgrammeDefinition definition, string place, CancellationToken cancellation)
    {
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            if (await queries.AskAsync(new FilesOfCall(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { } rows) return;
            await WriteSheetAsync("Liste des dossiers", place, $"dossiers.{format.Extension()}", format, FilesSheet.Head(definition), rows.All.Select(row => FilesSheet.Row(row, definition)), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What grantees fill offline and bring back.</summary>
    private async Task WriteBlanksAsync(CallRow call, ProgrammeDefinition definition, string place, CancellationToken cancellation)
    {
        await WriteSheetAsync("Tableau à remplir", place, "budget.xlsx", SheetFormat.Xlsx, BudgetTable.Head(call.Title), BudgetTable.Rows(new Budget([])).ToAsyncEnumerable(), cancellation).ConfigureAwait(false);
        if (definition.Register is { } register)
            await WriteSheetAsync("Tableau à remplir", place, "tableau-de-suivi.xlsx", SheetFormat.Xlsx, RegisterSheet.Head(register, call.Title), AsyncEnumerable.Empty<ImmutableArray<Cell>>(), cancellation).ConfigureAwait(false);
    }

    private Task WriteSheetAsync(string kind, string place, string name, SheetFormat format, SheetHead head, IAsyncEnumerable<ImmutableArray<Cell>> rows, CancellationToken cancellation) =>
        folder.WriteAsync(kind, place, name, async to =>
        {
            await using var sheet = await Sheet.BeginAsync(format, to, head, cancellation).ConfigureAwait(false);
            await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false)) await sheet.AddAsync(row, cancellation).ConfigureAwait(false);
            await sheet.EndAsync(cancellation).ConfigureAwait(false);
        });
}
