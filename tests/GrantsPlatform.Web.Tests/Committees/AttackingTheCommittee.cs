using GrantsPlatform.Web.Tests.Hostile;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>Every form of the committee, sent in every way that its page does not offer.</summary>
public sealed class AttackingTheCommittee(CommitteeMorning morning, ITestOutputHelper output) : IClassFixture<CommitteeMorning>
{
    [Fact]
    public async Task Finds_no_form_that_breaks_or_writes_what_it_refuses()
    {
        var (crawl, attack) = (new Crawl(morning.Site), new Attack(morning.Site));
        using var secretary = await morning.Site.ClientAsync("p-secretariat");
        var page = $"/commissions/{CommitteeMorning.Session}";
        await secretary.SendAsync(await secretary.FormAsync(page, "Enregistrer les présences"), ("Present", "p-presidence"), ("Present", "p-membre-1"), ("Present", "p-membre-2"), ("Present", "p-membre-3"));
        await secretary.SendAsync(await secretary.FormAsync(page, "Ouvrir la séance"));
        var forms = (await crawl.FormsAsync(secretary, false, [page, $"{page}/seance", $"{page}/proces-verbal"])).Where(form => form.Action.Contains("commissions", StringComparison.Ordinal)).ToList();
        Assert.True(forms.Count >= 5, $"Only {forms.Count} forms were found.");
        foreach (var form in forms.OrderBy(form => form.Action.Contains("handler=Close", StringComparison.Ordinal)))
        {
            using var client = await morning.Site.ClientAsync("p-secretariat");
            await Siege.LayAsync(attack, client, form);
            output.WriteLine(form.Shape(crawl.RouteOf(form.Action)));
        }
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }
}
