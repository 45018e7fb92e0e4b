using System.Net;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Web.Tests.Legal;

[Collection(Site.Name)]
public sealed class ReadingWhatTheLawAsksFor(WebFixture site)
{
    [Fact]
    public async Task Claims_no_conformity_that_nobody_audited()
    {
        var text = (await Visit.ToAsync(site, "/accessibilite")).Text;
        Assert.Contains("non conforme", text);
        Assert.Contains("Défenseur des droits", text);
    }

    [Fact]
    public async Task Names_the_funders_and_how_to_reach_them()
    {
        var text = (await Visit.ToAsync(site, "/mentions-legales")).Text;
        Assert.Contains("Département du Pas-de-Calais", text);
        Assert.Contains("05 36 49 00 01", text);
        Assert.Contains("À compléter avant la mise en service", text);
        // Calls of one service are one entry, with each mailbox that answers.
        Assert.Equal(2, text.Split("Service chargé de l’accompagnement des jeunes").Length);
    }

    [Fact]
    public async Task Says_how_long_each_call_keeps_what()
    {
        var page = await Visit.ToAsync(site, "/vie-privee");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1 an 2 ans 10 ans", page.Text);
    }

    /// <summary>Each duration that a page tells is carried out by an event. A new duration must be put here.</summary>
    [Fact]
    public async Task Promises_no_deletion_that_nothing_carries_out()
    {
        var carriedOut = new Dictionary<string, Type>
        {
            [nameof(Retention.DraftMonths)] = typeof(FileErased), [nameof(Retention.RefusedMonths)] = typeof(FileErased), [nameof(Retention.AwardedMonths)] = typeof(FileErased),
            [nameof(RegisterDefinition.RetentionMonths)] = typeof(RowsPurged),
        };
        var told = typeof(Retention).GetProperties().Concat(typeof(RegisterDefinition).GetProperties()).Select(property => property.Name).Where(name => name.EndsWith("Months", StringComparison.Ordinal));
        Assert.Equal(carriedOut.Keys.Order(), told.Order());
        var text = (await Visit.ToAsync(site, "/vie-privee")).Text;
        Assert.Contains("Le report d’une clôture les prolonge d’autant", text);
        Assert.Contains("30 jours à l’avance", text);
        Assert.DoesNotContain("n’efface encore rien", text);
    }
}
