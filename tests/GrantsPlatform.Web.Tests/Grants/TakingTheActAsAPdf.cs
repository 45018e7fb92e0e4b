using System.Net;
using System.Text;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Web.Tests.Drafts;
using UglyToad.PdfPig;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>The text of an agreement as a PDF/A: for its grantee, and for the office that runs it.</summary>
public sealed class TakingTheActAsAPdf(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string Button = "Préparer le texte en PDF";
    private const string OfGrantee = "/subventions/cllaj-sign-06/convention";
    private const string OfOffice = "/instruction/conventions/cllaj-sign-06";

    [Theory]
    [InlineData("p-habitat-jeunes-cote", OfGrantee)]
    [InlineData("p-responsable", OfOffice)]
    public async Task Is_made_of_the_text_that_waits_to_be_signed(string account, string page)
    {
        if (!PdfOffice.OfThisMachine.IsThere) return;
        using var client = await life.Site.ClientAsync(account);
        var answer = await client.SendAsync(await client.FormAsync(page, Button));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await life.Site.FollowAsync();
        var ready = Assert.IsType<string>(answer.Type);
        Assert.Contains("(PDF)", (await Sheets.OpenAsync(client, ready)).Text, StringComparison.Ordinal);
        using var file = await client.GetAsync($"{ready}/fichier");
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".pdf", file.Content.Headers.ContentDisposition?.FileName);
        var pdf = await file.Content.ReadAsByteArrayAsync();
        Assert.Contains("<pdfaid:part>2", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        using var read = PdfDocument.Open(pdf);
        Assert.True(read.NumberOfPages > 1);
        foreach (var other in new[] { "p-ordonnateur", "p-un-toit-en-ternois" }) Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, $"{ready}/fichier", other)).Status);
        Assert.Empty(life.Site.Faults.Take());
    }
}

/// <summary>The same call on a machine without LibreOffice.</summary>
public sealed class WithoutLibreOffice : IAsyncLifetime
{
    public WebFixture Site { get; } = new() { Others = GrantsInLife.Calls, Office = new PdfOffice(null) };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}

public sealed class TakingNoPdf(WithoutLibreOffice life) : IClassFixture<WithoutLibreOffice>
{
    [Theory]
    [InlineData("p-habitat-jeunes-cote", "/subventions/cllaj-sign-06/convention")]
    [InlineData("p-responsable", "/instruction/conventions/cllaj-sign-06")]
    [InlineData("p-responsable", "/vos-documents/rassembler?quoi=conventions&de=cllaj-pas-de-calais-signature")]
    public async Task Is_offered_neither_as_a_button_nor_as_a_choice(string account, string page)
    {
        var seen = await Visit.ToAsync(life.Site, page, account);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        foreach (var said in new[] { "en PDF", "Un PDF" }) Assert.DoesNotContain(said, seen.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Sent all the same, by a form that was shown elsewhere.</summary>
    [Theory]
    [InlineData("p-habitat-jeunes-cote", "/subventions/cllaj-sign-06/convention")]
    [InlineData("p-responsable", "/instruction/conventions/cllaj-sign-06")]
    public async Task Is_not_made_for_whoever_sends_its_form_all_the_same(string account, string page)
    {
        using var client = await life.Site.ClientAsync(account);
        var form = new Dictionary<string, string>(await client.FormAsync("/demonstration/comptes", $"value=\"{account}\"")) { [""] = $"{page}?handler=Pdf" };
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(form)).Status);
        Assert.Empty(life.Site.Faults.Take());
    }
}
