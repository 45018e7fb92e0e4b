namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>Each figure of a call's dashboard opens the files that it counts, and no others: of whoever sees the whole call, and of whoever sees a part of it.</summary>
[Collection(Site.Name)]
public sealed class OpeningEveryFigure(WebFixture site)
{
    [Theory]
    [InlineData("p-responsable", 26)]
    [InlineData("p-dd-34", 5)]
    public async Task Counts_in_the_list_what_the_figure_says(string person, long submitted)
    {
        using var client = await site.ClientAsync(person);
        var figures = await DashboardFigures.FollowAsync(client, WebFixture.Decided);
        Assert.Equal(submitted, figures.First().Value.Said);
        foreach (var part in new[] { "Retenu", "Instruction départementale", "Du dépôt à l’éligibilité", "jours ou plus" }) Assert.Contains(figures.Keys, words => words.Contains(part, StringComparison.Ordinal));
        Assert.All(figures, figure => Assert.True(figure.Value.Said is null ? figure.Value.Listed > 0 : figure.Value.Said == figure.Value.Listed, $"{figure.Key}: {figure.Value}"));
    }

    [Fact]
    public async Task Opens_nothing_to_whoever_sees_no_file()
    {
        using var client = await site.ClientAsync("p-rencontres-et-loisirs");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync($"{DashboardFigures.Of(WebFixture.Decided)}/dossiers?niveau=departmental&avis=favorable")).StatusCode);
    }
}
