using System.Net;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Frame;

/// <summary>Forms that replace something without writing it into a field, each open in two tabs.</summary>
[Collection(Site.Name)]
public sealed class StandingThatNoFieldShows(WebFixture site)
{
    private const string First = "FR7699999000620006200000192";
    private const string Second = "FR7699999000620006200000289";

    [Fact]
    public async Task Replaces_no_account_that_its_person_has_not_seen()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "tab-bank", Bodies.SiretOf("tab-bank"))}/banque/modifier";
        using var client = await site.ClientAsync(Bodies.Writer);
        var (one, other, third) = (await Sheets.OpenAsync(client, place), await Sheets.OpenAsync(client, place), await Sheets.OpenAsync(client, place));
        Assert.Equal(HttpStatusCode.Redirect, (await one.Fill("Iban", First).SendAsync()).Status);
        var stale = await other.Fill("Iban", Second).SendAsync();
        Assert.Equal((HttpStatusCode.Conflict, Second), (stale.Status, stale["Iban"]));
        Assert.Contains("entre-temps", stale.Text);
        Assert.Contains("0192", stale.Text);
        Assert.Equal("0192", (await Bodies.ReadAsync(site, "tab-bank")).BankDetails!.LastFour);
        // The same once more is what stands already.
        Assert.Equal(HttpStatusCode.Redirect, (await third.Fill("Iban", First).SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await stale.SendAsync()).Status);
        Assert.Equal("0289", (await Bodies.ReadAsync(site, "tab-bank")).BankDetails!.LastFour);
    }

    [Fact]
    public async Task Replaces_no_document_that_its_person_has_not_seen()
    {
        var (client, place) = await FiledAsync("tab-replace");
        using (client)
        {
            var (one, other) = (await Sheets.OpenAsync(client, $"{place}/1/remplacer"), await Sheets.OpenAsync(client, $"{place}/1/remplacer"));
            (string, string, byte[]) ours = ("Document", "une.pdf", [.. Bodies.Pdf, .. "\n"u8]), theirs = ("Document", "deux.pdf", [.. Bodies.Pdf, .. "\n\n"u8]);
            Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(null, ours)).Status);
            // Sent twice, it is the same.
            Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(null, ours)).Status);
            var stale = await other.Fill("ValidUntil", "20/05/2026").SendAsync(null, theirs);
            Assert.Equal((HttpStatusCode.Conflict, "20/05/2026"), (stale.Status, stale["ValidUntil"]));
            Assert.Contains("entre-temps", stale.Text);
            Assert.Contains("une.pdf", (await Sheets.OpenAsync(client, place)).Text);
            Assert.Equal(HttpStatusCode.Redirect, (await stale.SendAsync(null, theirs)).Status);
            Assert.Contains("deux.pdf", (await Sheets.OpenAsync(client, place)).Text);
        }
    }

    [Fact]
    public async Task Withdraws_no_document_that_its_person_has_not_seen()
    {
        var (client, place) = await FiledAsync("tab-withdraw");
        using (client)
        {
            var (one, other) = (await Sheets.OpenAsync(client, $"{place}/1/remplacer"), await Sheets.OpenAsync(client, $"{place}/1/retirer"));
            Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(null, ("Document", "une.pdf", [.. Bodies.Pdf, .. "\n"u8]))).Status);
            var stale = await other.SendAsync();
            Assert.Equal(HttpStatusCode.Conflict, stale.Status);
            Assert.Contains("entre-temps", stale.Text);
            Assert.Contains("une.pdf", stale.Text);
            Assert.Equal(HttpStatusCode.Redirect, (await stale.SendAsync()).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await stale.SendAsync()).Status);
            Assert.Contains("Aucun document", (await Sheets.OpenAsync(client, place)).Text);
        }
    }

    [Fact]
    public async Task Takes_no_old_answer_over_one_that_was_given_meanwhile()
    {
        var (client, old) = await site.DraftAsync();
        await (await Sheets.OpenAsync(client, $"{old}/rubriques/comite")).Fill("f.perimeter", "Hénin et Carvin").SendAsync();
        var (_, file) = await site.DraftAsync();
        var page = await Sheets.OpenAsync(client, $"{file}/reprendre?depuis={old.Split('/')[2]}");
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/comite")).Fill("f.perimeter", "Lens et Liévin").SendAsync();

        var stale = await page.Fill("sections", "comite").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("entre-temps", stale.Text);
        Assert.Equal("Lens et Liévin", (await site.AnswersAsync(file)).Find("perimeter")!.Value.GetString());
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Fill("sections", "comite").SendAsync()).Status);
        Assert.Equal("Hénin et Carvin", (await site.AnswersAsync(file)).Find("perimeter")!.Value.GetString());
    }

    private async Task<(HttpClient Client, string Place)> FiledAsync(string body)
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, body, Bodies.SiretOf(body))}/documents";
        var client = await site.ClientAsync(Bodies.Writer);
        var filed = await (await Sheets.OpenAsync(client, $"{place}/nouveau")).Fill("Kind", "Statutes").SendAsync(null, ("Document", "avant.pdf", Bodies.Pdf));
        Assert.Equal(HttpStatusCode.Redirect, filed.Status);
        return (client, place);
    }
}
