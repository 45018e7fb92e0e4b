using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>What is refused of a file before a byte of it is kept. The quotas are those of the fixture: 30 MB a file, 45 an account, 60 an organisation.</summary>
[Collection(Site.Name)]
public sealed class SendingTooMuch(WebFixture site) : IAsyncLifetime
{
    private const string Colleague = "p-rencontres-et-loisirs-direction";
    private const int Large = 9_000_000;

    private IUploads Uploads => site.Services.GetRequiredService<IUploads>();
    private IFileStore Files => site.Services.GetRequiredService<IFileStore>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var person in (string[])[Desks.Person, Colleague])
            foreach (var upload in await Uploads.CountAsync(person, default)) await Uploads.AbandonAsync(person, upload.Id, default);
    }

    [Theory]
    [InlineData("statutes")]
    [InlineData("activity")]
    public async Task Is_refused_for_a_file_that_was_sent_long_ago(string field)
    {
        var before = (await Uploads.CountAsync(Desks.Person, default)).Count;
        using var client = await ReadyAsync(Desks.Person);
        var refused = await BeginAsync(client, $"/dossiers/cllaj-01/envois/{field}", "a.pdf", 1_000);
        Assert.Equal("file.not-awaited", refused.GetProperty("code").GetString());
        Assert.Equal(before, (await Uploads.CountAsync(Desks.Person, default)).Count);
    }

    [Fact]
    public async Task Is_refused_in_the_middle_when_the_file_is_withdrawn_meanwhile()
    {
        var (client, file) = await site.DraftAsync();
        await TokenAsync(client, file);
        var address = $"{file}/envois/statutes";
        var id = (await BeginAsync(client, address, "a.pdf", 1_000)).GetProperty("id").GetString();
        await site.Runtime.Commands.SendAsync(
            ApplicationState.IdOf(file.Split('/')[2]), new WithdrawApplication(), new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(Desks.Person)));
        var piece = await client.PostAsync($"{address}?handler=Piece&id={id}&offset=0", new ByteArrayContent(new byte[10]));
        Assert.Equal("file.not-awaited", (await piece.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        var finish = await client.PostAsync($"{address}?handler=Finish&id={id}", null);
        Assert.Equal("file.not-awaited", (await finish.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.docx")]
    [InlineData("sans-extension")]
    public async Task Is_refused_in_a_format_that_the_answer_does_not_take(string name)
    {
        var (client, file) = await site.DraftAsync();
        await TokenAsync(client, file);
        var before = (await Uploads.CountAsync(Desks.Person, default)).Count;
        var refused = await BeginAsync(client, $"{file}/envois/statutes", name, 1_000);
        Assert.Equal("file.format-not-taken", refused.GetProperty("code").GetString());

        // In the form itself neither.
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces")).SendAsync(null, ("f.statutes.new", name, "du texte"u8.ToArray()));
        Assert.Contains("Ce format n’est pas accepté ici", page.Text);
        Assert.Equal(before, (await Uploads.CountAsync(Desks.Person, default)).Count);
    }

    [Fact]
    public async Task Is_refused_beyond_what_a_file_an_account_and_an_organisation_may_keep()
    {
        var (client, one) = await site.DraftAsync();
        var (_, two) = await site.DraftAsync();
        await TokenAsync(client, one);
        var used = (await Uploads.CountAsync(Desks.Person, default)).Sum(upload => upload.Size);
        Assert.InRange(used, 0, 1_000_000);
        for (var i = 0; i < 3; i++) await BegunAsync(client, one);
        Assert.Equal("Les fichiers transmis pour ce dossier occupent 25,7 Mo sur 28,6 Mo : celui-ci n’y tient plus.", await RefusedAsync(client, one, "file.dossier-full"));
        await BegunAsync(client, two);
        await BegunAsync(client, two, 8_000_000);
        Assert.EndsWith(" sur 42,9 Mo : celui-ci n’y tient plus.", await RefusedAsync(client, two, "file.account-full"));

        // A colleague has an account of their own, and the same organisation.
        using var other = await ReadyAsync(Colleague);
        await BegunAsync(other, two, 7_000_000);
        var (_, three) = await site.DraftAsync();
        Assert.StartsWith("Les fichiers transmis pour cet organisme, dans ses dossiers et ses documents, occupent ", await RefusedAsync(other, three, "file.organisation-full"));
    }

    [Fact]
    public async Task Is_told_when_it_waited_too_long_to_be_attached()
    {
        var (client, file) = await site.DraftAsync();
        var section = await Sheets.OpenAsync(client, $"{file}/rubriques/pieces");
        await TokenAsync(client, file);
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 11 11]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var address = $"{file}/envois/statutes";
        var id = (await BeginAsync(client, address, "vieux.pdf", pdf.Length)).GetProperty("id").GetString();
        await client.PostAsync($"{address}?handler=Piece&id={id}&offset=0", new ByteArrayContent(pdf));
        var token = (await (await client.PostAsync($"{address}?handler=Finish&id={id}", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        await foreach (var kept in Files.ListAsync(default))
            if (kept.Hash == Digest.Of(pdf)) Assert.True(await Files.DropAsync(kept, default));
        var page = await section.Fill("f.statutes.file", token).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est plus conservé", page.Text);
        Assert.Null((await site.AnswersAsync(file)).Find("statutes"));
    }

    private async Task<HttpClient> ReadyAsync(string person)
    {
        var client = await site.ClientAsync(person);
        client.DefaultRequestHeaders.Add("RequestVerificationToken", (await Sheets.OpenAsync(client, "/compte/notifications"))["jeton"]);
        return client;
    }

    private static async Task TokenAsync(HttpClient client, string file) =>
        client.DefaultRequestHeaders.Add("RequestVerificationToken", (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces"))["jeton"]);

    private static async Task BegunAsync(HttpClient client, string file, int size = Large)
    {
        var begun = await BeginAsync(client, $"{file}/envois/statutes", "a.pdf", size);
        Assert.True(begun.TryGetProperty("id", out _), begun.ToString());
    }

    /// <summary>The words.</summary>
    private static async Task<string> RefusedAsync(HttpClient client, string file, string code)
    {
        var refused = await BeginAsync(client, $"{file}/envois/statutes", "a.pdf", Large);
        Assert.Equal(code, refused.GetProperty("code").GetString());
        return refused.GetProperty("title").GetString()!.Replace('\u202F', ' ').Replace('\u00A0', ' ');
    }

    private static async Task<JsonElement> BeginAsync(HttpClient client, string address, string name, int size)
    {
        using var form = new FormUrlEncodedContent([new("name", name), new("size", $"{size}")]);
        using var answer = await client.PostAsync($"{address}?handler=Begin", form);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
