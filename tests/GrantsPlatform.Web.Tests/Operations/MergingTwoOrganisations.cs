using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Operations;

/// <summary>One body was entered by two people who did not know of each other.</summary>
[Collection(Site.Name)]
public sealed partial class MergingTwoOrganisations(WebFixture site)
{
    private const string Administrator = "p-administration";

    [Fact]
    public async Task Brings_people_files_and_documents_together_and_leads_from_one_to_the_other()
    {
        var (gone, stays) = ("reunie-un", "reunie-deux");
        await EnterAsync(gone, Bodies.Writer);
        await EnterAsync(stays, Bodies.Stranger);
        var file = ApplicationState.IdOf("dossier-reuni");
        await site.DoAsync(file, new StartDraft(WebFixture.Open, gone, "relais"));

        using var administrator = await Caller.AsAsync(site, Administrator);
        var page = $"/exploitation/organismes/{gone}/reunir?avec={stays}";
        var shown = await administrator.OpenAsync(page);
        Assert.Contains("dossier-reuni", shown.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync(page, ("avec", stays), ("Seal", SealOf(shown.Body)), ("Confirmed", "true"), ("Reason", " "))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync(page, ("avec", stays), ("Seal", SealOf(shown.Body)), ("Reason", "Même association."))).Status);
        Assert.Null((await Bodies.ReadAsync(site, gone)).MergedInto);

        var done = await administrator.SendAsync(page, ("avec", stays), ("Seal", SealOf(shown.Body)), ("Confirmed", "true"), ("Reason", "Même numéro au répertoire."));
        Assert.Equal((HttpStatusCode.Redirect, $"/organismes/{stays}"), (done.Status, done.Body));
        await site.FollowAsync();
        Assert.True((await Bodies.ReadAsync(site, stays)).IsMember(Bodies.Writer));
        var former = await Bodies.ReadAsync(site, gone);
        Assert.Equal((stays, true), (former.MergedInto, former.IsMember(Bodies.Stranger)));

        // What led to the one that is gone leads to the other, and its files are the other's people's.
        Assert.Equal($"/organismes/{stays}", (await administrator.OpenAsync($"/organismes/{gone}")).Body);
        using var stranger = await Caller.AsAsync(site, Bodies.Stranger);
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync("/dossiers/dossier-reuni")).Status);
        Assert.Contains("dossier-reuni", (await stranger.OpenAsync("/dossiers")).Body);
        Assert.DoesNotContain($"/organismes/{gone}", (await stranger.OpenAsync("/organismes")).Body);

        // Both hear of it, and it is found again.
        var mails = site.Mails().Where(mail => mail.TextBody is { } text && text.Contains($"Association {gone}", StringComparison.Ordinal) && text.Contains("Même numéro au répertoire.", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, mails.Select(mail => mail.To.ToString()).Distinct().Count());
        Assert.Contains("organisation.merged", (await administrator.OpenAsync($"/exploitation/historique?objet=organisation/{gone}")).Text);
        Assert.Contains("organisation.absorbed", (await administrator.OpenAsync($"/exploitation/historique?objet=organisation/{stays}")).Text);
        Assert.Contains($"/organismes/{stays}", (await administrator.OpenAsync($"/exploitation/organismes?cherche={gone}")).Body);

        // Nothing begins under the one that is gone.
        Assert.IsType<OrganisationMergedAway>(await RefusalAsync(OrganisationState.IdOf(gone), new CorrectIdentity("Autre nom", null)));
    }

    [Fact]
    public async Task Is_not_done_of_anything_else_than_what_was_shown()
    {
        var (gone, stays) = ("reunie-trois", "reunie-quatre");
        await EnterAsync(gone, Bodies.Writer);
        await EnterAsync(stays, Bodies.Stranger);
        using var administrator = await Caller.AsAsync(site, Administrator);
        var page = $"/exploitation/organismes/{gone}/reunir?avec={stays}";
        var seal = SealOf((await administrator.OpenAsync(page)).Body);
        await site.DoAsync(OrganisationState.IdOf(gone), new AddMember(Bodies.Reader, [MemberRight.Editor]));
        var refused = await administrator.SendAsync(page, ("avec", stays), ("Seal", seal), ("Confirmed", "true"), ("Reason", "Même association."));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Même association.", refused.Text);
        Assert.Null((await Bodies.ReadAsync(site, gone)).MergedInto);
    }

    /// <summary>A file that the command does not name, as one that began while the merge was being decided: nobody loses it.</summary>
    [Fact]
    public async Task Loses_no_file_that_began_meanwhile()
    {
        var (gone, stays) = ("reunie-sept", "reunie-huit");
        await EnterAsync(gone, Bodies.Writer);
        await EnterAsync(stays, Bodies.Stranger);
        await site.DoAsync(ApplicationState.IdOf("dossier-entre-temps"), new StartDraft(WebFixture.Open, gone, "relais"));
        await site.DoAsync(OrganisationState.IdOf(gone), new MergeOrganisation(stays, []), "Même numéro au répertoire.");
        await site.FollowAsync();

        using var stranger = await Caller.AsAsync(site, Bodies.Stranger);
        Assert.Contains("dossier-entre-temps", (await stranger.OpenAsync("/dossiers")).Body);
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync("/dossiers/dossier-entre-temps")).Status);
    }

    [Fact]
    public async Task Says_what_stands_in_the_way_and_offers_no_button()
    {
        var (gone, stays) = ("reunie-cinq", "reunie-six");
        await EnterAsync(gone, Bodies.Writer);
        await EnterAsync(stays, Bodies.Stranger);
        await site.DoAsync(OrganisationState.IdOf(gone), new AskRepresentation(Bodies.Writer, "présidente", new ProofFile("pv.pdf", "application/pdf", 1_000, new string('1', 64))));
        using var administrator = await Caller.AsAsync(site, Administrator);
        var shown = await administrator.OpenAsync($"/exploitation/organismes/{gone}/reunir?avec={stays}");
        Assert.Contains("Une demande de reconnaissance d’un représentant légal attend une réponse.", shown.Text);
        Assert.DoesNotContain("name=\"Seal\"", shown.Body);
    }

    private async Task EnterAsync(string id, string member)
    {
        var (stream, siret) = (OrganisationState.IdOf(id), Bodies.SiretOf(id));
        await site.DoAsync(KeyState.IdOf("siret", siret), new ClaimKey(stream));
        await site.DoAsync(stream, new RegisterOrganisation($"Association {id}", siret, null, "association", new DateOnly(2001, 5, 9), "62", false));
        await site.DoAsync(stream, new AddService("relais", "Relais", "62", []));
        await site.DoAsync(stream, new AddMember(member, [MemberRight.Editor, MemberRight.Submitter]));
    }

    private async Task<Refusal> RefusalAsync(StreamId target, Command command) =>
        Assert.IsType<CommandOutcome.Refused>(await site.Runtime.Commands.SendAsync(target, command, new CommandHeader("refused-merge", Actor.Console))).Refusal;

    private static string SealOf(string body) => SealField().Match(body).Groups[1].Value;

    [GeneratedRegex("name=\"Seal\" value=\"([^\"]+)\"")]
    private static partial Regex SealField();
}
