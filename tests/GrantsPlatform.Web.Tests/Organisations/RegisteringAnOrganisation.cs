using System.Net;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class RegisteringAnOrganisation(WebFixture site)
{
    private const string Page = "/organismes/nouveau";

    private static (string, string)[] Form(string siret, string id) =>
    [
        ("CommandId", id), ("LegalName", "Les Amis du quai"), ("Siret", siret), ("Rna", ""), ("LegalKind", "9220"), ("CreatedOn", "09/05/2001"), ("Departement", "62"),
        ("Address.Street", "12 rue des Lilas"), ("Address.Postcode", "62 000"), ("Address.Town", "Arras"),
    ];

    [Fact]
    public async Task Makes_the_registrant_a_member_who_writes_and_submits_and_holds_the_number()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var answer = await person.SendAsync(Page, Form("999 000 904 00006", "inscription-1"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var organisation = answer.Body.Split('/')[^1];
        Assert.Equal([MemberRight.Member, MemberRight.Editor, MemberRight.Submitter], (await Bodies.ReadAsync(site, organisation)).Members[Bodies.Stranger].AsEnumerable());
        Assert.IsNotType<KeyState.Free>(await site.Runtime.Reads.ReadAsync<KeyState>(KeyState.IdOf("siret", "99900090400006")));
        var text = (await person.OpenAsync(answer.Body)).Text;
        Assert.Contains("L’organisme «\u202FLes Amis du quai\u202F» est inscrit.", text);
        Assert.Contains("pas encore de représentant légal", text);
        Assert.Contains("Les Amis du quai", (await person.OpenAsync("/organismes")).Text);

        Assert.Equal(answer.Body, (await person.SendAsync(Page, Form("99900090400006", "inscription-1"))).Body);
    }

    /// <summary>What stands in an attribute of a component is encoded by it: an entity there would be read as it is written.</summary>
    [Fact]
    public async Task Shows_no_entity_as_text()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        Assert.DoesNotContain("&amp;nbsp;", (await person.OpenAsync(Page)).Body);
    }

    [Fact]
    public async Task Says_how_to_be_invited_and_names_nobody_where_the_number_is_taken()
    {
        await Bodies.RegisterAsync(site, "deja-inscrite", "99900091200009");
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var answer = await person.SendAsync(Page, Form("99900091200009", "inscription-2"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("demandez à un membre de l’organisme de vous inviter", answer.Text);
        Assert.DoesNotContain("deja-inscrite", answer.Body);
        Assert.DoesNotContain("Logis", answer.Text);
    }

    [Fact]
    public async Task Says_everything_that_is_wrong_at_once_beside_its_field()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var answer = await person.SendAsync(Page, ("LegalName", " "), ("Siret", "99900091200008"), ("Rna", "X1"), ("LegalKind", "secte"), ("CreatedOn", "hier"), ("Departement", "20"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("9 points sont à corriger", answer.Text);
        foreach (var field in (string[])["LegalName", "Siret", "Rna", "LegalKind", "CreatedOn", "Departement", "Address-Street", "Address-Postcode", "Address-Town"])
            Assert.Contains($"id=\"{field}-erreur\"", answer.Body);
        Assert.Contains("value=\"99900091200008\"", answer.Body);
    }

    /// <summary>What was left out is asked for, and not called wrong; and a number in the box of another is named.</summary>
    [Fact]
    public async Task Asks_for_what_was_left_out_and_names_a_number_of_another_box()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var empty = (await person.SendAsync(Page, ("LegalName", ""))).Text;
        foreach (var words in (string[])["Indiquez le numéro SIRET.", "Indiquez la forme juridique.", "Indiquez la date de création.", "Indiquez le département du siège.", "Indiquez le numéro et la voie"]) Assert.Contains(words, empty);
        Assert.DoesNotContain("pas valable", empty);
        Assert.DoesNotContain("pas lisible", empty);
        var turned = await person.SendAsync(Page, [.. Form("W621000001", "interverti").Where(field => field.Item1 != "Rna"), ("Rna", "99900091200009")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, turned.Status);
        Assert.Contains("est un numéro RNA", turned.Text);
        Assert.Contains("Ce numéro est un numéro SIRET", turned.Text);
        Assert.Contains("id=\"Siret-erreur\"", turned.Body);
        Assert.Contains("id=\"Rna-erreur\"", turned.Body);
    }

    [Fact]
    public async Task Can_be_tried_again_after_the_core_has_refused()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var wrong = Form("99900092000002", "inscription-3");
        wrong[5] = ("CreatedOn", "01/01/2031");
        var refused = await person.SendAsync(Page, wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("id=\"CreatedOn-erreur\"", refused.Body);
        Assert.Equal(HttpStatusCode.Redirect, (await person.SendAsync(Page, Form("99900092000002", "inscription-4"))).Status);
    }

    [Fact]
    public async Task Takes_a_number_whose_keys_fail_from_whoever_confirms_it_and_says_why()
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        Assert.DoesNotContain("Doubt.", (await person.OpenAsync(Page)).Body);
        var asked = await person.SendAsync(Page, Form("999 000 904 00088", "doute-1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("La clé de contrôle de ce numéro SIRET ne tombe pas juste", asked.Text);
        Assert.Contains("name=\"Doubt.Confirmed\"", asked.Body);
        Assert.Contains("id=\"Siret-erreur\"", asked.Body);

        var unsaid = await person.SendAsync(Page, [.. Form("999 000 904 00088", "doute-2"), ("Doubt.Confirmed", "true"), ("Doubt.Why", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.Contains("dites d’où vous le tenez", unsaid.Text);
        Assert.Matches("name=\"Doubt.Confirmed\"[^>]*checked|checked[^>]*name=\"Doubt.Confirmed\"", unsaid.Body);

        var taken = await person.SendAsync(Page, [.. Form("999 000 904 00088", "doute-3"), ("Doubt.Confirmed", "true"), ("Doubt.Why", "Avis de situation du 3 mars 2025")]);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        var organisation = taken.Body.Split('/')[^1];
        Assert.Contains(Bodies.Stranger, (await Bodies.ReadAsync(site, organisation)).Members.Keys);
        Assert.Contains("sa clé de contrôle ne tombe pas juste", (await person.OpenAsync(taken.Body)).Text);
        var history = await site.Runtime.Reads.HistoryAsync(OrganisationState.IdOf(organisation));
        var contents = await site.Runtime.Reads.ContentsAsync(OrganisationState.IdOf(organisation));
        Assert.Equal("Avis de situation du 3 mars 2025", contents.Text(history[0].Version));
    }

    [Theory]
    [InlineData("00000000000000")]
    [InlineData("9990009040008")]
    public async Task Asks_nobody_to_confirm_a_number_that_cannot_be(string siret)
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        var answer = await person.SendAsync(Page, [.. Form(siret, "impossible"), ("Doubt.Confirmed", "true"), ("Doubt.Why", "Avis de situation du 3 mars 2025")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Le numéro SIRET n’est pas valable", answer.Text);
        Assert.DoesNotContain("name=\"Doubt.", answer.Body);
    }

    [Fact]
    public async Task Asks_to_sign_in_first() => Assert.Equal(HttpStatusCode.Redirect, (await Visit.ToAsync(site, Page)).Status);

    [Theory]
    [InlineData("siret", "Siret", "999 000 912 00009", "Correct")]
    [InlineData("siret", "Siret", "35600000000048", "Correct")]
    [InlineData("siret", "Siret", "35600000049837", "Correct")]
    [InlineData("siret", "Siret", "99900091200008", "À vérifier")]
    [InlineData("siret", "Siret", "999 000 912", "sont un numéro SIREN")]
    [InlineData("siret", "Siret", "W621000001", "est un numéro RNA")]
    [InlineData("rna", "Rna", "999 000 912 00009", "est un numéro SIRET")]
    [InlineData("iban", "Iban", "ABCDFRPP", "est un BIC")]
    [InlineData("bic", "Bic", "FR76 9999 9000 6200 0620 0000 192", "est un IBAN")]
    [InlineData("rna", "Rna", "w621000001", "Correct")]
    [InlineData("rna", "Rna", "W62", "À vérifier")]
    [InlineData("iban", "Iban", "FR76 9999 9000 6200 0620 0000 192", "Correct")]
    [InlineData("iban", "Iban", "FR7699999000620006200000193", "À vérifier")]
    [InlineData("bic", "Bic", "ABCDFRPP", "Correct")]
    [InlineData("bic", "Bic", "ABC", "À vérifier")]
    public async Task Checks_numbers_while_they_are_typed(string what, string field, string typed, string said)
    {
        using var person = await Caller.AsAsync(site, Bodies.Stranger);
        Assert.Contains(said, (await person.SendAsync($"/organismes/verifier/{what}", (field, typed))).Text);
        Assert.DoesNotContain("state", (await person.SendAsync($"/organismes/verifier/{what}", (field, ""))).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await person.SendAsync("/organismes/verifier/autre", (field, typed))).Status);
    }
}
