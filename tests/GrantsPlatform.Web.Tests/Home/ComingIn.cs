namespace GrantsPlatform.Web.Tests.Home;

/// <summary>On a site of its own: what waits for somebody is changed by whoever works for them elsewhere.</summary>
public sealed class ComingIn(WebFixture site) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Shows_what_is_to_be_done_first_with_one_button()
    {
        var page = await Visit.ToAsync(site, "/", "p-ml-des-collines");
        Assert.Contains("À faire (1) Expérimentation CLLAJ 2025", page.Text);
        Assert.Contains("Rien ne manque\u202F: il reste à le vérifier et à le déposer. encore 4 jours Vérifier et déposer", page.Text);
        Assert.DoesNotContain("Trouver une subvention", page.Text);
    }

    [Fact]
    public async Task Shows_what_runs_when_nothing_is_to_be_done()
    {
        var text = (await Visit.ToAsync(site, "/", "p-rencontres-et-loisirs-direction")).Text;
        Assert.Contains("Rien n’attend de vous aujourd’hui", text);
        Assert.Contains("En cours Expérimentation CLLAJ 2025 Permanences et ateliers nouveaux dans l’agglomération, CLLAJ Hénin-Carvin, déposé le 5 mai 2025 Déposé", text);
        Assert.Contains("Aucun message non lu", text);
    }

    [Fact]
    public async Task Welcomes_strangers_with_a_search() => Assert.Contains("Trouver une subvention et déposer son dossier", (await Visit.ToAsync(site, "/")).Text);
}
