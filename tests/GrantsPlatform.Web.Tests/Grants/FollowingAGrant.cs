using System.Net;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>What those who hold a grant see of it, and nobody else.</summary>
public sealed class FollowingAGrant(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private WebFixture Site => life.Site;

    private const string Settled = "/subventions/cllaj-revers-04/versements";

    [Fact]
    public async Task Lists_what_waits_with_what_ends_first_at_the_top()
    {
        var text = (await Visit.ToAsync(Site, "/subventions", "p-un-toit-en-ternois-direction")).Text;
        var (claim, report) = (text.IndexOf("Demande de reversement", StringComparison.Ordinal), text.IndexOf("Bilan final", StringComparison.Ordinal));
        Assert.True(claim >= 0 && claim < report, text);
        // Its agreement waits too, but for the funder: a copy signed on paper was handed in.
        Assert.Contains("Convention en attente de signature", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Convention à signer", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_was_paid_and_how_the_balance_was_reckoned()
    {
        var text = (await Visit.ToAsync(Site, Settled, "p-un-toit-en-ternois-direction")).Text;
        Assert.Contains("Payé le 1er décembre 2023", text, StringComparison.Ordinal);
        Assert.Contains("Il a été versé 2\u202F200\u202F€ de trop.", text, StringComparison.Ordinal);
        Assert.Contains("16\u202F500\u202F€ × 30 ÷ 45, arrondi au centime inférieur", text, StringComparison.Ordinal);
    }

    /// <summary>A calculation is a table with a row a line, wherever its lines are read.</summary>
    [Theory]
    [InlineData(Settled)]
    [InlineData("/dossiers/cllaj-revers-04")]
    [InlineData("/subventions/cllaj-revers-04/reversements/un-toit-en-ternois")]
    public async Task Sets_the_calculation_as_a_table(string page)
    {
        var body = WebUtility.HtmlDecode((await Visit.ToAsync(Site, page, "p-un-toit-en-ternois-direction")).Body);
        Assert.Contains(Row("Subvention accordée", "–", "16\u202F500\u202F€"), body, StringComparison.Ordinal);
        Assert.Contains(Row("Objectif fixé", "–", "45"), body, StringComparison.Ordinal);
        Assert.Contains(Row("Montant dû", "16\u202F500\u202F€ × 30 ÷ 45, arrondi au centime inférieur", "11\u202F000\u202F€"), body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_a_payment_to_come_on_what_it_waits() =>
        Assert.Contains("l’acceptation du bilan final, qui arrête le solde", (await Visit.ToAsync(Site, "/subventions/cllaj-suivi-01/versements", "p-rencontres-et-loisirs")).Text, StringComparison.Ordinal);

    /// <summary>Who the parties of an act are, its text says: by name, number and head office.</summary>
    [Fact]
    public async Task Says_in_the_act_where_the_grantee_has_its_head_office_and_what_the_project_is_called()
    {
        var text = (await Visit.ToAsync(Site, "/subventions/cllaj-suivi-01/convention", "p-rencontres-et-loisirs-direction")).Text;
        Assert.Contains("(SIRET 99900060700013), dont le siège est situé 37 rue de l’Exemple, 62000 Arras, pour le dossier", text, StringComparison.Ordinal);
        Assert.Contains("«\u00A0Permanences et ateliers nouveaux dans l’agglomération\u00A0», déposé en réponse", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subventions/cllaj-revers-04")]
    [InlineData(Settled)]
    [InlineData("/subventions/cllaj-revers-04/reversements/un-toit-en-ternois")]
    public async Task Shows_nothing_to_another_organisation_nor_to_agents(string path)
    {
        foreach (var account in (string[])["p-ml-des-collines-direction", "p-instruction", "p-administration"])
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(Site, path, account)).Status);
    }

    [Fact]
    public async Task Tells_nobody_of_a_claim_before_its_letter() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(Site, "/subventions/cllaj-suivi-01/reversements/rencontres-et-loisirs", "p-rencontres-et-loisirs-direction")).Status);

    private static string Row(string line, string how, string value) =>
        $"<tr><th scope=\"row\" data-label=\"Ligne du calcul\">{line}</th><td data-label=\"Comment\">{how}</td><td data-label=\"Valeur\" class=\"numeric\">{value}</td></tr>";
}
