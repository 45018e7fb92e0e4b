using System.Net;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Exports;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>A strand that is overrun with its reason, then not; a file that waits, and that a later session takes up with what a withdrawal has set free. By pages alone, without scripts.</summary>
public sealed class TakingUpWhatWaits(CommitteeMorning morning) : IClassFixture<CommitteeMorning>
{
    private const string First = $"/commissions/{CommitteeMorning.Session}";
    private const string Waiting = $"/commissions/appels/{WebFixture.Decided}/liste-complementaire";
    private const string Waits = "cej-07";
    private const string Withdrawn = "cej-16";
    private static readonly string[] Retained = ["cej-14", Withdrawn, "cej-17", "cej-18"];

    [Fact]
    public async Task Goes_from_an_overrun_to_money_that_became_free()
    {
        using var secretary = await morning.Site.ClientAsync("p-secretariat");
        using var chair = await morning.Site.ClientAsync("p-presidence");
        await SessionSteps.OpenAsync(secretary, First);
        foreach (var application in Retained) await SessionSteps.DecideAsync(await SessionSteps.SheetAsync(secretary, First, application), "awarded");
        await SessionSteps.DecideAsync(await SessionSteps.SheetAsync(secretary, First, "cej-23"), "rejected", "Assise financière trop fragile.");
        await OverrunsAsync(secretary);
        await PutsOnTheWaitingListAsync(secretary);

        await morning.Site.FollowAsync();
        await SessionSteps.CloseAndSignAsync(secretary, chair, First);
        await morning.Site.FollowAsync();
        await SessionSteps.NotifyAsync(secretary, First, [.. Retained, "cej-23", Waits]);
        await morning.Site.FollowAsync();
        await WithdrawsAsync();
        await TakesUpAsync(secretary);
    }

    /// <summary>Over the envelope of a strand only with its reason, which stands in the papers; taken back, the money is free again.</summary>
    private async Task OverrunsAsync(HttpClient secretary)
    {
        var sheet = (await SessionSteps.SheetAsync(secretary, First, Waits)).Fill("Decision.Outcome", "awarded");
        var refused = await sheet.SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("href=\"#Decision-OverrunReason\"", refused.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill("Decision.OverrunReason", "Arrondi de cinq euros.").SendAsync()).Status);
        Assert.Equal(Money.FromEuros(5), (await FileAsync(Waits)).Decision?.Overruns["logement"]);
        Assert.Contains("Arrondi de cinq euros.", (await SessionSteps.SheetAsync(secretary, First, Waits)).Page, StringComparison.Ordinal);
        await morning.Site.FollowAsync();
        // The first of the agenda, whose clock stands still: what was recorded last.
        await SessionSteps.UndoAsync(secretary, First, Waits, "La commission préfère attendre.");
        await morning.Site.FollowAsync();
        Assert.Equal(Outcome.WaitingList, (await FileAsync(Waits)).Decision?.Outcome);
    }

    private async Task PutsOnTheWaitingListAsync(HttpClient secretary)
    {
        var unranked = await (await SessionSteps.SheetAsync(secretary, First, Waits)).Fill("Decision.Outcome", "waiting-list").Fill("Decision.Rank", "0").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unranked.Status);
        await SessionSteps.DecideAsync((await SessionSteps.SheetAsync(secretary, First, Waits)).Fill("Decision.Rank", "1"), "waiting-list", "Attend que des crédits du logement se libèrent.");
        Assert.Equal(1, (await FileAsync(Waits)).Decision?.Rank);
    }

    private async Task WithdrawsAsync()
    {
        using var applicant = await morning.Site.ClientAsync("p-croix-rouge-pyrenees-orientales");
        Assert.Contains("rendu à l’enveloppe", await applicant.GetStringAsync($"/dossiers/{Withdrawn}/retrait"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.SendAsync(await applicant.FormAsync($"/dossiers/{Withdrawn}/retrait", "Retirer définitivement"))).Status);
        await morning.Site.FollowAsync();
    }

    private async Task TakesUpAsync(HttpClient secretary)
    {
        var list = await Sheets.OpenAsync(secretary, Waiting);
        foreach (var shown in new[] { "355 588 € libérés", "Logement et hébergement, libre 274 426 €", "Le suivant" }) Assert.Contains(shown, Plain(list.Text), StringComparison.Ordinal);
        Assert.Contains("planifiez-en une", list.Text, StringComparison.Ordinal);
        var sheet = await TakenList.FromAsync(secretary, Waiting);
        Assert.Equal((1, 1, "1"), (sheet.Shown, sheet.Written, sheet.Rows[1].Cells[1]));

        var later = await SessionSteps.PlanAsync(secretary, WebFixture.Decided, "14/10/2022");
        var taken = await (await Sheets.OpenAsync(secretary, Waiting)).Fill("Taken", Waits).Fill("Session", later["/commissions/".Length..]).SendAsync();
        Assert.Equal((HttpStatusCode.Redirect, later), (taken.Status, taken.Page));
        await SessionSteps.ConveneAsync(secretary, later);
        await SessionSteps.OpenAsync(secretary, later);
        await SessionSteps.DecideAsync(await SessionSteps.SheetAsync(secretary, later, Waits), "awarded", "Les crédits d’un désistement le permettent.");

        var decision = (await FileAsync(Waits)).Decision.Required("a decision");
        Assert.Equal((Outcome.Awarded, Money.FromEuros(562_443)), (decision.Outcome, decision.Granted.Sum(line => line.Amount)));
        Assert.Empty(decision.Overruns);
        Assert.Contains("Aucun dossier n’attend", (await Sheets.OpenAsync(secretary, Waiting)).Text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private async Task<AwardFile> FileAsync(string application) => ((AwardsState.Known)await morning.Site.Runtime.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(WebFixture.Decided))).Files[application];
}
