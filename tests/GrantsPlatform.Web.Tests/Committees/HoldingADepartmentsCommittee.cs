using System.Net;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>
/// The committee of a département: a tie that the chair breaks, a member who steps back, a ceiling that holds, minutes, letters; then an appeal against a refusal,
/// which is upheld and comes back before a later session. By pages alone, without scripts.
/// </summary>
public sealed class HoldingADepartmentsCommittee(DepartmentsMorning morning) : IClassFixture<DepartmentsMorning>
{
    private const string Page = $"/commissions/{DepartmentsMorning.Session}";
    private const string Refused = "cllaj-comm-04";
    private const string Appeal = $"/instruction/dossiers/{Refused}/recours";
    private static readonly string[] Agenda = ["cllaj-comm-01", "cllaj-comm-02", "cllaj-comm-03", Refused, "cllaj-comm-05", "cllaj-comm-06"];

    [Fact]
    public async Task Goes_from_a_tie_to_an_appeal_that_is_upheld()
    {
        using var secretary = await morning.Site.ClientAsync("p-secretariat");
        using var chair = await morning.Site.ClientAsync("p-presidence");
        await SessionSteps.OpenAsync(secretary, Page);
        // First, for the clock of these tests stands still, and the last decision is the one of the latest instant.
        await TakesBackAsync(secretary);
        await BreaksATieAsync(secretary);
        await StepsBackAsync(secretary);
        await HoldsTheCeilingAsync(secretary);
        await SessionSteps.DecideAsync(await SheetAsync(secretary, Refused), "rejected", "Les ateliers existent déjà dans le secteur.");
        await morning.Site.FollowAsync();
        await SessionSteps.CloseAndSignAsync(secretary, chair, Page);
        await morning.Site.FollowAsync();
        await SessionSteps.NotifyAsync(secretary, Page, Agenda);
        await morning.Site.FollowAsync();
        await ReadsTheRefusalAsync();
        await UpholdsAsync();
        await ComesBackAsync(secretary);
    }

