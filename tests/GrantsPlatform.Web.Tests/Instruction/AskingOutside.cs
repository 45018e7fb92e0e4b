using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Consultations;
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
