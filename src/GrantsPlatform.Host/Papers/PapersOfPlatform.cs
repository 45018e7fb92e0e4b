using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Closing;
using GrantsPlatform.Reading.Committees;
using GrantsPlatform.Reading.Examining;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Reading.Registers;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Papers;

/// <summary>Writes the documents of every call of a store into a folder of its own.</summary>
/// <param name="whole">The letters of every file; otherwise the first of each kind.</param>
/// <param name="files">Where the templates of programmes lie.</param>
internal sealed class PapersOfPlatform(Queries queries, IFileStore files, string folder, bool whole)
{
    private readonly List<WrittenPaper> _made = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly LetterFile _letters = new(queries);

    public async Task<IReadOnlyList<WrittenPaper>> WriteAsync(CancellationToken cancellation)
    {
        var calls = (await queries.AskAsync(new CallsOnThePlatform(), Viewer.Console, cancellation).ConfigureAwait(false))?.All ?? [];
        foreach (var call in calls) await WriteAsync(call, cancellation).ConfigureAwait(false);
        foreach (var programme in calls.Select(call => call.Programme).Distinct()) await WriteBatchesAsync(programme, cancellation).ConfigureAwait(false);
        foreach (var kind in TemplateKinds.All) Write("Modèle", kind.Shipped(), "modeles", kind.Code);
        return _made;
    }

    private async Task WriteAsync(CallRow call, CancellationToken cancellation)
    {
        var place = SafeName(call.Id);
        if (await queries.AskAsync(new CallToSumUp(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { } summary)
        {
            await WriteBalanceAsync(call, place, cancellation).ConfigureAwait(false);
            foreach (var session in summary.Sessions) await WriteCommitteeAsync(session.Id, place, cancellation).ConfigureAwait(false);
            await WriteFilesAsync(call, summary, place, cancellation).ConfigureAwait(false);
        }
        await WriteLettersAsync(call, place, cancellation).ConfigureAwait(false);
        _made.AddRange(await new OpenDataOfPlatform(queries, PathOf).WriteAsync(call.Id, Path.Combine(place, "donnees-ouvertes"), cancellation).ConfigureAwait(false));
    }

    private async Task WriteBalanceAsync(CallRow call, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new BalanceSheetToWrite(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { } sheet) return;
        foreach (var format in Enum.GetValues<BalanceFormat>()) Write("Bilan d’appel", BalanceFiles.Of(sheet, format), place, "bilan", format.Extension());
    }

    /// <summary>The papers of a session, and its minutes once it was held.</summary>
    private async Task WriteCommitteeAsync(string session, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new SessionToSee(session), Viewer.Console, cancellation).ConfigureAwait(false) is not { } seen) return;
        Write("Ordre du jour", AgendaPaper.Of(seen, await SheetsOfAgenda.AskAsync(queries, seen, cancellation).ConfigureAwait(false)), place, $"ordre-du-jour-{SafeName(session)}");
        if (seen.State.Phase is not (SessionPhase.Planned or SessionPhase.Convened)
            && await queries.AskAsync(new MinutesOfSession(session), Viewer.Console, cancellation).ConfigureAwait(false) is { } minutes)
            Write("Procès-verbal", MinutesPaper.Of(seen, minutes), place, $"proces-verbal-{SafeName(session)}");
    }

    private async Task WriteFilesAsync(CallRow call, CallSummary summary, string place, CancellationToken cancellation)
    {
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            if (await queries.AskAsync(new FilesOfCall(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { } rows) return;
            var path = PathOf(place, $"dossiers.{format.Extension()}");
            using (var to = new FileStream(path, FileMode.Create, FileAccess.Write))
            await using (var sheet = await Sheet.BeginAsync(format, to, FilesSheet.Head(summary.Definition), cancellation).ConfigureAwait(false))
            {
                await foreach (var row in rows.All.WithCancellation(cancellation).ConfigureAwait(false))
                    await sheet.AddAsync(FilesSheet.Row(row, summary.Definition), cancellation).ConfigureAwait(false);
                await sheet.EndAsync(cancellation).ConfigureAwait(false);
            }
            _made.Add(new WrittenPaper("Liste des dossiers", path));
        }
    }

    private async Task WriteLettersAsync(CallRow call, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FilesOfCall(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { } rows) return;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var file in rows.All.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await WriteActsAsync(file.Id, place, cancellation).ConfigureAwait(false);
            await WriteFormsAsync(file, place, cancellation).ConfigureAwait(false);
            var count = 0;
            foreach (var letter in await _letters.OfAsync(file.Id, cancellation).ConfigureAwait(false))
            {
                count++;
                if (!whole && !kinds.Add(letter.Code)) continue;
                var document = await LetterDocument.OfAsync(letter, files, cancellation).ConfigureAwait(false);
                Write("Courrier", document, Path.Combine(place, "courriers"), whole ? $"{SafeName(letter.Number)}-{count:D2}-{letter.Code}" : letter.Code);
            }
        }
    }