    /// <summary>Two against two decide nothing until the chair's vote has.</summary>
    private async Task BreaksATieAsync(HttpClient secretary)
    {
        var sheet = (await SheetAsync(secretary, "cllaj-comm-01")).Fill("Decision.Outcome", "awarded").Fill("Decision.For", "2").Fill("Decision.Against", "2").Fill("Decision.Abstentions", "0");
        var tied = await sheet.SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tied.Status);
        Assert.Contains("Les voix sont partagées", tied.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill("Decision.Casting", "true").SendAsync()).Status);
        await morning.Site.FollowAsync();
        Assert.Contains("prépondérante", (await Sheets.OpenAsync(secretary, $"{Page}/proces-verbal")).Text, StringComparison.Ordinal);
    }

    /// <summary>Whoever has stepped back is counted out: four votes are one too many.</summary>
    private async Task StepsBackAsync(HttpClient secretary)
    {
        var form = await secretary.FormAsync(Page, "Enregistrer le déport");
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(form, ("Away", "p-membre-3"), ("FileId", "cllaj-comm-02"), ("Reason", "Administratrice de l’organisme."))).Status);
        await morning.Site.FollowAsync();
        using var recused = await morning.Site.ClientAsync("p-membre-3");
        Assert.Equal(HttpStatusCode.NotFound, (await recused.GetAsync($"{Page}/seance?dossier=cllaj-comm-02")).StatusCode);
        var four = await (await SheetAsync(secretary, "cllaj-comm-02")).Fill("Decision.Outcome", "awarded").Fill("Decision.For", "4").Fill("Decision.Against", "0").Fill("Decision.Abstentions", "0").SendAsync();
        Assert.Contains("Le décompte des voix ne correspond pas", four.Text, StringComparison.Ordinal);
        await SessionSteps.DecideAsync((await SheetAsync(secretary, "cllaj-comm-02")).Fill("Decision.For", "3").Fill("Decision.Against", "0").Fill("Decision.Abstentions", "0"), "awarded");
    }

    private async Task TakesBackAsync(HttpClient secretary)
    {
        await SessionSteps.DecideAsync(await SheetAsync(secretary, "cllaj-comm-03"), "rejected", "Hors du périmètre.");
        await morning.Site.FollowAsync();
        await SessionSteps.UndoAsync(secretary, Page, "cllaj-comm-05", "Saisi sur le mauvais dossier.");
        await morning.Site.FollowAsync();
        await SessionSteps.DecideAsync(await SheetAsync(secretary, "cllaj-comm-03"), "awarded");
    }

    /// <summary>Two files of one service share its ceiling of 20 000 euros.</summary>
    private static async Task HoldsTheCeilingAsync(HttpClient secretary)
    {
        await SessionSteps.DecideAsync(await SheetAsync(secretary, "cllaj-comm-05"), "awarded");
        var sheet = await SheetAsync(secretary, "cllaj-comm-06");
        var amount = sheet.Names.First(name => name.StartsWith("montant-", StringComparison.Ordinal));
        var above = await sheet.Fill("Decision.Outcome", "awarded").Fill(amount, "12 000").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, above.Status);
        Assert.Contains("plafond", above.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill(amount, "8 000").SendAsync()).Status);
    }

    private async Task ReadsTheRefusalAsync()
    {
        using var applicant = await morning.Site.ClientAsync("p-un-toit-en-ternois-direction");
        Assert.Contains("Les ateliers existent déjà dans le secteur.", (await Sheets.OpenAsync(applicant, $"/dossiers/{Refused}/decision")).Text, StringComparison.Ordinal);
    }

    private async Task UpholdsAsync()
    {
        using var head = await morning.Site.ClientAsync("p-chef-de-service");
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(await head.FormAsync(Appeal, "Enregistrer le recours"), ("ReceivedOn", "05/05/2025"), ("Grounds", "Nos ateliers sont ailleurs."))).Status);
        await morning.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(await head.FormAsync(Appeal, "Commencer l’examen"))).Status);
        var answer = new Dictionary<string, string>(await head.FormAsync($"{Appeal}/reponse", "Accueillir le recours")) { [""] = $"{Appeal}/reponse?handler=Uphold" };
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(answer, ("Reason", "Le secteur n’est pas le même."))).Status);
        await morning.Site.FollowAsync();
        Assert.Equal(AppealPhase.Upheld, ((AppealState.Known)await morning.Site.Runtime.Reads.ReadAsync<AppealState>(AppealState.IdOf(Refused))).Phase);
        Assert.Contains("Le secteur n’est pas le même.", (await Sheets.OpenAsync(head, Appeal)).Text, StringComparison.Ordinal);
        Assert.Contains(morning.Site.Mails(), mail => mail.TextBody?.Contains("Le secteur n’est pas le même.", StringComparison.Ordinal) == true);
    }

    /// <summary>What was refused is to be decided anew.</summary>
    private async Task ComesBackAsync(HttpClient secretary)
    {
        var later = await SessionSteps.PlanAsync(secretary, DepartmentsMorning.Call, "20/05/2025");
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(later, "Inscrire à l’ordre du jour"), ("Added", Refused))).Status);
        await SessionSteps.ConveneAsync(secretary, later);
        await SessionSteps.OpenAsync(secretary, later);
        await SessionSteps.DecideAsync(await SessionSteps.SheetAsync(secretary, later, Refused), "awarded", "Ateliers nouveaux dans leur secteur.");
        var awards = (AwardsState.Known)await morning.Site.Runtime.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(DepartmentsMorning.Call));
        Assert.Equal(Money.FromEuros(94_500), awards.TotalGranted);
    }

    private static Task<Sheets> SheetAsync(HttpClient client, string application) => SessionSteps.SheetAsync(client, Page, application);
}
