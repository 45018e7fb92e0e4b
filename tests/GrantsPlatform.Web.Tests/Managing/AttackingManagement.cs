using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Reading.Managing;
using GrantsPlatform.Web.Tests.Hostile;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>Every form of a programme manager, sent in every way that its page does not offer.</summary>
public sealed class AttackingManagement(ManagersMorning morning, ITestOutputHelper output) : IClassFixture<ManagersMorning>
{
    [Fact]
    public async Task Finds_no_form_that_breaks_or_writes_what_it_refuses()
    {
        var (crawl, attack) = (new Crawl(morning.Site), new Attack(morning.Site));
        using var manager = await morning.Site.ClientAsync("p-responsable");
        await morning.Site.DoAsync(PreparationState.IdOf("attaque-2031"), new BeginPreparation(WebFixture.Decided, 1));
        var awards = AwardsState.IdOf(WebFixture.Decided);
        await morning.Site.DoAsync(awards, new SaveScenario("Attaque", []));
        string[] pages = ["/gestion", "/gestion/preparations/attaque-2031", $"/gestion/appels/{WebFixture.Decided}", $"/gestion/appels/{WebFixture.Decided}/scenarios",
            $"/gestion/appels/{WebFixture.Decided}/scenarios/{ComparedScenario.KeyOf("Attaque")}"];
        var forms = (await crawl.FormsAsync(manager, false, pages)).Where(form => form.Action.Contains("/gestion", StringComparison.Ordinal)).ToList();
        Assert.True(forms.Count >= 6, $"Only {forms.Count} forms were found.");
        foreach (var form in forms.OrderBy(form => form.Action.Contains("handler=Drop", StringComparison.Ordinal) || form.Action.Contains("handler=Cancel", StringComparison.Ordinal)))
        {
            using var client = await morning.Site.ClientAsync("p-responsable");
            await Siege.LayAsync(attack, client, form);
            output.WriteLine(form.Shape(crawl.RouteOf(form.Action)));
        }
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }
}
