using System.Net;

namespace GrantsPlatform.Web.Tests.Drafts;

[Collection(Site.Name)]
public sealed class TakingAnOldFileOver(WebFixture site)
{
    [Fact]
    public async Task Fills_the_sections_that_were_ticked_and_no_other()
    {
        var (client, old) = await site.DraftAsync();
        await (await Sheets.OpenAsync(client, $"{old}/rubriques/comite")).Fill("f.perimeter", "Hénin et Carvin").SendAsync();
        await (await Sheets.OpenAsync(client, $"{old}/rubriques/projet")).Fill("f.title", "Ouvrir des permanences").SendAsync();
        await (await Sheets.OpenAsync(client, $"{old}/rubriques/financement")).Fill("f.budget.expense-601", "500").Fill("f.budget.income-74-requested", "20 000").SendAsync();

        var (_, file) = await site.DraftAsync();
        Assert.Contains("Expérimentation CLLAJ 2025", (await Sheets.OpenAsync(client, $"{file}/reprendre")).Text);
        var page = await Sheets.OpenAsync(client, $"{file}/reprendre?depuis={old.Split('/')[2]}");
        Assert.Contains("Hénin et Carvin", page.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Fill("sections", "comite", "financement").SendAsync()).Status);
        var answers = await site.AnswersAsync(file);
        Assert.Equal("Hénin et Carvin", answers.Find("perimeter")!.Value.GetString());
        Assert.Null(answers.Find("title"));
        // The grant asked for then is not the one asked for now.
        Assert.DoesNotContain("requested", answers.Find("budget")!.Value.GetRawText());
    }

    [Fact]
    public async Task Takes_nothing_from_somebody_elses_file()
    {
        var (client, file) = await site.DraftAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Sheets.OpenAsync(client, $"{file}/reprendre?depuis=cej-13")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Sheets.OpenAsync(client, $"{file}/reprendre?depuis=%2e%2e")).Status);
    }

    /// <summary>The page of a file just taken over says one thing of its budget, and the file the same.</summary>
    [Fact]
    public async Task Gives_the_budget_the_grant_that_is_asked_for_now()
    {
        var (client, old) = await site.DraftAsync();
        await (await Sheets.OpenAsync(client, $"{old}/rubriques/financement")).Fill(RequestOf(await Sheets.OpenAsync(client, $"{old}/rubriques/financement")), "15 000")
            .Fill("f.budget.expense-641", "15 000").Fill("f.budget.income-74-requested", "15 000").SendAsync();

        var (_, file) = await site.DraftAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(client, $"{file}/reprendre?depuis={old.Split('/')[2]}")).Fill("sections", "financement").SendAsync()).Status);
        var page = await Sheets.OpenAsync(client, $"{file}/rubriques/financement");
        Assert.Contains("Équilibré\u202F: 15\u202F000\u202F€ de chaque côté.", page.Text);
        Assert.DoesNotContain("À corriger", page.Text);
        Assert.DoesNotContain("n’est pas le total de votre demande", page.Text);
        Assert.Contains("\"funder\":\"requested\"", (await site.AnswersAsync(file)).Find("budget")!.Value.GetRawText().Replace(" ", ""));
        Assert.Equal("15\u202F000", page["f.budget.income-74-requested"]);
        Assert.DoesNotContain("Budget prévisionnel de l’action", (await Sheets.OpenAsync(client, $"{file}/verifier")).Text.Split("Vos réponses")[0]);
    }

    /// <summary>As long as nobody has typed another amount in the budget.</summary>
    [Fact]
    public async Task And_again_when_another_grant_is_asked_for()
    {
        var (client, file) = await site.DraftAsync();
        var page = await Sheets.OpenAsync(client, $"{file}/rubriques/financement");
        await page.Fill(RequestOf(page), "15 000").Fill("f.budget.expense-641", "15 000").SendAsync("Autosave");
        page = await Sheets.OpenAsync(client, $"{file}/rubriques/financement");
        Assert.Equal("15\u202F000", page["f.budget.income-74-requested"]);
        Assert.Equal("16\u202F000", (await page.Fill(RequestOf(page), "16 000").SendAsync("Autosave"))["f.budget.income-74-requested"]);
        page = await Sheets.OpenAsync(client, $"{file}/rubriques/financement");
        await page.Fill("f.budget.income-74-requested", "9 000").Fill("f.budget.income-70", "6 000").SendAsync("Autosave");
        page = await Sheets.OpenAsync(client, $"{file}/rubriques/financement");
        page = await page.Fill(RequestOf(page), "17 000").SendAsync("Autosave");
        Assert.Equal("9\u202F000", page["f.budget.income-74-requested"]);
        Assert.Contains("n’est pas le total de votre demande", page.Text);
    }

    private static string RequestOf(Sheets page) => page.Names.First(name => name.StartsWith("f.request.", StringComparison.Ordinal));
}
