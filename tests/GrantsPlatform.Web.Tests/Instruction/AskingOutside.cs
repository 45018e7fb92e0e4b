using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Tests.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>An opinion of somebody without an account, by the link of one mail about two files.</summary>
[Collection(Site.Name)]
public sealed class AskingOutside(WebFixture site)
{
    private const string Instructor = "p-instruction";

    [Fact]
    public async Task Shows_what_was_chosen_takes_one_answer_a_file_and_then_shows_nothing()
    {
        var (first, second) = (await Instructed.SubmitAsync(site, "consultee-1"), await Instructed.SubmitAsync(site, "consultee-2"));
        using var client = await site.ClientAsync(Instructor);
        var page = $"/instruction/dossiers/{first}/avis-exterieur?liste={Uri.EscapeDataString("?vue=tous")}";
        var sheet = await Sheets.OpenAsync(client, page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sheet.SendAsync()).Status);
        sheet.Fill("Name", "Dominique Exemple").Fill("Mail", "dominique@exemple.test").Fill("Question", "Le besoin est-il avéré\u202F?").Fill("Fields", "perimeter").Fill("Also", second);
        Assert.Contains("(le lien personnel)", (await sheet.SendAsync("Preview")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.SendAsync()).Status);

        var answers = (await site.AnswersAsync($"/dossiers/{first}"));
        var (perimeter, title) = (answers.Find("perimeter")?.GetString() ?? "?", answers.Find("title")?.GetString() ?? "?");
        var link = await LinkAsync(first);
        using var outside = await site.ClientAsync();
        var asked = await Sheets.OpenAsync(outside, link);
        Assert.Contains(perimeter, WebUtility.HtmlDecode(asked.Page), StringComparison.Ordinal);
        Assert.DoesNotContain(title, WebUtility.HtmlDecode(asked.Page), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(asked.Page, "Donner cet avis"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(outside, asked, first, "", "Avis sans réponse.")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(outside, asked, first, "words", " ")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await GiveAsync(outside, asked, "cllaj-01", "yes", "Un autre dossier.")).Status);
        var given = await GiveAsync(outside, asked, first, "yes", "Oui, le besoin est réel.");
        Assert.Contains("Votre avis est enregistré", given.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await GiveAsync(outside, asked, first, "no", "Je change d’avis.")).Status);
        Assert.Contains("Aucun autre avis ne vous est demandé", (await GiveAsync(outside, asked, second, "no", "")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(perimeter, WebUtility.HtmlDecode((await Sheets.OpenAsync(outside, link)).Page), StringComparison.Ordinal);

        var file = await Visit.ToAsync(site, $"/instruction/dossiers/{first}", Instructor);
        Assert.Contains("Oui, le besoin est réel.", file.Text, StringComparison.Ordinal);
        Assert.Contains("Répond oui", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_nothing_once_the_service_has_withdrawn_it()
    {
        var id = await Instructed.SubmitAsync(site, "consultee-3");
        await Instructed.SendAsync(site, ConsultationState.IdOf("avis-retire"), new AskOutsideOpinion([id], ["perimeter"], "Dominique", "dominique@exemple.test", "Qu’en pensez-vous\u202F?", new DateOnly(2025, 5, 20)), Instructor);
        using var outside = await site.ClientAsync();
        var link = await LinkAsync(id);
        var open = await Sheets.OpenAsync(outside, link);
        using var client = await site.ClientAsync(Instructor);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync($"/instruction/dossiers/{id}", "Retirer la demande"))).Status);
        Assert.Contains("Ce lien n’est plus valable", (await Sheets.OpenAsync(outside, link)).Text, StringComparison.Ordinal);
        var late = await GiveAsync(outside, open, id, "yes", "Trop tard.");
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Contains("Trop tard.", WebUtility.HtmlDecode(late.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_the_files_that_were_chosen_and_no_other_until_the_opinion_is_given()
    {
        var id = await Instructed.SubmitAsync(site, "consultee-4");
        var (field, file, other) = await FilesAsync(id);
        await Instructed.SendAsync(site, ConsultationState.IdOf("avis-pieces"), new AskOutsideOpinion([id], [field], "Dominique", "dominique@exemple.test", "Qu’en pensez-vous\u202F?", new DateOnly(2025, 5, 20)), Instructor);
        using var outside = await site.ClientAsync();
        var link = await LinkAsync(id);
        var asked = await Sheets.OpenAsync(outside, link);
        Assert.Contains($"fichier={file.Hash}", asked.Page, StringComparison.Ordinal);
        using (var shown = await outside.GetAsync(PieceOf(asked, id, file.Hash)))
        {
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(PieceOf(asked, id, other.Hash))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(PieceOf(asked, "cllaj-01", file.Hash))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync($"/avis?handler=Upload&lien=x&dossier={id}&fichier={file.Hash}")).StatusCode);
        await GiveAsync(outside, asked, id, "yes", "Oui.");
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(PieceOf(asked, id, file.Hash))).StatusCode);
    }

    private static string PieceOf(Sheets asked, string file, string hash) => $"/avis?handler=Upload&dossier={file}&fichier={hash}&lien={Uri.EscapeDataString(asked["lien"])}";

    /// <summary>A field that holds files, the first of them, and a file of another field.</summary>
    private async Task<(string Field, UploadRef File, UploadRef Other)> FilesAsync(string id)
    {
        var file = (ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id));
        var definition = (await site.Runtime.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme))).Revision(file.Origin.Revision);
        var answers = await site.AnswersAsync($"/dossiers/{id}");
        var held = definition.Form.Fields.Where(field => field.Type == FieldType.Uploads)
            .Select(field => (field.Code, Files: definition.Uploads(answers.Find(field.Code) is { } answer ? Answers.None.With(field.Code, answer) : Answers.None).ToList())).Where(field => field.Files.Count > 0).ToList();
        return (held[0].Code, held[0].Files[0], held.SelectMany(field => field.Files).First(one => one.Hash != held[0].Files[0].Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("%00")]
    public async Task Opens_nothing_by_a_link_that_is_none(string proof)
    {
        using var outside = await site.ClientAsync();
        Assert.Contains("Ce lien n’est plus valable", (await Sheets.OpenAsync(outside, $"/avis?lien={proof}")).Text, StringComparison.Ordinal);
    }

    /// <summary>As the mail holds it.</summary>
    private async Task<string> LinkAsync(string file)
    {
        var rows = await site.Runtime.Reads.QueryAsync<ConsultationRow>(new(ConsultationsView.Name, file, "at", true, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, 1));
        return new Uri(site.Services.GetRequiredService<MailLinks>().For(LinkPurpose.OutsideOpinion, rows.Rows[0].Id, "1")).PathAndQuery;
    }

    private static async Task<Visit> GiveAsync(HttpClient client, Sheets asked, string file, string view, string words)
    {
        using var form = new FormUrlEncodedContent([new("jeton", asked["jeton"]), new("lien", asked["lien"]), new("CommandId", Guid.NewGuid().ToString("N")), new("application", file), new($"reponse-{file}", view), new($"mots-{file}", words)]);
        using var answer = await client.PostAsync("/avis", form);
        return new Visit(answer.StatusCode, null, await answer.Content.ReadAsStringAsync());
    }
}
