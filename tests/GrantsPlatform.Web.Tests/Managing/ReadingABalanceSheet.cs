using System.Net;
using GrantsPlatform.Documents.Reports;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>The balance sheet of a call that is decided: on its page, and in each format.</summary>
[Collection(Site.Name)]
public sealed class ReadingABalanceSheet(WebFixture site)
{
    private const string Address = $"/gestion/appels/{WebFixture.Decided}/bilan";

    [Fact]
    public async Task Shows_every_figure_to_whoever_answers_for_the_call()
    {
        var seen = (await Visit.ToAsync(site, Address, "p-responsable")).Text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
        foreach (var said in (string[])["1 121 350 €", "1 310", "Volet logement et hébergement : 17 projets dans 10 départements", "Sans projet retenu : Ariège (09) et Aveyron (12)", "Ce que ce bilan ne dit pas"])
            Assert.Contains(said, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_file_of_each_format()
    {
        using var client = await site.ClientAsync("p-responsable");
        foreach (var (handler, format) in new[] { ("Word", BalanceFormat.Word), ("Slides", BalanceFormat.Slides), ("Workbook", BalanceFormat.Workbook) })
        {
            using var answer = await client.GetAsync($"{Address}?handler={handler}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(format.MediaType(), answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal($"bilan-{WebFixture.Decided}.{format.Extension()}", answer.Content.Headers.ContentDisposition?.FileName);
        }
    }

    [Fact]
    public async Task Is_nobody_elses()
    {
        using var client = await site.ClientAsync("p-dd-34");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address)).StatusCode);
    }
}
