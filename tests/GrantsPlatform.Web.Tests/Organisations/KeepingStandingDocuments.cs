using System.Net;
using System.Text;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class KeepingStandingDocuments(WebFixture site)
{
    [Fact]
    public async Task Files_downloads_replaces_and_withdraws()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "coffre", "99900098700001")}/documents";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Contains("Aucun document", (await writer.OpenAsync(place)).Text);
        (string, string)[] fields = [("CommandId", "coffre-1"), ("Kind", "AnnualAccounts"), ("Title", "Comptes 2024"), ("ValidUntil", "20/05/2025")];
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal((HttpStatusCode.Redirect, place), Place(await writer.SendFileAsync($"{place}/nouveau", "Document", "../../été <2024>\u202E.pdf", Bodies.Pdf, fields)));
        var shown = await writer.OpenAsync(place);
        Assert.Contains("Comptes annuels Comptes 2024 été -2024-.pdf, PDF, 156 octets", shown.Text.Replace("\u00A0", " "));
        Assert.Contains("Bientôt plus valable", shown.Text);
        Assert.DoesNotContain("/fichiers/organismes/coffre/2", shown.Body);

        foreach (var stranger in (string[])[Bodies.Stranger, "p-chefferie", "p-administration"])
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/fichiers/organismes/coffre/1", stranger)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Visit.ToAsync(site, "/fichiers/organismes/coffre/1")).Status);

        using (var answer = await (await Caller.AsAsync(site, Bodies.Reader)).GetAsync("/fichiers/organismes/coffre/1"))
        {
            Assert.Equal(Bodies.Pdf, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("été -2024-.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendFileAsync($"{place}/1/remplacer", "Document", "comptes.pdf", [.. Bodies.Pdf, .. "\n"u8], ("Version", "1"))).Status);
        Assert.DoesNotContain("Bientôt", (await writer.OpenAsync(place)).Text);
        Assert.Contains("Retirer ce document", (await writer.OpenAsync($"{place}/1/retirer")).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"{place}/1/retirer", ("Version", "2"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.OpenAsync("/fichiers/organismes/coffre/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.OpenAsync($"{place}/1/remplacer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.SendAsync($"{place}/7/retirer")).Status);
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "programme.pdf", "MZ\u0090\0\u0003", "n’est pas accepté|de type" },
        { "statuts.pdf", Encoding.Latin1.GetString(Bodies.Pdf).Replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "contient un programme" },
        { "page.html", "<script>alert(1)</script>", "n’est pas accepté" },
        { "vide.pdf", "", "est vide" },
        { "...", "%PDF-1.7", "nom de ce fichier" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Refuses_hostile_files_beside_the_field(string name, string content, string said)
    {
        var answer = await FileAsync(name, Encoding.Latin1.GetBytes(content), ("Kind", "Statutes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"Document-erreur\"", answer.Body);
        Assert.Contains(said.Split('|'), words => answer.Text.Contains(words));
        Assert.Contains("<option selected=\"\" value=\"Statutes\">", answer.Body);
    }

    [Fact]
    public async Task Says_what_else_is_wrong_beside_its_field()
    {
        Assert.Contains("id=\"Kind-erreur\"", (await FileAsync("a.pdf", Bodies.Pdf, ("Kind", "77"))).Body);
        Assert.Contains("id=\"Title-erreur\"", (await FileAsync("a.pdf", Bodies.Pdf, ("Kind", "Other"))).Body);
        Assert.Contains("id=\"ValidUntil-erreur\"", (await FileAsync("a.pdf", Bodies.Pdf, ("Kind", "Statutes"), ("ValidUntil", "bientôt"))).Body);
        Assert.Contains("n’est plus valable depuis le 4 mai 2025", (await FileAsync("a.pdf", Bodies.Pdf, ("Kind", "Statutes"), ("ValidUntil", "04/05/2025"))).Text);
        using var writer = await Caller.AsAsync(site, "p-ml-des-collines");
        Assert.Contains("Aucun fichier n’est choisi.", (await writer.SendAsync("/organismes/ml-des-collines/documents/nouveau", ("Kind", "Statutes"))).Text);
    }

    private async Task<Visit> FileAsync(string name, byte[] bytes, params (string, string)[] fields)
    {
        using var writer = await Caller.AsAsync(site, "p-ml-des-collines");
        return await writer.SendFileAsync("/organismes/ml-des-collines/documents/nouveau", "Document", name, bytes, fields);
    }

    private static (HttpStatusCode, string) Place(Visit visit) => (visit.Status, visit.Body);
}
