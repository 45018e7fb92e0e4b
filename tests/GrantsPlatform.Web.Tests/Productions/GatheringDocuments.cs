using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Reading;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Making.Bundles;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Productions;

/// <summary>All letters of a session, all agreements of a call: one file, made in the background, that says what is not in it and why.</summary>
[Collection(Site.Name)]
public sealed partial class GatheringDocuments(WebFixture site)
{
    private const string Manager = "p-responsable";
    private const string Session = "commission-2022-09-26";
    private const string Agreements = $"/vos-documents/rassembler?quoi=conventions&de={WebFixture.Decided}";
    private const string Letters = $"/vos-documents/rassembler?quoi=courriers&de={Session}";

    /// <summary>Belongs to no service.</summary>
    private const string Somebody = "p-un-toit-en-ternois-direction";

    [Fact]
    public async Task Holds_every_agreement_and_names_the_one_that_was_abandoned()
    {
        using var client = await site.ClientAsync(Manager);
        Assert.Contains("19 dossiers", (await Visit.ToAsync(site, Agreements, Manager)).Text, StringComparison.Ordinal);
        var page = await OrderAsync(client, Agreements, "word");
        await site.FollowAsync();
        var ready = await TextAsync(client, page);
        Assert.Contains("18 documents dans le fichier", ready, StringComparison.Ordinal);
        Assert.Contains("1 dossier n’y est pas", ready, StringComparison.Ordinal);
        Assert.Contains("18 documents", await TextAsync(client, "/vos-documents"), StringComparison.Ordinal);
        using var archive = await ArchiveAsync(client, page);
        Assert.Equal(19, archive.Entries.Count);
        var summary = WordsOf(Bytes(archive, "sommaire.docx"));
        Assert.Equal(18, archive.Entries.Count(entry => NumberIn().Match(entry.Name) is { Success: true } number && summary.Contains(number.Value, StringComparison.Ordinal)));
        Assert.Contains("CEJ22-0012", summary, StringComparison.Ordinal);
        Assert.Contains("La convention est abandonnée", summary, StringComparison.Ordinal);
        Assert.All(archive.Entries, entry => Assert.Empty(Faults(Bytes(archive, entry.Name))));
    }

    [Fact]
    public async Task Holds_every_letter_as_it_left()
    {
        using var client = await site.ClientAsync(Manager);
        var page = await OrderAsync(client, Letters, "word");
        await site.FollowAsync();
        Assert.Contains("6 documents dans le fichier", await TextAsync(client, page), StringComparison.Ordinal);
        using var archive = await ArchiveAsync(client, page);
        Assert.Equal(7, archive.Entries.Count);
        var letter = WordsOf(Bytes(archive, archive.Entries.Single(entry => entry.Name.Contains("CEJ22-0007", StringComparison.Ordinal)).Name));
        Assert.Contains("Le 27 septembre 2022", letter, StringComparison.Ordinal);
        Assert.Contains("562 443 €", letter.Replace('\u202F', ' ').Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_one_document_however_often_its_form_is_sent()
    {
        using var client = await site.ClientAsync(Manager);
        var form = await client.FormAsync(Letters, "Préparer le fichier");
        var pages = new[] { await client.SendAsync(form, ("Form", "word")), await client.SendAsync(form, ("Form", "word")) };
        Assert.All(pages, page => Assert.Equal((HttpStatusCode.Redirect, pages[0].Type), (page.Status, page.Type)));
        await site.FollowAsync();
    }

    [Fact]
    public async Task Is_neither_made_for_nor_given_to_whoever_sees_its_files_no_longer()
    {
        await GrantAsync();
        using var client = await site.ClientAsync(Somebody);
        var made = await OrderAsync(client, Agreements, "word");
        await site.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{made}/fichier")).StatusCode);
        var waiting = await OrderAsync(client, Letters, "word");
        await RevokeAsync();
        await site.FollowAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync($"{made}/fichier")).StatusCode);
        foreach (var page in new[] { made, waiting }) Assert.Contains("ne vous est pas, ou plus, ouvert", await TextAsync(client, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{waiting}/fichier")).StatusCode);
    }

    [Theory]
    [InlineData(Agreements, Somebody)]
    [InlineData(Letters, Somebody)]
    [InlineData("/vos-documents/rassembler?quoi=conventions&de=inconnu", Manager)]
    [InlineData("/vos-documents/rassembler?quoi=tout&de=inconnu", Manager)]
    [InlineData("/vos-documents/rassembler", Manager)]
    public async Task Is_not_offered_of_what_one_does_not_see(string page, string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, page, account)).Status);

