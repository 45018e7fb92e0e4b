using System.Net;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Documents.Tests.Scans;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Tests.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>Copies that came back by post in one pile, which the service scans.</summary>
public sealed partial class SigningOnPaper
{
    private const string Scans = "/instruction/conventions/numerisations";

    [Fact]
    public async Task Comes_back_by_post_in_a_pile_that_sorts_itself_and_is_sorted_once()
    {
        using var manager = await Caller.AsAsync(life.Site, Manager);
        using var client = await life.Site.ClientAsync(Manager);
        var (whole, lacking) = (await KeyAsync("cllaj-sign-02"), await KeyAsync("cllaj-sign-05"));
        var pile = Pile.OfJpegs(
            ScannedSheet.Of(new PageMark(whole, 2, 2)).Turned(180), ScannedSheet.Of(new PageMark(lacking, 1, 2)).Noisy(20), ScannedSheet.Of(new PageMark(whole, 1, 2)).Turned(2), ScannedSheet.Blank(), ScannedSheet.Of("https://exemple.fr/"),
            ScannedSheet.Of(new PageMark("ailleurs~9f86d081884c", 1, 1)));

        var page = await ScanAsync(manager, pile);
        var sorted = await Sheets.OpenAsync(client, page);
        foreach (var said in new[] { "1 copie signée déposée", "3 pages à placer", "Acte incomplet", "manque page 2", "Aucun code lisible", "Acte inconnu, ou d’un autre service", "Page 4" })
            Assert.Contains(said, Plain(sorted.Text), StringComparison.Ordinal);
        var copy = await CopyAsync("cllaj-sign-02");
        Assert.Equal((1, "page 1 turned by 0, page 2 turned by 180"), (copy.Number, await MarksAsync(copy, "cllaj-sign-02")));
        Assert.Contains("copie-signee-", (await Sheets.OpenAsync(client, "/instruction/conventions/cllaj-sign-02/copie")).Text, StringComparison.Ordinal);

        var again = await Sheets.OpenAsync(client, await ScanAsync(manager, pile));
        Assert.Contains("rien n’a changé dans leurs dossiers", again.Text, StringComparison.Ordinal);
        Assert.Equal(copy, await CopyAsync("cllaj-sign-02"));

        await IsPlacedByAPersonAsync(client, page);
        Assert.Empty(life.Site.Faults.Take());
    }

    [Fact]
    public async Task Takes_no_pile_that_is_none_and_shows_it_to_nobody_else()
    {
        using var manager = await Caller.AsAsync(life.Site, Manager);
        foreach (var (name, bytes) in new[] { ("pile.pdf", "nothing"u8.ToArray()), ("pile.png", Pile.OfJpegs(ScannedSheet.Blank())), ("pile.pdf", "%PDF-1.4 /Encrypt 1 0 R %%EOF"u8.ToArray()) })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendFileAsync(Scans, "Sent", name, bytes, ("CommandId", Guid.NewGuid().ToString("N")))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(Scans)).Status);

        var broken = await ScanAsync(manager, [.. "%PDF-1.4\n"u8, .. "trailer\n<<>>\nstartxref\n0\n%%EOF\n"u8]);
        Assert.Contains("incomplet ou abîmé", (await manager.OpenAsync(broken)).Text, StringComparison.Ordinal);
        foreach (var other in new[] { Officer, Writer, "p-administration" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, broken, other)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, $"{broken}/pages/1", other)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, Scans, Writer)).Status);
        Assert.Empty(life.Site.Faults.Take());
    }

    private async Task IsPlacedByAPersonAsync(HttpClient client, string page)
    {
        using var shown = await client.GetAsync($"{page}/pages/5");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{page}/pages/7")).StatusCode);
        const string Place = "Déposer comme copie signée";
        Assert.Contains("Aucune page n’est cochée", (await client.SendAsync(await client.FormAsync(page, Place), ("Number", "cllaj-sign-05"))).Text, StringComparison.Ordinal);
        Assert.Contains("Aucune convention à signer ne porte ce numéro", (await client.SendAsync(await client.FormAsync(page, Place), ("Ticked", "2"), ("Number", "ailleurs"))).Text, StringComparison.Ordinal);
        Assert.Contains("plus à placer", (await client.SendAsync(await client.FormAsync(page, Place), ("Ticked", "1"), ("Number", "cllaj-sign-05"))).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await StateAsync("cllaj-sign-05")).LastCopy);

        var form = await client.FormAsync(page, Place);
        for (var press = 0; press < 2; press++) await client.SendAsync(form, ("Ticked", "2"), ("Ticked", "5"), ("Number", "cllaj-sign-05"));
        Assert.Equal(1, (await CopyAsync("cllaj-sign-05")).Number);

        var aside = new Dictionary<string, string>(await client.FormAsync(page, Place)) { [""] = $"{page}?handler=Aside" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SendAsync(aside, ("Ticked", "6"), ("Aside", "because"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(aside, ("Ticked", "6"), ("Aside", "other-service"))).Status);
        var settled = Plain((await Sheets.OpenAsync(client, page)).Text);
        foreach (var said in new[] { "0 page à placer", "Transmise à un autre service", "déposées au dossier" }) Assert.Contains(said, settled, StringComparison.Ordinal);
    }

    private async Task<string> ScanAsync(Caller manager, byte[] pile)
    {
        var sent = await manager.SendFileAsync(Scans, "Sent", "pile.pdf", pile, ("CommandId", Guid.NewGuid().ToString("N")));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Contains("En lecture", (await manager.OpenAsync(sent.Body)).Text, StringComparison.Ordinal);
        await life.Site.FollowAsync();
        return sent.Body;
    }

    private async Task<string> KeyAsync(string application) => PageMark.OfText(application, (await StateAsync(application)).Pending?.Hash ?? "");

    private async Task<SignedCopy> CopyAsync(string application)
    {
        var copy = ((await StateAsync(application)).Pending as Pending.Unsigned)?.Copy;
        Assert.NotNull(copy);
        return copy;
    }

    /// <summary>What the pages of the kept copy say, in its order, and how they are shown.</summary>
    private async Task<string> MarksAsync(SignedCopy copy, string application)
    {
        var contents = await life.Site.Runtime.Reads.ContentsAsync(AgreementState.IdOf(application), CancellationToken.None);
        var file = contents.Json<UploadRef>(SignedCopy.RecordOf(copy.Number));
        Assert.NotNull(file);
        await using var stored = await life.Site.Services.GetRequiredService<IFileStore>().OpenAsync(file.Hash, CancellationToken.None) ?? throw new InvalidOperationException("The copy is not kept.");
        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes);
        using var pile = ScannedPile.Open(bytes.ToArray(), ScanLimits.Default).Value ?? throw new InvalidOperationException("The copy cannot be read.");
        using var shown = UglyToad.PdfPig.PdfDocument.Open(bytes.ToArray());
        return string.Join(", ", Enumerable.Range(1, pile.Pages).Select(page => $"page {pile.Read(page).Mark?.Page} turned by {shown.GetPage(page).Rotation.Value}"));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
