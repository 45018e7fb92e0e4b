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
}