    [Fact]
    public async Task Gives_back_what_is_no_file()
    {
        using var client = await site.ClientAsync(Manager);
        var answer = await client.SendAsync(await client.FormAsync(Letters, "Préparer le fichier"), ("Form", "exe"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Aucun fichier n’est choisi.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_one_Word_file_to_be_printed_where_there_is_no_LibreOffice_and_no_PDF()
    {
        var workshop = new Workshop(site.Services.GetRequiredService<Queries>(), site.Services.GetRequiredService<IFileStore>(), new PdfOffice(null), TimeProvider.System);
        var (print, printed) = await MakeAsync(workshop, BundleMaker.MakerName, new BundleOrder(BundleOf.Letters, Session, null, BundleForm.Print));
        Assert.Equal(("courriers-commission-2022-09-26.docx", 6), ((print as WorkshopAnswer.Made)?.Name, (print as WorkshopAnswer.Made)?.Rows));
        Assert.Empty(Faults(printed));
        using (var file = WordprocessingDocument.Open(new MemoryStream(printed), isEditable: false))
            Assert.Equal(7, file.MainDocumentPart?.Document?.Body?.Descendants<DocumentFormat.OpenXml.Wordprocessing.SectionProperties>().Count());
        foreach (var (document, order) in new (string, object)[] { (BundleMaker.MakerName, new BundleOrder(BundleOf.Letters, Session, null, BundleForm.Pdf)), (PdfMaker.MakerName, new PdfOrder(PdfOf.Minutes, Session)) })
            Assert.Equal("production.no-pdf", ((await MakeAsync(workshop, document, order)).Answer as WorkshopAnswer.NotMade)?.Why.Code);
    }

    [Fact]
    public async Task Is_a_PDF_with_every_page_marked_where_there_is_LibreOffice()
    {
        if (!PdfOffice.OfThisMachine.IsThere) return;
        using var client = await site.ClientAsync(Manager);
        var pages = new List<string> { await OrderAsync(client, Letters, "impression"), await OrderAsync(client, Letters, "pdf") };
        foreach (var (page, button) in new[] { ($"/commissions/{Session}/proces-verbal", "Préparer le procès-verbal en PDF"), ("/instruction/conventions/cej-02", "Préparer le texte en PDF") })
            pages.Add(Assert.IsType<string>((await client.SendAsync(await client.FormAsync(page, button))).Type));
        await site.FollowAsync();
        Assert.Contains("6 documents dans le fichier", await TextAsync(client, pages[0]), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(await client.GetByteArrayAsync($"{pages[0]}/fichier"), 0, 5), StringComparison.Ordinal);
        using (var archive = await ArchiveAsync(client, pages[1]))
        {
            Assert.Equal(7, archive.Entries.Count);
            Assert.All(archive.Entries, entry => Assert.Contains("<pdfaid:part>2", System.Text.Encoding.Latin1.GetString(Bytes(archive, entry.Name)), StringComparison.Ordinal));
        }
        foreach (var page in pages[2..]) Assert.Contains("<pdfaid:part>2", System.Text.Encoding.Latin1.GetString(await client.GetByteArrayAsync($"{page}/fichier")), StringComparison.Ordinal);
    }

    private static async Task<(WorkshopAnswer Answer, byte[] Bytes)> MakeAsync(Workshop workshop, string document, object order)
    {
        using var to = new MemoryStream();
        var answer = await workshop.MakeAsync(new DocumentAsked(Manager, document, System.Text.Json.JsonSerializer.Serialize(order, order.GetType(), Wire.Options)), new Workbench(to, (_, _, _) => default), default);
        return (answer, to.ToArray());
    }

    private static async Task<string> OrderAsync(HttpClient client, string page, string form)
    {
        var answer = await client.SendAsync(await client.FormAsync(page, "Préparer le fichier"), ("Form", form));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return Assert.IsType<string>(answer.Type);
    }

    private static async Task<string> TextAsync(HttpClient client, string page) => new Visit(HttpStatusCode.OK, null, await client.GetStringAsync(page)).Text;

    private static async Task<ZipArchive> ArchiveAsync(HttpClient client, string page) => new(new MemoryStream(await client.GetByteArrayAsync($"{page}/fichier")));

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var entry = Assert.IsType<ZipArchiveEntry>(archive.GetEntry(name)).Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string WordsOf(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return file.MainDocumentPart?.Document?.Body?.InnerText ?? "";
    }

    private static List<string> Faults(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(fault => fault.Description)];
    }

    private Task GrantAsync() => site.DoAsync(AccountState.IdOf(Somebody), new GrantRole(Role.ProgrammeManager, WebFixture.Decided), "Pour un essai.");

    private Task RevokeAsync() => site.DoAsync(AccountState.IdOf(Somebody), new RevokeRole(Role.ProgrammeManager, WebFixture.Decided), "Pour un essai.");

    [GeneratedRegex("CEJ22-[0-9]{4}")]
    private static partial Regex NumberIn();
}
