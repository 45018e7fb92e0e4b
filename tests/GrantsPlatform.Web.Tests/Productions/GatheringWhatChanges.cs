using System.Net;
using DocumentFormat.OpenXml.Packaging;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Grants;

namespace GrantsPlatform.Web.Tests.Productions;

/// <summary>The regional call on 27 September 2022 at 8:00 in Paris: the second committee has decided, and no letter has left.</summary>
public sealed class LettersToSend : IAsyncLifetime
{
    public WebFixture Site { get; } = new() { Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 9, 27, 6, 0, 0, TimeSpan.Zero), [], []) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}

/// <summary>What happens to a file between the order of a bundle and its making, and after it: what was true when it was asked for binds nobody.</summary>
public sealed class GatheringWhatChanges(GrantsInLife life, LettersToSend letters) : IClassFixture<GrantsInLife>, IClassFixture<LettersToSend>
{
    private const string Manager = "p-responsable";
    /// <summary>Of an applicant, in the cell between the number of a file and the reason.</summary>
    private const string Name = "[^0-9]+";

    private const string Agreements = "/vos-documents/rassembler?quoi=conventions&de=cllaj-pas-de-calais-signature";
    private const string Letters = "/vos-documents/rassembler?quoi=courriers&de=commission-2022-09-26";

    [Fact]
    public async Task Leaves_out_the_agreement_of_a_file_that_is_withdrawn_before_it_is_made()
    {
        using var client = await life.Site.ClientAsync(Manager);
        var page = await OrderAsync(client, Agreements);
        await life.Site.DoAsync(ApplicationState.IdOf("cllaj-sign-02"), new WithdrawApplication());
        // What follows from it, before the document's turn comes.
        await life.Site.DoAsync(AgreementState.IdOf("cllaj-sign-02"), new AbandonAgreement());
        await life.Site.FollowAsync();
        Assert.Matches($"{await NumberAsync(life.Site, "cllaj-sign-02")}{Name}La convention est abandonnée\u202F: le porteur s’est retiré, ou la subvention ne lui est plus accordée\\.", await SummaryAsync(client, page));
        Assert.Empty(life.Site.Faults.Take());
    }

    [Fact]
    public async Task Leaves_out_the_letter_of_a_file_that_is_withdrawn_before_it_is_made()
    {
        using var client = await letters.Site.ClientAsync(Manager);
        var page = await OrderAsync(client, Letters);
        await letters.Site.DoAsync(ApplicationState.IdOf("cej-07"), new WithdrawApplication());
        await letters.Site.FollowAsync();
        Assert.Matches($"{await NumberAsync(letters.Site, "cej-07")}{Name}Aucune lettre ne part\u202F: le porteur s’est retiré, ou une autre séance en a décidé\\.", await SummaryAsync(client, page));
        Assert.Empty(letters.Site.Faults.Take());
    }

    [Fact]
    public async Task Is_given_no_more_to_whoever_steps_back_from_one_of_its_files_and_is_made_without_it()
    {
        using var client = await life.Site.ClientAsync(Manager);
        var made = await OrderAsync(client, Agreements);
        await life.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{made}/fichier")).StatusCode);

        await life.Site.DoAsync(ApplicationState.IdOf("cllaj-sign-05"), new DeclareConflict(Manager), "Ancienne salariée.");
        using var refused = await client.GetAsync($"{made}/fichier");
        Assert.Equal((HttpStatusCode.Redirect, made), (refused.StatusCode, refused.Headers.Location?.ToString()));
        Assert.Contains("ne vous est pas, ou plus, ouvert", (await Sheets.OpenAsync(client, made)).Text, StringComparison.Ordinal);

        var again = await OrderAsync(client, Agreements);
        await life.Site.FollowAsync();
        Assert.Matches($"{await NumberAsync(life.Site, "cllaj-sign-05")}{Name}Ce dossier ne vous est pas ouvert\u202F: vos droits, ou un conflit d’intérêts, vous en tiennent à l’écart, ou la subvention vient d’être retirée\\.", await SummaryAsync(client, again));
        Assert.Empty(life.Site.Faults.Take());
    }

    private static async Task<string> OrderAsync(HttpClient client, string page)
    {
        var answer = await client.SendAsync(await client.FormAsync(page, "Préparer le fichier"), ("Form", "word"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return Assert.IsType<string>(answer.Type);
    }

    /// <summary>What stands first in the archive, as text.</summary>
    private static async Task<string> SummaryAsync(HttpClient client, string page)
    {
        using var archive = new System.IO.Compression.ZipArchive(await client.GetStreamAsync($"{page}/fichier"));
        await using var entry = await Assert.IsType<System.IO.Compression.ZipArchiveEntry>(archive.GetEntry("sommaire.docx")).OpenAsync();
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        using var file = WordprocessingDocument.Open(bytes, isEditable: false);
        return file.MainDocumentPart?.Document?.Body?.InnerText ?? "";
    }

    private static async Task<string> NumberAsync(WebFixture site, string file) =>
        Assert.IsType<ApplicationState.Known>(await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(file))).CalledBy(file);
}
