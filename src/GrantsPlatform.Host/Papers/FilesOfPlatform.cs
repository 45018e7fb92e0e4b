using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Bundles;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Examining;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Reading.Registers;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Ports;
using static GrantsPlatform.Host.Papers.PaperFolder;

namespace GrantsPlatform.Host.Papers;

/// <summary>The documents of each file of a call: letters, acts, common forms, its record.</summary>
/// <param name="files">Where the templates of programmes lie.</param>
internal sealed class FilesOfPlatform(Queries queries, IFileStore files, PaperFolder folder, TimeProvider clock)
{
    private readonly LetterFile _letters = new(queries);

    public async Task WriteAsync(CallRow call, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FilesOfCall(call.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { } rows) return;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        using var acts = new ActsToPrint();
        await foreach (var file in rows.All.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await WriteActsAsync(file.Id, Path.Combine(place, "conventions"), acts, cancellation).ConfigureAwait(false);
            await WriteFormsAsync(file, place, cancellation).ConfigureAwait(false);
            await WriteLettersAsync(file.Id, Path.Combine(place, "courriers"), kinds, cancellation).ConfigureAwait(false);
        }
        if (acts.End() is { } printed) folder.Write("Conventions en un seul fichier", printed, place, "conventions-a-imprimer");
    }

    private async Task WriteLettersAsync(string application, string place, HashSet<string> kinds, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var letter in await _letters.OfAsync(application, cancellation).ConfigureAwait(false))
        {
            count++;
            if (!folder.IsWhole && !kinds.Add(letter.Code)) continue;
            var document = await LetterDocument.OfAsync(letter, files, cancellation).ConfigureAwait(false);
            folder.Write("Courrier", document, place, folder.IsWhole ? $"{SafeName(letter.Number)}-{count:D2}-{letter.Code}" : letter.Code);
        }
    }

    /// <summary>The agreement and each of its amendments, as they were sent to be signed.</summary>
    private async Task WriteActsAsync(string application, string place, ActsToPrint acts, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ActOfThePlatform(application), Viewer.Console, cancellation).ConfigureAwait(false) is not { } act) return;
        foreach (var hash in act.Grant.Agreement?.Documents.Keys ?? [])
            if (await queries.AskAsync(new ActOfThePlatform(application, AsSent: hash), Viewer.Console, cancellation).ConfigureAwait(false) is { Pending: { } sent } then)
                await WriteActAsync(then, sent, waits: act.Pending?.Hash == hash).ConfigureAwait(false);
        // Sent before documents were kept, or not drawn up yet.
        if (act.InForce is { } standing && ActFile.KeptAs(act, standing) is null) await WriteActAsync(act, standing, waits: false).ConfigureAwait(false);
        if (act.Pending is { } text && ActFile.KeptAs(act, text) is null) await WriteActAsync(act, text, waits: true).ConfigureAwait(false);

        async Task WriteActAsync(ReadableAct one, ActInWords said, bool waits)
        {
            var document = await ActFile.OfAsync(one, said, files, cancellation).ConfigureAwait(false);
            folder.Write(said.Version == 1 ? "Convention" : "Avenant", document, place, $"{SafeName(Path.GetFileNameWithoutExtension(ActFile.NameOf(one, said)))}{(waits ? "-a-signer" : "")}");
            acts.Add(document);
        }
    }

    /// <summary>The common forms, the activity report and the record: of every file, or the first of each kind.</summary>
    private async Task WriteFormsAsync(ApplicationRow file, string place, CancellationToken cancellation)
    {
        var name = SafeName(file.Number ?? file.Id);
        var (asked, told, spent, kept) = (Path.Combine(place, "cerfa-demande"), Path.Combine(place, "rapports-d-activite"), Path.Combine(place, "comptes-rendus-financiers"), Path.Combine(place, "dossiers-complets"));
        if (folder.Wants(asked) && await queries.AskAsync(new FormOfFile(file.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { } form)
            folder.Write("Demande selon le formulaire commun", ApplicationFormPaper.Of(form), asked, name);
        if (file.Status != FileStatuses.Awarded) return;
        if (folder.Wants(told) && await queries.AskAsync(new ActivityToWrite(file.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { Rows: > 0 } activity)
            folder.Write("Rapport d’activité", ActivityReport.Of(activity, whole: false), told, name);
        if (folder.Wants(spent) && await queries.AskAsync(new FinalReportToWrite(file.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { Financial: not null } report)
            folder.Write("Compte rendu financier", FinancialReportPaper.Of(report), spent, name);
        if (folder.Wants(kept) && await FileRecord.FindAsync(file.Id, Viewer.Console, queries, files, cancellation).ConfigureAwait(false) is { } record)
            await folder.WriteAsync("Dossier complet", kept, record.FileName, to => record.WriteAsync(to, clock.GetUtcNow(), cancellation)).ConfigureAwait(false);
    }
}

/// <summary>Acts in one file to be printed, each from the front of a sheet on. A template with footnotes takes no other document behind it, and stays out.</summary>
internal sealed class ActsToPrint : IDisposable
{
    private WordBinding? _binding;

    public void Add(byte[] document)
    {
        if (!WordBinding.Takes(document)) return;
        if (_binding is null) _binding = new WordBinding(document);
        else _binding.Add(document);
    }

    /// <summary>Null: there was none.</summary>
    public byte[]? End() => _binding?.End();

    public void Dispose() => _binding?.Dispose();
}
