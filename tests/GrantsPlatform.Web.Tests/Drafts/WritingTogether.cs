using System.Net;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>Two pages of one file at the same time.</summary>
[Collection(Site.Name)]
public sealed class WritingTogether(WebFixture site)
{
    [Fact]
    public async Task Keeps_what_each_wrote_in_fields_of_their_own()
    {
        var (client, file) = await site.DraftAsync();
        var (one, other) = (await Sheets.OpenAsync(client, $"{file}/rubriques/comite"), await Sheets.OpenAsync(client, $"{file}/rubriques/comite"));
        Assert.Equal(HttpStatusCode.Redirect, (await one.Fill("f.perimeter", "Hénin et Carvin").SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Fill("f.experience", "Dix ans d’accueil").SendAsync()).Status);
        var answers = await site.AnswersAsync(file);
        Assert.Equal("Hénin et Carvin", answers.Find("perimeter")!.Value.GetString());
        Assert.Equal("Dix ans d’accueil", answers.Find("experience")!.Value.GetString());
    }

    [Fact]
    public async Task Shows_both_versions_of_one_field_and_takes_the_one_that_is_chosen()
    {
        var (client, file) = await site.DraftAsync();
        var (one, other) = (await Sheets.OpenAsync(client, $"{file}/rubriques/comite"), await Sheets.OpenAsync(client, $"{file}/rubriques/comite"));
        await one.Fill("f.perimeter", "Hénin et Carvin").SendAsync();
        var contested = await other.Fill("f.perimeter", "Lens et Liévin").Fill("f.network", "Réseau local").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, contested.Status);
        Assert.Equal("Lens et Liévin", contested["f.perimeter"]);
        Assert.Contains("Version enregistrée entre-temps Hénin et Carvin", contested.Text);
        var answers = await site.AnswersAsync(file);
        Assert.Equal("Hénin et Carvin", answers.Find("perimeter")!.Value.GetString());
        Assert.Equal("Réseau local", answers.Find("network")!.Value.GetString());

        Assert.Equal(HttpStatusCode.Redirect, (await contested.Fill("f.perimeter", "Hénin, Carvin, Lens et Liévin").SendAsync()).Status);
        Assert.Equal("Hénin, Carvin, Lens et Liévin", (await site.AnswersAsync(file)).Find("perimeter")!.Value.GetString());
    }

    [Fact]
    public async Task Keeps_the_rest_safe_when_one_field_is_wrong()
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).Fill("f.youngPeople", "beaucoup").Fill("f.targets.contacts", "120").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("beaucoup", page["f.youngPeople"]);
        Assert.Contains("Indiquez un nombre entier", page.Text);
        Assert.NotNull((await site.AnswersAsync(file)).Find("targets"));
        Assert.Null((await site.AnswersAsync(file)).Find("youngPeople"));
    }

    [Fact]
    public async Task Says_what_is_wrong_beside_its_input_while_one_types()
    {
        var (client, file) = await site.DraftAsync();
        var part = await (await Sheets.OpenAsync(client, $"{file}/rubriques/financement")).Fill("f.budget.expense-601", "mille").SendAsync("Autosave");
        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.DoesNotContain("<main", part.Page);
        Assert.Contains("id=\"f-budget-expense-601-erreur\"", part.Page);
        Assert.Equal("mille", part["f.budget.expense-601"]);
    }
}
