using System.Net;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Granting;

/// <summary>Agreements from the draft to the countersignature, an amendment and a termination, by pages alone and without scripts.</summary>
public sealed class ConcludingAgreements(ActsDrafted drafted) : IClassFixture<ActsDrafted>
{
    private const string Manager = "p-responsable";
    private const string Officer = "p-ordonnateur";
    private const string Page = "/instruction/conventions/cej-02";
    private const string List = $"/instruction/appels/{WebFixture.Decided}/conventions";

    [Fact]
    public async Task Goes_from_the_draft_to_an_act_in_force_and_to_its_end()
    {
        using var manager = await drafted.Site.ClientAsync(Manager);
        using var officer = await drafted.Site.ClientAsync(Officer);
        await SendsAsync(manager);
        await CountersignsAsync(officer);
        await AmendsAsync(manager);
        await TerminatesAsync(officer, manager);
        Assert.Empty(drafted.Site.Faults.Take());
    }

    private async Task SendsAsync(HttpClient manager)
    {
        Assert.Contains("CEJ22-", await manager.GetStringAsync($"{List}?vue=a-envoyer"), StringComparison.Ordinal);
        var terms = await manager.FormAsync(Page, "name=\"From\"");
        var send = await manager.FormAsync(Page, "Envoyer à la signature");
        var wrong = await manager.SendAsync(terms, ("From", "bientôt"), ("To", "31/12/2023"), ("cible-young_supported", "soixante"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var said in new[] { "Indiquez le premier jour", "Indiquez un nombre entier" }) Assert.Contains(said, wrong.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"bientôt\"", WebUtility.HtmlDecode(wrong.Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(terms, ("From", "01/10/2022"), ("To", "31/12/2023"), ("cible-young_supported", "60"))).Status);
        Assert.Equal(60, (await StateAsync()).Targets["young_supported"]);
        // From a tab in which the terms were others, the text would leave unseen.
        Assert.Equal(HttpStatusCode.Conflict, (await manager.SendAsync(send)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync(Page, "Envoyer à la signature"))).Status);
        await drafted.Site.FollowAsync();
        var seen = await Sheets.OpenAsync(manager, Page);
        Assert.Contains("Le bénéficiaire n’a pas encore signé", seen.Text, StringComparison.Ordinal);
        Assert.Contains("convention signée obligatoire pour un organisme privé", seen.Text, StringComparison.Ordinal);
    }

    private async Task CountersignsAsync(HttpClient officer)
    {
        const string sign = "/instruction/conventions/signature?convention=cej-02&convention=cej-01";
        Assert.Contains("ne peut pas être contresignée", (await Sheets.OpenAsync(officer, sign)).Text, StringComparison.Ordinal);
        await SignAsync("p-croix-rouge-gard-direction");
        Assert.Contains("CEJ22-", (await Sheets.OpenAsync(officer, $"{List}?vue=a-contresigner")).Text, StringComparison.Ordinal);
        var text = await Sheets.OpenAsync(officer, sign);
        Assert.Contains("368 895", text.Text.Replace('\u202F', ' ').Replace('\u00A0', ' '), StringComparison.Ordinal);
        var another = await text.Fill("texte-cej-02", new string('0', 64)).SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, another.Status);
        Assert.Contains("n’est pas celui que vous avez lu", another.Text, StringComparison.Ordinal);
        using var manager = await drafted.Site.ClientAsync(Manager);
        Assert.Contains("Seul l’ordonnateur signe", (await Sheets.OpenAsync(manager, sign)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(officer, sign)).SendAsync()).Status);
        Assert.IsType<AgreementPhase.Active>((await StateAsync()).Phase);
        await drafted.Site.FollowAsync();
    }

    private async Task AmendsAsync(HttpClient manager)
    {
        const string amend = $"{Page}/avenant";
        var form = await Sheets.OpenAsync(manager, amend);
        Assert.Contains("Cet avenant ne change rien", (await form.Fill("Reason", "Travaux.").SendAsync()).Text, StringComparison.Ordinal);
        var above = await (await Sheets.OpenAsync(manager, amend)).Fill("Reason", "Travaux.").Fill("montant-0", "900 000").SendAsync();
        Assert.Contains("Ce que l’avenant change", above.Text, StringComparison.Ordinal);
        Assert.Contains("dépasserait celui que la commission a accordé", (await above.Fill("Confirmed", "oui").SendAsync()).Text, StringComparison.Ordinal);
        var preview = await (await Sheets.OpenAsync(manager, amend)).Fill("Reason", "Travaux.").Fill("To", "31/03/2024").SendAsync();
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("31 mars 2024", preview.Text, StringComparison.Ordinal);
        Assert.Null((await StateAsync()).Pending);
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Fill("Confirmed", "oui").SendAsync()).Status);
        Assert.Equal(new DateOnly(2024, 3, 31), (await StateAsync()).Pending?.Text.To);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(amend)).StatusCode);
        // Its document is drawn up in the second after: whoever has the page open meanwhile is told of no change.
        var drop = await manager.FormAsync(Page, "Abandonner l’avenant");
        await drafted.Site.FollowAsync();
        Assert.Contains((await StateAsync()).Pending?.Hash ?? "", (await StateAsync()).Documents.Keys);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(drop)).Status);
        await drafted.Site.FollowAsync();
    }

    private async Task TerminatesAsync(HttpClient officer, HttpClient manager)
    {
        const string end = $"{Page}/resiliation";
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(end)).StatusCode);
        var form = await Sheets.OpenAsync(officer, end);
        foreach (var said in new[] { "Est annulé", "N’est plus attendu", "Reste dû" }) Assert.Contains(said, form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Fill("Reason", "Le bénéficiaire renonce au projet.").SendAsync()).Status);
        Assert.IsType<AgreementPhase.Terminated>((await StateAsync()).Phase);
        Assert.All((await StateAsync()).Instalments.Values, one => Assert.True(one.IsOver));
    }

    private async Task SignAsync(string person)
    {
        var hash = (await StateAsync()).Pending?.Hash ?? "";
        Assert.IsType<CommandOutcome.Accepted>(await drafted.Site.Runtime.Commands.SendAsync(AgreementState.IdOf("cej-02"), new SignAgreement(hash), new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(person))));
        await drafted.Site.FollowAsync();
    }

    private async Task<AgreementState.Known> StateAsync() => (AgreementState.Known)await drafted.Site.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf("cej-02"));
}
