using System.Net;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>A section that stayed open in a tab while its file moved on, or words that the section has no place for: nothing is said to be saved that is not.</summary>
[Collection(Site.Name)]
public sealed class SendingToAClosedSection(WebFixture site)
{
    private const string Words = "Une phrase écrite trop tard, et que personne ne doit perdre.";
    private const string Submitted = "/dossiers/cllaj-01";

    [Theory]
    [InlineData(null)]
    [InlineData("Autosave")]
    public async Task Gives_the_words_back_and_says_that_they_are_not_saved(string? handler)
    {
        using var client = await site.ClientAsync(Desks.Person);
        var before = (await site.FileAsync(Submitted)).ContentHash;
        var page = await (await Sheets.OpenAsync(client, $"{Submitted}/rubriques/projet")).Fill("v.title", "1:x").Fill("f.title", Words).Fill("v.innovation", "1:x").Fill("f.innovation", $"{Words} Et une autre.").SendAsync(handler);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Non enregistré dans le dossier", page.Text);
        Assert.DoesNotContain("Enregistré", page.Text);
        Assert.Equal(Words, page["rendu.f.title"]);
        Assert.Equal($"{Words} Et une autre.", page["rendu.f.innovation"]);
        Assert.Contains("id=\"champs\"", page.Page);
        Assert.Equal(before, (await site.FileAsync(Submitted)).ContentHash);
    }

    [Fact]
    public async Task Says_nothing_of_words_that_are_those_of_the_file()
    {
        using var client = await site.ClientAsync(Desks.Person);
        var title = (await site.AnswersAsync(Submitted)).Find("title")!.Value.GetString()!;
        var sent = await (await Sheets.OpenAsync(client, $"{Submitted}/rubriques/projet")).Fill("v.title", "1:x").Fill("f.title", title).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
    }

    [Fact]
    public async Task Gives_the_words_back_when_the_file_was_withdrawn_meanwhile()
    {
        var (client, file) = await site.DraftAsync();
        var tab = await Sheets.OpenAsync(client, $"{file}/rubriques/projet");
        await site.DoAsync(ApplicationState.IdOf(file.Split('/')[2]), new WithdrawApplication(), "Pour un essai.");
        var page = await tab.Fill("f.title", Words).SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(Words, page["rendu.f.title"]);
        Assert.DoesNotContain("Enregistré", page.Text);
    }

    [Theory]
    [InlineData("f.unknown", "f.unknown")]
    [InlineData("f.perimeter", "Territoire d’intervention")]
    [InlineData("f.title.more", "Intitulé")]
    [InlineData("anything", "anything")]
    public async Task Saves_what_has_a_place_and_gives_back_what_has_none(string name, string label)
    {
        var (client, file) = await site.DraftAsync();
        foreach (var handler in (string?[])[null, "Autosave"])
        {
            var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/projet")).Fill("f.title", $"Titre {handler}").Fill(name, Words).SendAsync(handler);
            Assert.Equal(HttpStatusCode.Conflict, page.Status);
            Assert.Contains("Enregistré, sauf ce qui est signalé ci-dessous.", page.Text);
            Assert.Contains(page.Names, given => given.StartsWith("rendu.", StringComparison.Ordinal) && page[given] == Words);
            Assert.NotEmpty(label);
            Assert.Equal($"Titre {handler}".Trim(), (await site.AnswersAsync(file)).Find("title")!.Value.GetString());
            // What was given back travels along while the person goes on writing, and holds nothing up.
            if (handler is not null) continue;
            var later = await page.SendAsync("Autosave");
            Assert.Equal(HttpStatusCode.OK, later.Status);
            Assert.Contains(later.Names, given => given.StartsWith("rendu.", StringComparison.Ordinal) && later[given] == Words);
            Assert.Equal(HttpStatusCode.Redirect, (await page.SendAsync()).Status);
        }
    }

    [Fact]
    public async Task Gives_back_what_was_written_where_nothing_is_asked_any_more()
    {
        var (client, file) = await site.DraftAsync();
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/projet")).Fill("f.actions", "outreach").SendAsync();
        var tab = await Sheets.OpenAsync(client, $"{file}/rubriques/projet");
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/projet")).Fill("f.actions", "sessions").SendAsync();
        var page = await tab.Fill("f.outreachMethod", Words).SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(Words, page["rendu.f.outreachMethod"]);
    }

    [Fact]
    public async Task Is_told_of_a_reason_that_nobody_will_read()
    {
        using var client = await site.ClientAsync();
        var token = (await Sheets.OpenAsync(client, "/connexion"))["jeton"];
        using var form = new FormUrlEncodedContent([new("jeton", token), new("lien", "x"), new("answer", "decline"), new("Reason", Words)]);
        using var answer = await client.PostAsync("/consentements", form);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains(Words, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Lets_nobody_learn_an_organisation_by_its_id()
    {
        var call = await site.ConsortiumCallAsync();
        var (client, file) = await site.DraftAsync(call, "p-ahis-cahors");
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires"))
            .Fill("f.partners.0.organisation", "rencontres-et-loisirs").Fill("f.partners.0.siret", "").Fill("f.partners.0.role", "Accueil").SendAsync();
        Assert.DoesNotContain("Rencontres et Loisirs", page.Text);
        Assert.Null((await site.AnswersAsync(file)).Find("partners"));
    }
}
