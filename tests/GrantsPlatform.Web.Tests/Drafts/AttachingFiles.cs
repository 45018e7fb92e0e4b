using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Web.Tests.Drafts;

[Collection(Site.Name)]
public sealed class AttachingFiles(WebFixture site)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Fact]
    public async Task Takes_those_of_a_form_in_and_names_those_it_refuses()
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).SendAsync(
            null, ("f.statutes.new", "Statuts 2025.pdf", Pdf), ("f.statutes.new", "page.pdf", "<html></html>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("«\u00A0page.pdf\u00A0»", page.Text);
        Assert.Equal("Statuts 2025.pdf", (await site.AnswersAsync(file)).Find("statutes")!.Value[0].GetProperty("name").GetString());

        // What was in stays in when the section is saved again, and goes when it is taken away.
        Assert.Equal(HttpStatusCode.Redirect, (await page.SendAsync()).Status);
        Assert.NotNull((await site.AnswersAsync(file)).Find("statutes"));
        var hash = (await site.AnswersAsync(file)).Find("statutes")!.Value[0].GetProperty("hash").GetString()!;
        using var saved = await client.GetAsync($"{file}/fichiers/{hash}");
        Assert.Equal(Pdf, await saved.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.OK, (await (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).Fill("f.statutes.remove", hash).SendAsync()).Status);
        Assert.Null((await site.AnswersAsync(file)).Find("statutes"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{file}/fichiers/{hash}")).StatusCode);
    }

    [Fact]
    public async Task Goes_on_in_pieces_where_it_was_cut()
    {
        var (client, file) = await site.DraftAsync();
        var section = await Sheets.OpenAsync(client, $"{file}/rubriques/pieces");
        client.DefaultRequestHeaders.Add("RequestVerificationToken", section["jeton"]);
        var address = $"{file}/envois/statutes";
        using var form = new FormUrlEncodedContent([new("name", "statuts.pdf"), new("size", $"{Pdf.Length}")]);
        var id = (await JsonAsync(await client.PostAsync($"{address}?handler=Begin", form))).GetProperty("id").GetString();
        await client.PostAsync($"{address}?handler=Piece&id={id}&offset=0", new ByteArrayContent(Pdf[..50]));
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync($"{address}?handler=Piece&id={id}&offset=0", new ByteArrayContent(Pdf))).StatusCode);
        Assert.Equal(50, (await JsonAsync(await client.PostAsync($"{address}?handler=Where&id={id}", null))).GetProperty("offset").GetInt64());
        await client.PostAsync($"{address}?handler=Piece&id={id}&offset=50", new ByteArrayContent(Pdf[50..]));
        var token = (await JsonAsync(await client.PostAsync($"{address}?handler=Finish&id={id}", null))).GetProperty("token").GetString()!;
        await section.Fill("f.statutes.file", token).SendAsync();
        Assert.NotNull((await site.AnswersAsync(file)).Find("statutes"));

        // The token is this file's alone, and a hash is no token.
        var (_, other) = await site.DraftAsync();
        client.DefaultRequestHeaders.Clear();
        var hash = (await site.AnswersAsync(file)).Find("statutes")!.Value[0].GetRawText();
        var foreign = await (await Sheets.OpenAsync(client, $"{other}/rubriques/pieces")).Fill("f.statutes.file", token, "x").Fill("f.statutes.kept", hash).SendAsync();
        Assert.Null((await site.AnswersAsync(other)).Find("statutes"));
        Assert.NotEqual(HttpStatusCode.Redirect, foreign.Status);
        Assert.Contains("n’a pas été reconnu", foreign.Text);
    }

    /// <summary>As after a change of keys: what is in the file stays in it, and what could not be read is said.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("Autosave")]
    public async Task Takes_nothing_away_for_a_token_that_cannot_be_read_and_says_so(string? handler)
    {
        var (client, file) = await site.DraftAsync();
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).SendAsync(null, ("f.statutes.new", "Statuts 2025.pdf", Pdf));
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).Fill("f.statutes.file", "CfDJ8AAAA").SendAsync(handler);
        Assert.Contains("n’a pas été reconnu", page.Text);
        Assert.Equal("Statuts 2025.pdf", (await site.AnswersAsync(file)).Find("statutes")!.Value[0].GetProperty("name").GetString());
        // A field without any file sends no token, or an empty one.
        var (_, other) = await site.DraftAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(client, $"{other}/rubriques/pieces")).Fill("f.statutes.file", "").SendAsync()).Status);
    }

    [Fact]
    public async Task Says_that_a_chosen_document_is_no_longer_among_those_of_the_organisation()
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).Fill("f.statutes.vault", "9001").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est plus dans le coffre de l’organisme", page.Text);
        Assert.Null((await site.AnswersAsync(file)).Find("statutes"));
    }

    [Fact]
    public async Task Takes_what_the_organisation_keeps_for_all_its_files()
    {
        var (client, file) = await site.DraftAsync();
        var organisation = (await site.FileAsync(file)).Origin.Organisation;
        var document = new FileDocument(organisation, StandingDocument.Statutes, new UploadRef("statuts-du-coffre.pdf", "application/pdf", 10, Digest.Of("statuts")));
        await site.Runtime.Commands.SendAsync(
            VaultState.IdOf(organisation), document, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(Desks.Person)));
        var page = await Sheets.OpenAsync(client, $"{file}/rubriques/pieces");
        Assert.Contains("Statuts (statuts-du-coffre.pdf", page.Text);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Fill("f.statutes.vault", "1").SendAsync()).Status);
        Assert.Equal("statuts-du-coffre.pdf", (await site.AnswersAsync(file)).Find("statutes")!.Value[0].GetProperty("name").GetString());
        Assert.DoesNotContain("f.statutes.vault", (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).Page);
    }

    [Fact]
    public async Task Is_not_for_strangers()
    {
        var (_, file) = await site.DraftAsync();
        using var stranger = await site.ClientAsync("p-ahis-cahors");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{file}/fichiers/{new string('a', 64)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"{file}/envois/statutes?handler=Begin", null)).StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
