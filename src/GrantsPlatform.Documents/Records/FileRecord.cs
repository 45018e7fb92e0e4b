using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Examining;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Records;

/// <summary>The record of one file as an archive that anybody can verify without the platform, with what of it its reader sees.</summary>
public sealed class FileRecord
{
    private readonly Queries _queries;
    private readonly IFileStore _files;
    private readonly Viewer _viewer;
    private readonly RecordedFile _record;
    private readonly InstructedFile _seen;

    private FileRecord(Queries queries, IFileStore files, Viewer viewer, RecordedFile record, InstructedFile seen) => (_queries, _files, _viewer, _record, _seen) = (queries, files, viewer, record, seen);

    /// <summary>"dossier-AAP25-0042.zip".</summary>
    public string FileName => $"dossier-{_record.Number}.zip";

    /// <summary>Null where the file is not its reader's to see.</summary>
    public static async ValueTask<FileRecord?> FindAsync(string application, Viewer viewer, Queries queries, IFileStore files, CancellationToken cancellation) =>
        await queries.AskAsync(new ProofOfFile(application), viewer, cancellation).ConfigureAwait(false) is { } record
        && await queries.AskAsync(new FileForInstruction(application), viewer, cancellation).ConfigureAwait(false) is { } seen
            ? new FileRecord(queries, files, viewer, record, seen)
            : null;

    /// <param name="now">When it is taken out of the register.</param>
    public async Task WriteAsync(Stream to, DateTimeOffset now, CancellationToken cancellation)
    {
        using var package = new RecordPackage(to);
        await AddReadingAsync(package, cancellation).ConfigureAwait(false);
        await AddUploadsAsync(package, cancellation).ConfigureAwait(false);
        await AddDocumentsAsync(package, cancellation).ConfigureAwait(false);
        await AddProofsAsync(package, cancellation).ConfigureAwait(false);
        await package.AddAsync(RecordPart.Reading, RecordIndex.Path, "Sommaire", RecordIndex.Of(_record.Number, _record.Applicant, _record.CallTitle, now, package.Entries), cancellation).ConfigureAwait(false);
        await package.EndAsync(_record.Number, _record.Applicant, _record.CallTitle, now, cancellation).ConfigureAwait(false);
    }

    private async Task AddReadingAsync(RecordPackage package, CancellationToken cancellation)
    {
        await package.AddAsync(RecordPart.Reading, "historique.txt", "Historique, demandes de compléments, messages et avis", RecordText.Of(_seen, inside: false), cancellation).ConfigureAwait(false);
        await package.AddAsync(RecordPart.Reading, "reponses.txt", "Réponses du dossier déposé", AnswersText.Of(_seen), cancellation).ConfigureAwait(false);
        if (await _queries.AskAsync(new FormOfFile(_record.Id), _viewer, cancellation).ConfigureAwait(false) is { } form)
            await package.AddAsync(new RecordEntry("demande.docx", RecordPart.Reading, "Demande déposée, selon le formulaire commun, avec son budget", 0, ""), WordFile.Of(ApplicationFormPaper.Of(form)), cancellation).ConfigureAwait(false);
        if (AssessmentsText.Of(_seen) is { } assessments)
            await package.AddAsync(RecordPart.Reading, "instruction.txt", "Notes et avis des instructeurs", assessments, cancellation).ConfigureAwait(false);
        foreach (var code in _record.Reports)
            if (await _queries.AskAsync(new ReportToExamine(_record.Id, code), _viewer, cancellation).ConfigureAwait(false) is { State.Submission: not null } report)
                await package.AddAsync(
                    new RecordEntry($"comptes-rendus/{code}.docx", RecordPart.Reading, $"{report.Rule.Label}, tel qu’il a été remis", 0, ""), WordFile.Of(FinancialReportPaper.Of(report)), cancellation).ConfigureAwait(false);
    }

