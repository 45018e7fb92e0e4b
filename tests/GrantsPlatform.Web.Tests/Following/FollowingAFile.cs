using System.Net;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Tests.Following;

[Collection(Site.Name)]
public sealed class FollowingAFile(WebFixture site)
{
    private const string Grantee = "p-ecole-samuel-vincent-direction";

    [Fact]
    public async Task Shows_what_happened_and_nothing_of_the_inside_of_the_service()
    {
        var text = (await Visit.ToAsync(site, "/dossiers/cej-04", Grantee)).Text;
        Assert.Contains("Retenu", text, StringComparison.Ordinal);
        Assert.Contains("notifiée au porteur", text, StringComparison.Ordinal);
        Assert.Contains("Payé le 28 octobre 2022", text, StringComparison.Ordinal);
        Assert.Contains("Calcul du solde", text, StringComparison.Ordinal);
        foreach (var inner in new[] { "Avis ", "sur 100", "Déport", "Éligibilité contrôlée", "réservé", "approbation" })
            Assert.DoesNotContain(inner, text, StringComparison.Ordinal);
    }

    /// <summary>Three files of one call look alike but for what their projects are called.</summary>
    [Theory]
    [InlineData("/dossiers")]
    [InlineData("/dossiers/cej-04")]
    [InlineData("/dossiers/cej-04/decision")]
    [InlineData("/dossiers/cej-04/recepisse")]
    [InlineData("/subventions")]
    [InlineData("/subventions/cej-04")]
    public async Task Says_what_the_project_is_called(string page) =>
        Assert.Contains("Reprendre pied", (await Visit.ToAsync(site, page, Grantee)).Text, StringComparison.Ordinal);

    /// <summary>One grid for every page: beside the text a column that stays in view, with what is due, the ways on and whom to ask.</summary>
    [Theory]
    [InlineData("/dossiers/cej-04", Grantee, "Récépissé de dépôt", "05 36 49 00 01")]
    [InlineData("/dossiers/cllaj-02/verifier", "p-ml-des-collines", "Pour déposer", "rubriques complètes", "Montant demandé", "Voir le dossier")]
    public async Task Has_its_side_column(string page, string account, params string[] beside)
    {
        var body = (await Visit.ToAsync(site, page, account)).Body;
        var side = body[body.IndexOf("<div class=\"page-side\">", StringComparison.Ordinal)..body.IndexOf("<div class=\"page-body\">", StringComparison.Ordinal)];
        Assert.All(beside, words => Assert.Contains(words, WebUtility.HtmlDecode(side), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_the_decision_by_strand_and_year_with_its_reason()
    {
        var text = (await Visit.ToAsync(site, "/dossiers/cej-04/decision", Grantee)).Text;
        Assert.Contains("Votre projet est retenu", text, StringComparison.Ordinal);
        Assert.Contains("82\u202F000\u202F€", text, StringComparison.Ordinal);
        Assert.Contains("176\u202F565\u202F€", text, StringComparison.Ordinal);
        Assert.Contains("Petit effectif, accompagnement éducatif de qualité.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_a_grant_below_the_request_why_the_rest_is_refused_and_how_to_contest_it()
    {
        var text = (await Visit.ToAsync(site, "/dossiers/cej-01/decision", "p-groupe-sos-aude-direction")).Text;
        Assert.Contains("CEJ22-0001", text, StringComparison.Ordinal);
        Assert.Contains("862\u202F500\u202F€", text, StringComparison.Ordinal);
        Assert.Contains("Le montant accordé est inférieur de 93\u202F302\u202F€ au montant demandé", text, StringComparison.Ordinal);
        Assert.Contains("Parcours complet vers le logement, en lien avec la mission locale.", text, StringComparison.Ordinal);
        Assert.Contains("Voies et délais de recours", text, StringComparison.Ordinal);
        Assert.Contains("tribunal administratif de Toulouse", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_no_decision_before_there_is_one() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/dossiers/cllaj-01/decision", "p-rencontres-et-loisirs-direction")).Status);

    [Fact]
    public void Knows_of_every_event_whether_it_is_told()
    {
        foreach (var type in typeof(ApplicationEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(ApplicationEvent)) || type.IsSubclassOf(typeof(AgreementEvent)))))
            ToldEvents.IsTold((Event)RuntimeHelpers.GetUninitializedObject(type));
    }

    [Fact]
    public async Task Carries_messages_to_the_service_once()
    {
        using var client = await site.ClientAsync("p-rencontres-et-loisirs");
        const string path = "/dossiers/cllaj-01/messages";
        var empty = await client.SendAsync(await client.FormAsync(path, "Envoyer le message"), ("Text", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var form = await client.FormAsync(path, "Envoyer le message");
        await client.SendAsync(form, ("Text", "Quand saurons-nous ?\n<b>Merci</b>"));
        await client.SendAsync(form, ("Text", "Quand saurons-nous ?\n<b>Merci</b>"));
        var body = await client.GetStringAsync(path);
        Assert.Equal(2, body.Split("&lt;b&gt;Merci").Length);
    }

    [Fact]
    public async Task Keeps_the_mails_that_a_person_wants()
    {
        using var client = await site.ClientAsync("p-ml-des-collines");
        var form = await client.FormAsync("/compte/notifications", "Enregistrer");
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(form, ("Wanted", "Messages"))).Status);
        var body = await client.GetStringAsync("/compte/notifications");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(body, "type=\"checkbox\"[^>]*checked|checked[^>]*type=\"checkbox\""));
    }
}