    /// <summary>The agreement and each of its amendments, as they were sent to be signed.</summary>
    private async Task WriteActsAsync(string application, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ActOfThePlatform(application), Viewer.Console, cancellation).ConfigureAwait(false) is not { } act) return;
        foreach (var hash in act.Grant.Agreement?.Documents.Keys ?? [])
            if (await queries.AskAsync(new ActOfThePlatform(application, AsSent: hash), Viewer.Console, cancellation).ConfigureAwait(false) is { Pending: { } sent } then)
                await WriteActAsync(then, sent, waits: act.Pending?.Hash == hash, place, cancellation).ConfigureAwait(false);
        // Sent before documents were kept, or not drawn up yet.
        if (act.InForce is { } standing && ActFile.KeptAs(act, standing) is null) await WriteActAsync(act, standing, waits: false, place, cancellation).ConfigureAwait(false);
        if (act.Pending is { } text && ActFile.KeptAs(act, text) is null) await WriteActAsync(act, text, waits: true, place, cancellation).ConfigureAwait(false);
    }

    private async Task WriteActAsync(ReadableAct act, ActInWords text, bool waits, string place, CancellationToken cancellation) => Write(
        text.Version == 1 ? "Convention" : "Avenant", await ActFile.OfAsync(act, text, files, cancellation).ConfigureAwait(false), Path.Combine(place, "conventions"),
        $"{SafeName(Path.GetFileNameWithoutExtension(ActFile.NameOf(act, text)))}{(waits ? "-a-signer" : "")}");

    /// <summary>What whoever pays gets of the batches of a programme that have left: their sheet, and the order to the bank.</summary>
    private async Task WriteBatchesAsync(string programme, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new BatchesThatLeft(programme), Viewer.Console, cancellation).ConfigureAwait(false) is not { } batches) return;
        var place = Path.Combine(SafeName(programme), "lots");
        await foreach (var batch in batches.All.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (await queries.AskAsync(new OrdersOfThePlatform(batch.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { IsWhole: true } orders) continue;
            Write("Tableau du comptable", await AccountantSheet.WriteAsync(orders, SheetFormat.Xlsx, cancellation).ConfigureAwait(false), place, SafeName(batch.Id), "xlsx");
            if (BatchTransfers.Of(orders) is { } order && TransferFile.FaultsOf(order).IsEmpty) Write("Ordre de virement", TransferFile.Of(order), place, SafeName(batch.Id), "xml");
            if (!whole) return;
        }
    }

    /// <summary>The common forms, and the activity report: of every file, or the first of each kind.</summary>
    private async Task WriteFormsAsync(ApplicationRow file, string place, CancellationToken cancellation)
    {
        var name = SafeName(file.Number ?? file.Id);
        if (IsWanted(place, "cerfa-demande") && await queries.AskAsync(new FormToWrite(file.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { } form)
            Write(place, "cerfa-demande", "Demande selon le formulaire commun", ApplicationFormPaper.Of(form), name);
        if (file.Status != FileStatuses.Awarded) return;
        if (IsWanted(place, "rapports-d-activite") && await queries.AskAsync(new ActivityToWrite(file.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { Rows: > 0 } activity)
            Write(place, "rapports-d-activite", "Rapport d’activité", ActivityReport.Of(activity, whole: false), name);
        if (IsWanted(place, "comptes-rendus-financiers") && await queries.AskAsync(new FinalReportToWrite(file.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { Financial: not null } report)
            Write(place, "comptes-rendus-financiers", "Compte rendu financier", FinancialReportPaper.Of(report), name);
    }

    private bool IsWanted(string place, string folder) => whole || !_folders.Contains(Path.Combine(place, folder));

    private void Write(string place, string folder, string kind, Paper paper, string name)
    {
        _folders.Add(Path.Combine(place, folder));
        Write(kind, paper, Path.Combine(place, folder), name);
    }

    private void Write(string kind, Paper paper, string place, string name) => Write(kind, WordFile.Of(paper), place, name);

    private void Write(string kind, byte[] document, string place, string name, string extension = "docx")
    {
        var path = PathOf(place, $"{name}.{extension}");
        File.WriteAllBytes(path, document);
        _made.Add(new WrittenPaper(kind, path));
    }

    private string PathOf(string place, string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(folder, place)).FullName, name);

    private static string SafeName(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}

internal sealed record WrittenPaper(string Kind, string Path);