    private async Task AddUploadsAsync(RecordPackage package, CancellationToken cancellation)
    {
        foreach (var upload in _record.Uploads) await AddAsync($"pieces/{upload.Name}", upload.Name, upload).ConfigureAwait(false);
        foreach (var unproved in _record.Unproved) await AddAsync($"pieces/{unproved.Name}", $"{unproved.Name} (avis extérieur sur plusieurs dossiers)", unproved, RecordPart.Reading).ConfigureAwait(false);
        foreach (var sent in _record.Sent) await AddAsync($"pieces/{sent.With}/{sent.File.Name}", $"{sent.File.Name} ({sent.With})", sent.File).ConfigureAwait(false);
        foreach (var act in _record.Acts)
            await AddAsync($"{RecordIndex.Acts}{act.File.Name}", $"{Capital(AgreementEventWords.Act(act.Number))}, document envoyé à la signature", act.File).ConfigureAwait(false);
        foreach (var copy in _record.Copies)
            await AddAsync($"{RecordIndex.Acts}copies-signees/{copy.Number}-{copy.File.Name}", $"Copie signée sur papier n°\u00A0{copy.Number}, {copy.File.Name}", copy.File).ConfigureAwait(false);

        async Task AddAsync(string path, string title, UploadRef upload, RecordPart part = RecordPart.Upload)
        {
            if (await _files.OpenAsync(upload.Hash, cancellation).ConfigureAwait(false) is not { } bytes) return;
            await using (bytes) await package.AddAsync(new RecordEntry(path, part, title, 0, upload.Hash), bytes, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AddDocumentsAsync(RecordPackage package, CancellationToken cancellation)
    {
        // Of acts that were sent before their documents were kept.
        if (_record is { SeesPayments: true, Acts.IsEmpty: true } && await _queries.AskAsync(new ActOfThePlatform(_record.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { InForce: { } standing } act)
            await AddAsync($"{RecordIndex.Acts}convention.docx", "Acte en vigueur", ActFile.DrawUp(act, standing)).ConfigureAwait(false);
        foreach (var letter in await new LetterFile(_queries).OfAsync(_record.Id, cancellation).ConfigureAwait(false))
            await AddAsync(
                $"courriers/{ParisTime.DayOf(letter.At):yyyy-MM-dd}-{letter.Code}.docx", $"{letter.Text.Subject}, courrier du {French.Date(ParisTime.DayOf(letter.At))}",
                await LetterDocument.OfAsync(letter, _files, cancellation).ConfigureAwait(false)).ConfigureAwait(false);

        ValueTask AddAsync(string path, string title, byte[] document) => package.AddAsync(new RecordEntry(path, RecordPart.Document, title, 0, ""), document, cancellation);
    }

    private async Task AddProofsAsync(RecordPackage package, CancellationToken cancellation)
    {
        foreach (var text in _record.Texts)
            await package.AddAsync(
                new RecordEntry($"preuve/{text.Stream.Kind}-{text.Name.Replace('/', '-')}@{text.Version}{ExtensionOf(text)}", RecordPart.Text, TitleOf(text), 0, "") { Stream = $"{text.Stream}", Record = text.Name, Version = text.Version },
                text.Bytes, cancellation).ConfigureAwait(false);
        foreach (var stream in _record.Streams)
            await package.AddAsync(
                new RecordEntry($"preuve/{stream.Id.Kind}-{stream.Id.Key}.jsonl", RecordPart.Events, $"{Capital(KindWords.Of(stream.Id.Kind))} {stream.Id.Key}, {French.Count(stream.Events.Length, "événement")}", 0, "") { Stream = $"{stream.Id}" },
                Lines(stream), cancellation).ConfigureAwait(false);
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Words that people typed stand as they are; all else is JSON.</summary>
    private static string ExtensionOf(RecordedText text) => text.Bytes is [(byte)'{' or (byte)'[', ..] ? ".json" : ".txt";

    private static string TitleOf(RecordedText text)
    {
        var number = text.Name[(text.Name.IndexOf('/') + 1)..];
        return text.Stream.Kind switch
        {
            AgreementState.Kind when ActDocument.IsRecord(text.Name) => "Document d’un acte, tel qu’il a été gardé à l’envoi à la signature",
            AgreementState.Kind => $"Copie signée sur papier n°\u00A0{number}, telle qu’elle a été remise",
            AssessmentState.Kind => $"{(text.Name == AssessmentWords.OpinionRecord ? "Motifs de l’avis" : "Justifications des notes")}, version {text.Version}",
            ConversationState.Kind => $"Message {number}",
            ConsultationState.Kind => "Avis extérieur",
            AppealState.Kind => "Motifs d’un recours, ou de la réponse",
            RecoveryState.Kind => "Motifs d’un reversement, ou observations",
            ReportState.Kind => ReportFields.IsSubmission(text.Name) ? $"Compte rendu remis, version {number}" : "Motifs donnés à l’examen d’un compte rendu",
            _ => $"Dossier déposé, version {number}",
        };
    }

    private static MemoryStream Lines(RecordedStream stream)
    {
        var bytes = new MemoryStream();
        foreach (var stored in stream.Events)
        {
            bytes.Write(stored.Bytes.Span);
            bytes.Write("\n"u8);
        }
        bytes.Position = 0;
        return bytes;
    }
}
