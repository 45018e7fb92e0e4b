using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Paying;

/// <summary>No path of pages pays without an act in force, verified details and two persons; each payment of its own file.</summary>
public sealed class HoldingTheLawsOfPayment(AdvancesDue due) : IClassFixture<AdvancesDue>
{
    [Fact]
    public async Task Lets_nobody_approve_what_they_have_prepared_whatever_roles_they_hold()
    {
        const string key = "cej-09/avance~issue";
        await due.Site.DoAsync(AccountState.IdOf(AdvancesDue.Preparer), new GrantRole(Role.HeadOfService, null, null), "Remplacement.");
        await due.Site.FollowAsync();
        using var both = await due.Site.ClientAsync(AdvancesDue.Preparer);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(both, Decision("preparer", key))).SendAsync()).Status);
        var own = await Sheets.OpenAsync(both, Decision("approuver", key));
        Assert.Contains("une autre personne l’approuve", own.Text, StringComparison.Ordinal);
        // The form of a payment that may be approved, sent for the one that may not.
        using var preparing = await due.Site.ClientAsync(AdvancesDue.Preparer);
        var forged = await Sheets.OpenAsync(preparing, Decision("renvoyer", key));
        Assert.Equal(HttpStatusCode.Conflict, (await forged.Fill("acte", "approuver").Fill("Reason", "").SendAsync()).Status);
        Assert.IsType<InstalmentPhase.Prepared>((await OneAsync(key)).Phase);
    }

    [Fact]
    public async Task Prepares_nothing_on_an_account_that_nobody_has_verified()
    {
        const string key = "cej-13/avance~ahis-cahors";
        using var preparer = await due.Site.ClientAsync(AdvancesDue.Preparer);
        var before = await Sheets.OpenAsync(preparer, Decision("preparer", key));
        await ChangeAccountAsync("ahis-cahors", "FR7699999000010000000300524");
        Assert.Contains("Coordonnées bancaires à vérifier", (await Sheets.OpenAsync(preparer, Decision("preparer", key))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await before.SendAsync()).Status);
        Assert.IsType<InstalmentPhase.Due>((await OneAsync(key)).Phase);

        const string account = "/paiements/coordonnees/ahis-cahors";
        var form = await preparer.FormAsync(account, "Confirmer qu’elles sont exactes");
        Assert.Contains("Changé. Avant", (await Sheets.OpenAsync(preparer, account)).Text, StringComparison.Ordinal);
        await ChangeAccountAsync("ahis-cahors", "FR7699999000010000000200517");
        // Those that came since are not verified with what was on the screen.
        Assert.Equal(HttpStatusCode.Conflict, (await preparer.SendAsync(form)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await preparer.SendAsync(await preparer.FormAsync(account, "Confirmer qu’elles sont exactes"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(preparer, Decision("preparer", key))).SendAsync()).Status);
        Assert.IsType<InstalmentPhase.Prepared>((await OneAsync(key)).Phase);
    }

    [Fact]
    public async Task Prepares_nothing_once_the_act_has_ended()
    {
        const string key = "cej-10/avance~plie-est-heraultais";
        using var preparer = await due.Site.ClientAsync(AdvancesDue.Preparer);
        var before = await Sheets.OpenAsync(preparer, Decision("preparer", key));
        await due.Site.DoAsync(AgreementState.IdOf("cej-10"), new TerminateAgreement(), "Le bénéficiaire renonce.");
        Assert.NotEqual(HttpStatusCode.Redirect, (await before.SendAsync()).Status);
        Assert.IsType<InstalmentPhase.Cancelled>((await OneAsync(key)).Phase);
    }

    private async Task ChangeAccountAsync(string organisation, string iban)
    {
        var director = $"p-{organisation}-direction";
        var set = new SetBankDetails(iban, null, "AHIS Cahors");
        Assert.IsType<CommandOutcome.Accepted>(await due.Site.Runtime.Commands.SendAsync(OrganisationState.IdOf(organisation), set, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(director))));
    }

    private static string Decision(string act, string key) => $"/paiements/decision?programme={AdvancesDue.Programme}&acte={act}&versement={Uri.EscapeDataString(key)}";

    private async Task<Instalment> OneAsync(string key) =>
        ((AgreementState.Known)await due.Site.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(key.Split('/')[0]))).Instalments[key.Split('/')[1]];
}
