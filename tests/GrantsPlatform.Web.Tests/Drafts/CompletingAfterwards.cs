using System.Net;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>A complement request opens the fields that it names, and nothing else.</summary>
[Collection(Site.Name)]
public sealed class CompletingAfterwards(WebFixture site)
{
    private const string File = "/dossiers/cllaj-01";

    [Fact]
    public async Task Opens_only_the_fields_that_were_asked_for()
    {
        using var client = await site.ClientAsync(Desks.Person);
        Assert.Contains("ne peut plus être modifiée", (await Sheets.OpenAsync(client, $"{File}/rubriques/comite")).Text);
        await site.DoAsync(ApplicationState.IdOf("cllaj-01"), new RequestComplement(["perimeter"], new DateOnly(2025, 5, 20)), "Précisez les communes.");
        var before = (await site.AnswersAsync(File)).Find("experience")!.Value.GetString();

        var page = await Sheets.OpenAsync(client, $"{File}/rubriques/comite");
        Assert.Equal(["f.perimeter"], page.Names.Where(name => name.StartsWith("f.", StringComparison.Ordinal)));
        var sent = await page.Fill("f.perimeter", "Hénin-Beaumont et Carvin").Fill("f.experience", "Autre chose").Fill("v.experience", "1:x").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Equal("Autre chose", sent["rendu.f.experience"]);
        Assert.Equal("Hénin-Beaumont et Carvin", (await site.AnswersAsync(File)).Find("perimeter")!.Value.GetString());
        Assert.Equal(before, (await site.AnswersAsync(File)).Find("experience")!.Value.GetString());
        Assert.Contains("ne peut plus être modifiée", (await Sheets.OpenAsync(client, $"{File}/rubriques/financement")).Text);
    }
}
