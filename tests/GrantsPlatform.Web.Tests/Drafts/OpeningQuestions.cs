using System.Net;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>Questions that an answer opens stand under it, and what is told beside a field is about what is in the page.</summary>
[Collection(Site.Name)]
public sealed class OpeningQuestions(WebFixture site)
{
    [Theory]
    [InlineData(null)]
    [InlineData("Autosave")]
    public async Task Puts_them_under_the_answer_and_says_which_ones_came(string? handler)
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/projet")).Fill("f.actions", "sessions").SendAsync(handler);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("2 questions s’ajoutent\u202F: «\u00A0Nombre de permanences ouvertes\u00A0» et «\u00A0Une de ces permanences est-elle en milieu rural\u202F?\u00A0».", page.Text);
        Assert.Equal(2, page.Page.Split("opened-1").Length - 1);
        Assert.DoesNotContain("Cette question dépend", page.Text);
    }

    [Fact]
    public async Task Tells_a_part_that_is_larger_than_its_whole_at_once()
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).Fill("f.youngPeople", "40").Fill("f.youngAse", "41").SendAsync("Autosave");
        Assert.Contains("Ce nombre ne peut pas dépasser celui des jeunes accompagnés.", page.Text);
        Assert.Contains("1 point reste à corriger avant le dépôt.", page.Text);
    }

    /// <summary>Where no script saves while one types, the way on waits for whoever has not been told, and only once.</summary>
    [Fact]
    public async Task Tells_it_before_the_way_goes_on()
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).Fill("f.youngPeople", "40").Fill("f.youngAse", "41").Fill("then", "next").SendAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Ce nombre ne peut pas dépasser celui des jeunes accompagnés.", page.Text);
        Assert.Equal($"{file}/rubriques/financement", (await page.Fill("then", "next").SendAsync()).Page);
    }

    /// <summary>The whole that was typed is not the one that is saved: what hangs on it is not said of the other.</summary>
    [Fact]
    public async Task Tells_nothing_of_a_whole_that_is_not_the_one_in_the_page()
    {
        var (client, file) = await site.DraftAsync();
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).Fill("f.youngPeople", "10").SendAsync("Autosave");
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).Fill("f.youngPeople", "40,5").Fill("f.youngAse", "12").SendAsync("Autosave");
        Assert.Contains("Indiquez un nombre entier, sans décimale", page.Text);
        Assert.DoesNotContain("Ce nombre ne peut pas dépasser", page.Text);
        page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).SendAsync("Autosave");
        Assert.Contains("Ce nombre ne peut pas dépasser", page.Text);
    }

    [Fact]
    public async Task Helps_beside_the_field_and_leads_to_what_is_to_be_read()
    {
        var (client, file) = await site.DraftAsync();
        Assert.Contains("Par exemple\u202F: Permanences rurales et ateliers du soir.", (await Sheets.OpenAsync(client, $"{file}/rubriques/projet")).Text);
        var declarations = await Sheets.OpenAsync(client, $"{file}/rubriques/declarations");
        Assert.Contains("href=\"https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000044806609\"", declarations.Page);
        Assert.Contains("rel=\"noopener\"", declarations.Page);
    }

    /// <summary>One next act a page: a file of which nothing is filled is not to be verified.</summary>
    [Fact]
    public async Task Leads_from_one_section_to_the_next_and_only_then_to_the_check()
    {
        var (client, file) = await site.DraftAsync();
        var page = await Sheets.OpenAsync(client, file);
        Assert.Contains("Commencer\u202F: Le comité local", page.Text);
        Assert.DoesNotContain($"{file}/verifier", page.Page);
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/comite")).Fill("f.departement", "62").Fill("f.perimeter", "Hénin").Fill("f.experience", "Dix ans").Fill("f.network", "La mission locale").SendAsync();
        page = await Sheets.OpenAsync(client, file);
        Assert.Contains("Continuer\u202F: Le projet", page.Text);
        Assert.Contains($"{file}/verifier", page.Page);
    }
}
