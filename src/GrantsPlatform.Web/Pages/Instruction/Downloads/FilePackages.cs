using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Letters;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Pages.Instruction.Downloads;

/// <summary>The record of one file as an archive that anybody can verify without the platform.</summary>
internal static class FilePackages
{
    public const string Name = "package-of-file";

    public static void MapFilePackages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/instruction/dossiers/{application}/dossier.zip", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.Instruction);

    private static async Task<IResult> AnswerAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] IFileStore files, [FromServices] TimeProvider clock, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (await queries.AskAsync(new ProofOfFile(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } record
            || await queries.AskAsync(new FileForInstruction(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return Results.NotFound();
        context.Response.ContentType = "application/zip";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"dossier-{record.Number}.zip" }.ToString();
        await using var way = new LentStream(context.Response.Body);
        using (var package = new RecordPackage(way))
        {
            await package.AddAsync(RecordPart.Reading, "historique.txt", "Historique, demandes de compléments, messages et avis", RecordText.Of(seen, inside: false), cancellation).ConfigureAwait(false);
            await package.AddAsync(RecordPart.Reading, "reponses.txt", "Réponses du dossier déposé", AnswersText.Of(seen), cancellation).ConfigureAwait(false);
            if (AssessmentsText.Of(seen) is { } assessments)
                await package.AddAsync(RecordPart.Reading, "instruction.txt", "Notes et avis des instructeurs", assessments, cancellation).ConfigureAwait(false);
            await AddUploadsAsync(package, record, files, cancellation).ConfigureAwait(false);
            await AddDocumentsAsync(package, record, queries, files, cancellation).ConfigureAwait(false);
            await AddProofsAsync(package, record, cancellation).ConfigureAwait(false);
            var now = clock.GetUtcNow();
            await package.AddAsync(RecordPart.Reading, RecordIndex.Path, "Sommaire", RecordIndex.Of(record.Number, record.Applicant, record.CallTitle, now, package.Entries), cancellation).ConfigureAwait(false);
            await package.EndAsync(record.Number, record.Applicant, record.CallTitle, now, cancellation).ConfigureAwait(false);
        }
        await way.SendAllAsync(cancellation).ConfigureAwait(false);
        return Results.Empty;
    }

    private static async Task AddUploadsAsync(RecordPackage package, RecordedFile record, IFileStore files, CancellationToken cancellation)
    {
        foreach (var upload in record.Uploads) await AddAsync($"pieces/{upload.Name}", upload.Name, upload).ConfigureAwait(false);
        foreach (var act in record.Acts)
            await AddAsync($"{RecordIndex.Acts}{act.File.Name}", $"{Capital(AgreementEventWords.Act(act.Number))}, document envoyé à la signature", act.File).ConfigureAwait(false);
        foreach (var copy in record.Copies)
            await AddAsync($"{RecordIndex.Acts}copies-signees/{copy.Number}-{copy.File.Name}", $"Copie signée sur papier n°\u00A0{copy.Number}, {copy.File.Name}", copy.File).ConfigureAwait(false);

        async Task AddAsync(string path, string title, UploadRef upload)
        {
            if (await files.OpenAsync(upload.Hash, cancellation).ConfigureAwait(false) is not { } bytes) return;
            await using (bytes) await package.AddAsync(new RecordEntry(path, RecordPart.Upload, title, 0, upload.Hash), bytes, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task AddDocumentsAsync(RecordPackage package, RecordedFile record, Queries queries, IFileStore files, CancellationToken cancellation)
    {
        // Of acts that were sent before their documents were kept.
        if (record is { SeesPayments: true, Acts.IsEmpty: true } && await queries.AskAsync(new ActOfThePlatform(record.Id), Viewer.Console, cancellation).ConfigureAwait(false) is { InForce: { } standing } act)
            await AddAsync($"{RecordIndex.Acts}convention.docx", "Acte en vigueur", ActFile.DrawUp(act, standing)).ConfigureAwait(false);
        foreach (var letter in await new LetterFile(queries).OfAsync(record.Id, cancellation).ConfigureAwait(false))
            await AddAsync(
                $"courriers/{ParisTime.DayOf(letter.At):yyyy-MM-dd}-{letter.Code}.docx", $"{letter.Text.Subject}, courrier du {French.Date(ParisTime.DayOf(letter.At))}",
                await LetterDocument.OfAsync(letter, files, cancellation).ConfigureAwait(false)).ConfigureAwait(false);

        ValueTask AddAsync(string path, string title, byte[] document) => package.AddAsync(new RecordEntry(path, RecordPart.Document, title, 0, ""), document, cancellation);
    }

    private static async Task AddProofsAsync(RecordPackage package, RecordedFile record, CancellationToken cancellation)
    {
        foreach (var text in record.Texts)
            await package.AddAsync(
                new RecordEntry($"preuve/{text.Name.Replace('/', '-')}@{text.Version}.json", RecordPart.Text, TitleOf(text), 0, "") { Stream = $"{text.Stream}", Record = text.Name, Version = text.Version },
                text.Bytes, cancellation).ConfigureAwait(false);
        foreach (var stream in record.Streams)
            await package.AddAsync(
                new RecordEntry($"preuve/{stream.Id.Kind}-{stream.Id.Key}.jsonl", RecordPart.Events, $"{Capital(KindWords.Of(stream.Id.Kind))} {stream.Id.Key}, {French.Count(stream.Events.Length, "événement")}", 0, "") { Stream = $"{stream.Id}" },
                Lines(stream), cancellation).ConfigureAwait(false);
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string TitleOf(RecordedText text)
    {
        var number = text.Name[(text.Name.IndexOf('/') + 1)..];
        return text.Stream.Kind switch
        {
            AgreementState.Kind when ActDocument.IsRecord(text.Name) => "Document d’un acte, tel qu’il a été gardé à l’envoi à la signature",
            AgreementState.Kind => $"Copie signée sur papier n°\u00A0{number}, telle qu’elle a été remise",
            AssessmentState.Kind => $"{(text.Name == AssessmentWords.OpinionRecord ? "Motifs de l’avis" : "Justifications des notes")}, version {text.Version}",
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
