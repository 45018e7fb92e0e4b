using System.IO.Compression;
using System.Net;
using System.Text;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Tests.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>The record of a file as an archive: to read, to keep, and to verify without the platform.</summary>
[Collection(Site.Name)]
public sealed class KeepingAWholeFile(WebFixture site)
{
    private const string Address = "/instruction/dossiers/cej-15/dossier.zip";

    [Fact]
    public async Task Holds_what_was_sent_and_said_with_its_proofs()
    {
        using var client = await site.ClientAsync("p-responsable");
        var bytes = await client.GetByteArrayAsync(Address);
        var report = RecordCheck.Of(new MemoryStream(bytes));
        Assert.Empty(report.Faults);
        var number = report.Manifest?.File ?? "";
        Assert.StartsWith("CEJ22-", number, StringComparison.Ordinal);
        Assert.Contains(report.Streams, stream => stream.Stream.StartsWith("application/", StringComparison.Ordinal));
        var parts = report.Manifest?.Entries.Select(entry => entry.Part).ToHashSet() ?? [];
        Assert.Superset(new HashSet<RecordPart> { RecordPart.Reading, RecordPart.Text, RecordPart.Document, RecordPart.Events }, parts);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.DoesNotContain("[interne]", await TextAsync(archive, "historique.txt"), StringComparison.Ordinal);
        Assert.Contains(number, await TextAsync(archive, "index.html"), StringComparison.Ordinal);
        Assert.Contains(number, await TextAsync(archive, "reponses.txt"), StringComparison.Ordinal);
    }

    /// <summary>Messages with what came with them, reports as they were sent, and the form with its budget.</summary>
    [Fact]
    public async Task Holds_what_was_written_and_reported()
    {
        var kept = await site.Services.GetRequiredService<IFileStore>().PutAsync(new MemoryStream(Bodies.Pdf), 10_000, default) ?? throw new InvalidOperationException("The file was not kept.");
        await Instructed.SendAsync(site, ConversationState.IdOf("cej-15"), new PostMessage("cej-15", "Voici l’attestation.", [new UploadRef("Attestation.pdf", "application/pdf", kept.Size, kept.Hash)]), "p-responsable");
        using var client = await site.ClientAsync("p-responsable");
        var bytes = await client.GetByteArrayAsync(Address);
        var report = RecordCheck.Of(new MemoryStream(bytes));
        Assert.Empty(report.Faults);
        Assert.Superset(
            new HashSet<string> { "conversation/cej-15", "agreement/cej-15", "report/cej-15~final" }, report.Streams.Select(stream => stream.Stream).ToHashSet());
        var entries = report.Manifest?.Entries ?? [];
        Assert.Contains(entries, entry => entry is { Part: RecordPart.Text, Stream: "conversation/cej-15", Record: "message/1" });
        Assert.Contains(entries, entry => entry is { Part: RecordPart.Text, Stream: "report/cej-15~final", Record: "submission/1" });
        Assert.DoesNotContain(entries, entry => entry.Record?.StartsWith("field/", StringComparison.Ordinal) == true);
        Assert.Contains(entries, entry => entry is { Part: RecordPart.Upload, Path: "pieces/message 1/Attestation.pdf" });
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.Contains(", avec Attestation.pdf", await TextAsync(archive, "historique.txt"), StringComparison.Ordinal);
        foreach (var document in new[] { "demande.docx", "comptes-rendus/final.docx" })
        {
            using var word = new ZipArchive(await (archive.GetEntry(document) ?? throw new InvalidOperationException(document)).OpenAsync());
            Assert.Contains("Total", await TextAsync(word, "word/document.xml"), StringComparison.Ordinal);
        }
    }

    /// <summary>What was thought of it is as well attested as what was sent, and what is not given yet is nobody's opinion.</summary>
    [Fact]
    public async Task Holds_what_instructors_thought_of_it()
    {
        using var client = await site.ClientAsync("p-responsable");
        var bytes = await client.GetByteArrayAsync(Address);
        var report = RecordCheck.Of(new MemoryStream(bytes));
        Assert.Empty(report.Faults);
        Assert.Contains(report.Streams, stream => stream.Stream == "assessment/cej-15~departmental");
        Assert.Contains(report.Manifest?.Entries ?? [], entry => entry is { Part: RecordPart.Text, Record: "opinion", Stream: "assessment/cej-15~departmental" });
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.Matches("Avis (favorable|avec réserves|défavorable) de .+\u202F: [0-9,]+ sur 100", await TextAsync(archive, "instruction.txt"));
    }

    [Fact]
    public async Task Is_offered_beside_the_history() => Assert.Contains(Address, (await Visit.ToAsync(site, "/instruction/dossiers/cej-15", "p-responsable")).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("p-rencontres-et-loisirs")]
    [InlineData("p-dd-09")]
    public async Task Is_for_those_who_instruct_it(string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Address, account)).Status);

    private static async Task<string> TextAsync(ZipArchive archive, string path)
    {
        using var reader = new StreamReader(await (archive.GetEntry(path) ?? throw new InvalidOperationException(path)).OpenAsync(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
