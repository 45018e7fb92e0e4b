using System.Net;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Tests.Submissions;

[Collection(Site.Name)]
public sealed class SendingAFile(WebFixture site)
{
    private const string Deposits = "Transmettre pour validation</button>";
    private const string Submits = "Déposer le dossier</button>";

    [Fact]
    public async Task Takes_one_to_prepare_and_another_to_validate_and_changes_nothing_at_a_second_click()
    {
        const string check = "/dossiers/cllaj-03/verifier";
        using var preparer = await site.ClientAsync("p-agglo-des-dunes");
        using var director = await site.ClientAsync("p-agglo-des-dunes-direction");
        Assert.DoesNotContain(Submits, await director.GetStringAsync(check), StringComparison.Ordinal);

        var deposited = await preparer.SendAsync(await preparer.FormAsync(check, Deposits));
        Assert.Equal((HttpStatusCode.Redirect, "/dossiers/cllaj-03"), (deposited.Status, deposited.Type));
        Assert.Contains("Une autre personne habilitée", await preparer.GetStringAsync(check), StringComparison.Ordinal);
        Assert.DoesNotContain(Submits, await preparer.GetStringAsync(check), StringComparison.Ordinal);

        var form = await director.FormAsync(check, Submits);
        for (var click = 0; click < 2; click++)
        {
            var submitted = await director.SendAsync(form);
            Assert.Equal((HttpStatusCode.Redirect, "/dossiers/cllaj-03/recepisse"), (submitted.Status, submitted.Type));
        }
        var history = await site.Runtime.Reads.HistoryAsync(ApplicationState.IdOf("cllaj-03"));
        var received = Assert.Single(history.Select(one => one.Data).OfType<ApplicationSubmitted>());
        Assert.Equal(form["Hash"], received.Dossier.Hash);
        Assert.Contains("Reçu le 5 mai 2025 à 11\u00A0h\u00A000\u00A0min\u00A000\u00A0s (heure de Paris)", (await Visit.ToAsync(site, "/dossiers/cllaj-03/recepisse", "p-agglo-des-dunes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_another_content_than_the_one_that_was_read()
    {
        using var preparer = await site.ClientAsync("p-un-toit-en-ternois");
        var form = new Dictionary<string, string>(await preparer.FormAsync("/dossiers/cllaj-04/verifier", Deposits)) { ["Hash"] = new string('0', 64) };
        var refused = await preparer.SendAsync(form);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("a changé depuis que vous l’avez vérifié", refused.Text, StringComparison.Ordinal);
        Assert.NotEqual(form["Hash"], (await preparer.FormAsync("/dossiers/cllaj-04/verifier", Deposits))["Hash"]);
    }

    [Fact]
    public async Task Names_what_is_missing_with_the_way_to_it()
    {
        await site.DoAsync(ApplicationState.IdOf("t-incomplete"), new StartDraft(WebFixture.Open, "rencontres-et-loisirs", "cllaj-henin-carvin"));
        var page = await Visit.ToAsync(site, "/dossiers/t-incomplete/verifier", "p-rencontres-et-loisirs");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("points à compléter", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/dossiers/t-incomplete/rubriques/projet#f-title\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Deposits, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dossiers/cllaj-01/verifier")]
    [InlineData("/dossiers/cllaj-01/recepisse")]
    [InlineData("/dossiers/cllaj-01/contenu")]
    [InlineData("/dossiers/cllaj-01/messages")]
    [InlineData("/dossiers/cllaj-01/retrait")]
    public async Task Knows_of_no_file_for_another_organisation(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path, "p-ml-des-collines-direction")).Status);
}
