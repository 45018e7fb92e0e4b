using GrantsPlatform.Web.Tests.Hostile;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Paying;

/// <summary>Every form of payments and agreements, sent in every way that its page does not offer.</summary>
public sealed class AttackingThePayments(AdvancesDue due, ITestOutputHelper output) : IClassFixture<AdvancesDue>
{
    private static readonly (string Account, string[] Pages)[] Doors =
    [
        (AdvancesDue.Preparer,
        [
            $"/paiements/lots?programme={AdvancesDue.Programme}",
            $"/paiements/decision?programme={AdvancesDue.Programme}&acte=preparer&versement={Uri.EscapeDataString("cej-03/avance~pays-des-cevennes")}",
        ]),
        ("p-responsable", ["/instruction/conventions/cej-04/avenant", "/instruction/conventions/cej-04"]),
        (AdvancesDue.Officer, ["/instruction/conventions/cej-04/resiliation"]),
    ];

    [Fact]
    public async Task Finds_no_form_that_breaks_or_writes_what_it_refuses()
    {
        var (crawl, attack) = (new Crawl(due.Site), new Attack(due.Site));
        foreach (var (account, pages) in Doors)
        {
            using var client = await due.Site.ClientAsync(account);
            var forms = (await crawl.FormsAsync(client, false, pages)).Where(form => form.Action.Contains("paiements", StringComparison.Ordinal) || form.Action.Contains("conventions", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(forms);
            foreach (var form in forms)
            {
                await Siege.LayAsync(attack, client, form);
                output.WriteLine(form.Shape(crawl.RouteOf(form.Action)));
            }
        }
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }
}
