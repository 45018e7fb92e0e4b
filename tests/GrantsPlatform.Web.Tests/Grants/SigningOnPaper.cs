using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>A copy signed on paper, from the grantee's scanner to the funder's countersignature; and an amendment that the grantee asks for. By pages alone.</summary>
public sealed partial class SigningOnPaper(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string Writer = "p-habitat-jeunes-cote";
    private const string Manager = "p-responsable";
    private const string Officer = "p-ordonnateur";
    private const string Page = "/subventions/cllaj-sign-06/convention";
    private const string Confirm = "Confirmer la signature";
    private const string Desk = "/instruction/conventions/cllaj-sign-06";

    [Fact]
    public async Task Goes_from_a_copy_that_is_refused_to_one_that_is_confirmed_and_countersigned()
    {
        using var writer = await Caller.AsAsync(life.Site, Writer);
        using var manager = await life.Site.ClientAsync(Manager);
        using var officer = await life.Site.ClientAsync(Officer);
        Assert.Contains($"{Page}/copie", (await writer.OpenAsync(Page)).Body, StringComparison.Ordinal);
        await IsTakenAsync(writer);

        var shown = await Sheets.OpenAsync(manager, $"{Desk}/copie");
        Assert.Contains("premiere.pdf", shown.Text, StringComparison.Ordinal);
        await IsShownInItsSandboxAsync(manager, 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(await manager.FormAsync($"{Desk}/copie", Confirm))).Status);
        var refuse = await manager.FormAsync($"{Desk}/copie", "Refuser la copie");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(refuse, ("Reason", " "))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync($"{Desk}/copie", "name=\"Reason\""), ("Reason", "La page 2 manque."))).Status);
        Assert.Contains("La page 2 manque.", (await writer.OpenAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{Desk}/copie")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await HandInAsync(writer, "complete.pdf", Scan('2'))).Status);
        Assert.Contains("Copie à contrôler", (await Sheets.OpenAsync(manager, "/instruction/appels/cllaj-pas-de-calais-signature/conventions?vue=copies")).Text, StringComparison.Ordinal);
        // From a tab in which another copy was read, nothing is confirmed.
        var old = await manager.FormAsync($"{Desk}/copie", Confirm);
        Assert.Equal(HttpStatusCode.Redirect, (await HandInAsync(writer, "encore.pdf", Scan('3'))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await manager.SendAsync(old, ("Same", "true"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync($"{Desk}/copie", Confirm), ("Same", "true"))).Status);
        Assert.IsType<AgreementPhase.Signed>((await StateAsync("cllaj-sign-06")).Phase);
        await life.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(officer, "/instruction/conventions/signature?convention=cllaj-sign-06")).SendAsync()).Status);
        Assert.IsType<AgreementPhase.Active>((await StateAsync("cllaj-sign-06")).Phase);
        await life.Site.FollowAsync();
        await IsKeptInTheRecordAsync(manager);
        await IsKeptAsItWasSentAsync(writer, manager);
        foreach (var said in new[] { "Une copie signée est à contrôler", "La copie signée n’est pas acceptée", "La copie signée est acceptée" })
            Assert.Contains(life.Site.Mails(), mail => mail.Subject?.Contains(said, StringComparison.Ordinal) == true);
        Assert.Empty(life.Site.Faults.Take());
    }

    /// <summary>Whoever has the record can compare what was signed with what the events attest, without the platform: all three copies, bytes and all.</summary>
    private static async Task IsKeptInTheRecordAsync(HttpClient manager)
    {
        var bytes = await manager.GetByteArrayAsync("/instruction/dossiers/cllaj-sign-06/dossier.zip");
        var report = RecordCheck.Of(new MemoryStream(bytes));
        Assert.Empty(report.Faults);
        Assert.Equal(["signed-copy/1", "signed-copy/2", "signed-copy/3"], report.Manifest?.Entries.Where(entry => entry is { Part: RecordPart.Text, Record: { } name } && name.StartsWith("signed", StringComparison.Ordinal)).Select(entry => entry.Record));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var copy = new MemoryStream();
        await using (var entry = await (archive.GetEntry("actes/copies-signees/2-complete.pdf") ?? throw new InvalidOperationException("The copy is missing.")).OpenAsync()) await entry.CopyToAsync(copy);
        Assert.Equal(Scan('2'), copy.ToArray());
    }

    /// <summary>The document that was sent, to whoever asks for it on the page and in the record; its hash stands on the page.</summary>
    private async Task IsKeptAsItWasSentAsync(Caller writer, HttpClient manager)
    {
        using var answer = await writer.GetAsync($"{Page}?handler=Word");
        var document = await answer.Content.ReadAsByteArrayAsync();
        var state = await StateAsync("cllaj-sign-06");
        Assert.Equal(state.Documents[state.Act?.Hash ?? ""], Digest.Of(document));
        Assert.Contains(Digest.Of(document), (await writer.OpenAsync(Page)).Text, StringComparison.Ordinal);
        var manifest = RecordCheck.Of(new MemoryStream(await manager.GetByteArrayAsync("/instruction/dossiers/cllaj-sign-06/dossier.zip"))).Manifest;
        var entry = Assert.Single(manifest?.Entries ?? [], entry => entry is { Part: RecordPart.Upload, Path: var path } && path.StartsWith("actes/convention-", StringComparison.Ordinal));
        Assert.Equal(Digest.Of(document), entry.Hash);
    }

    private static async Task IsTakenAsync(Caller writer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SendAsync($"{Page}/copie", ("Hash", await HashAsync(writer)))).Status);
        var hostile = await HandInAsync(writer, "convention.pdf", "<script>alert(1)</script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hostile.Status);
        var csv = await HandInAsync(writer, "convention.csv", "a;b\n1;2\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, csv.Status);
        Assert.Contains("id=\"Copy-erreur\"", csv.Body, StringComparison.Ordinal);
        var stale = await writer.SendFileAsync($"{Page}/copie", "Copy", "a.pdf", Scan('1'), ("CommandId", Guid.NewGuid().ToString("N")), ("Hash", new string('0', 64)));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await HandInAsync(writer, "premiere.pdf", Scan('1'))).Status);
        var shown = await writer.OpenAsync(Page);
        Assert.Contains("Copie signée à l’étude", shown.Text, StringComparison.Ordinal);
        using var own = await writer.GetAsync($"{Page}?handler=Copy&number=1");
        Assert.Equal(Scan('1'), await own.Content.ReadAsByteArrayAsync());
    }

    /// <summary>As files of applicants are; to nobody else.</summary>
    private async Task IsShownInItsSandboxAsync(HttpClient manager, int number)
    {
        using var file = await manager.GetAsync($"{Desk}/copies/{number}");
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{Desk}/copies/9")).StatusCode);
        foreach (var stranger in new[] { "p-ml-des-collines-direction", "p-instruction", Writer })
        {
            using var other = await Caller.AsAsync(life.Site, stranger);
            using var refused = await other.GetAsync($"{Desk}/copies/{number}");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        using var foreign = await Caller.AsAsync(life.Site, "p-ml-des-collines-direction");
        using var taken = await foreign.GetAsync($"{Page}?handler=Copy&number={number}");
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
    }

    [Fact]
    public async Task Asks_for_an_amendment_that_is_declined_and_asks_again_until_one_is_proposed()
    {
        const string Running = "/subventions/cllaj-suivi-01/convention";
        const string Run = "/instruction/conventions/cllaj-suivi-01";
        using var director = await life.Site.ClientAsync("p-rencontres-et-loisirs-direction");
        using var manager = await life.Site.ClientAsync(Manager);
        var form = await Sheets.OpenAsync(director, $"{Running}/avenant");
        var empty = await form.Fill("To", "bientôt").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        foreach (var said in new[] { "Dites ce qui doit changer", "Dites pourquoi", "Indiquez un jour" }) Assert.Contains(said, empty.Text, StringComparison.Ordinal);
        var wanted = (await StateAsync("cllaj-suivi-01")).To.AddMonths(3);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Fill("Changes", "Finir plus tard.").Fill("Why", "Un recrutement a échoué.").Fill("To", $"{wanted:dd/MM/yyyy}").SendAsync()).Status);
        Assert.Contains("Un recrutement a échoué.", (await Sheets.OpenAsync(director, Running)).Text, StringComparison.Ordinal);
        // From a tab that knows nothing of the first request, the second does not take its place.
        Assert.Equal(HttpStatusCode.Conflict, (await form.Fill("Changes", "Autre chose.").Fill("Why", "Autre raison.").Fill("To", "").SendAsync()).Status);

        Assert.Contains("avenant demandé", (await Sheets.OpenAsync(manager, "/instruction/appels/cllaj-pas-de-calais-suivi/conventions?vue=avenants-demandes")).Text, StringComparison.Ordinal);
        var decline = await manager.FormAsync(Run, "Refuser la demande");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(decline, ("Reason", ""))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync(Run, "name=\"Reason\""), ("Reason", "Le budget est voté."))).Status);
        Assert.Contains("Le budget est voté.", (await Sheets.OpenAsync(director, Running)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(director, $"{Running}/avenant"))
            .Fill("Changes", "Finir plus tard.").Fill("Why", "Le budget le permet.").Fill("To", $"{wanted:dd/MM/yyyy}").SendAsync()).Status);
        var amend = await Sheets.OpenAsync(manager, $"{Run}/avenant");
        Assert.Contains("Le budget le permet.", amend.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{wanted:dd/MM/yyyy}\"", amend.Page, StringComparison.Ordinal);
        var preview = await amend.Fill("Reason", "Accordé.").SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Fill("Confirmed", "oui").SendAsync()).Status);
        var state = await StateAsync("cllaj-suivi-01");
        Assert.Equal((wanted, null), (state.Pending?.Text.To, state.Asked));
        Assert.Contains("Demande d’avenant n° 2 acceptée", (await Sheets.OpenAsync(manager, Run)).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await life.Site.FollowAsync();
        Assert.Contains(life.Site.Mails(), mail => mail.Subject?.Contains("Un bénéficiaire demande un avenant", StringComparison.Ordinal) == true);
        Assert.Empty(life.Site.Faults.Take());
    }

    private static async Task<Visit> HandInAsync(Caller writer, string name, byte[] bytes) =>
        await writer.SendFileAsync($"{Page}/copie", "Copy", name, bytes, ("CommandId", Guid.NewGuid().ToString("N")), ("Hash", await HashAsync(writer)));

    private static async Task<string> HashAsync(Caller writer) => Hash().Match((await writer.OpenAsync($"{Page}/copie")).Body).Groups[1].Value;

    private static byte[] Scan(char number) => [.. Bodies.Pdf, .. Encoding.ASCII.GetBytes($"%{number}\n")];

    private async Task<AgreementState.Known> StateAsync(string application) =>
        (AgreementState.Known)await life.Site.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(application));

    [GeneratedRegex("name=\"Hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();
}
