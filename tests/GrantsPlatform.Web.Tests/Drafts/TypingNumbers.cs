using System.Net;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>A number that can be two is asked about, and each field says how it was understood.</summary>
[Collection(Site.Name)]
public sealed class TypingNumbers(WebFixture site)
{
    [Theory]
    [InlineData("financement", "f.budget.expense-601", "10.000", "10 000 (dix mille) ou 10,00 (dix)")]
    [InlineData("financement", "f.budget.expense-601", "1,234", "1 234 (mille deux cent trente-quatre) ou 1,234 (un virgule deux cent trente-quatre)")]
    [InlineData("public", "f.youngPeople", "1.000", "1 000 (mille) ou 1,00 (un)")]
    [InlineData("public", "f.targets.contacts", "1.000", "1 000 (mille) ou 1,00 (un)")]
    [InlineData("public", "f.targets.contacts", "12,5", "Une cible se compte en contacts : indiquez un nombre entier")]
    [InlineData("public", "f.youngPeople", "12,5", "Indiquez un nombre entier")]
    [InlineData("public", "f.youngPeople", "200,0", "Indiquez un nombre entier, sans décimale")]
    [InlineData("public", "f.targets.contacts", "200,0", "indiquez un nombre entier, sans décimale")]
    [InlineData("public", "f.youngPeople", "40,5 personnes", "Écrivez le nombre seul")]
    [InlineData("public", "f.targets.ase_received", "40,5 personnes", "Écrivez le nombre seul")]
    [InlineData("public", "f.targets.ase_received", "40,5", "Une cible se compte en personnes")]
    [InlineData("financement", "f.budget.expense-601", "10 k€", "Écrivez le nombre en entier")]
    public async Task Is_asked_beside_the_field_and_nothing_is_saved(string section, string input, string typed, string question)
    {
        var (client, file) = await site.DraftAsync();
        foreach (var handler in new[] { null, "Autosave" })
        {
            var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/{section}")).Fill(input, typed).SendAsync(handler);
            Assert.Equal(handler is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, page.Status);
            Assert.Contains(question, page.Text.Replace('\u202F', ' ').Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Equal(typed, page[input]);
        }
        Assert.Null((await site.AnswersAsync(file)).Find(input.Split('.')[1]));
    }

    [Theory]
    [InlineData("financement", "f.budget.expense-601", "10 000", "dix mille euros")]
    [InlineData("financement", "f.budget.expense-601", "10.000,50", "dix mille euros et cinquante centimes")]
    [InlineData("public", "f.youngPeople", "120", "cent vingt")]
    [InlineData("public", "f.targets.contacts", "1.234.567", "un million deux cent trente-quatre mille cinq cent soixante-sept")]
    public async Task Is_said_in_words_once_it_is_saved(string section, string input, string typed, string words)
    {
        var (client, file) = await site.DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/{section}")).Fill(input, typed).SendAsync("Autosave");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches($">{words}<", page.Page.Replace("&#xE9;", "é"));
        Assert.NotNull((await site.AnswersAsync(file)).Find(input.Split('.')[1]));
    }
}
