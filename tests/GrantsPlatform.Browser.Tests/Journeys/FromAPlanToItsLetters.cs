using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// A committee whole: planned, its agenda, its members called in and counted, a file decided before the wall, minutes closed, signed by the chair, the letter
/// sent. With scripts, without, and by keyboard alone, for the State; and the session of a département, by keyboard and without scripts.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class FromAPlanToItsLetters(Chromium chromium)
{
    private const string State = "cej-jr-occitanie-commission";
    private const string OfDepartement = "/commissions/commission-departement-2025-05-05";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Goes_from_an_empty_form_to_an_applicant_who_is_told(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var secretary = new Walker(await chromium.OpenAsync(site, javaScript, "p-secretariat"), keyboard);
        await PlanAsync(secretary, State);
        var session = new Uri(secretary.Page.Url).AbsolutePath;
        await AddAsync(secretary);
        await CommitteeSteps.ConveneAsync(secretary);
        await CommitteeSteps.OpenAsync(secretary);
        await DecideAsync(secretary, await chromium.OpenAsync(site, javaScript, "p-membre-1"), session, javaScript);
        await CommitteeSteps.HearsAsync(site, session["/commissions/".Length..], 1);
        await CommitteeSteps.CloseSignAndNotifyAsync(secretary, new Walker(await chromium.OpenAsync(site, javaScript, "p-presidence"), keyboard), session["/commissions/".Length..], "1 décision notifiée");
    }

    /// <summary>A member steps back, the chair breaks a tie, and what was decided is taken back with its reason.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Holds_the_committee_of_a_departement(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var secretary = new Walker(await chromium.OpenAsync(site, javaScript, "p-secretariat"), keyboard);
        await secretary.Page.GotoAsync(OfDepartement);
        await secretary.PressAsync("section[aria-labelledby='deports'] summary");
        await secretary.ChooseAsync("select[name='Away']", "p-membre-3");
        await secretary.ChooseAsync("select[name='FileId']", "cllaj-comm-02");
        await secretary.TypeAsync("textarea[name='Reason']", "Administratrice de l’organisme.");
        await secretary.PressAsync("form[action*='handler=Recuse'] .actions button");
        await secretary.SeesAsync("Le déport de Membre 3 de la commission");
        await CommitteeSteps.OpenAsync(secretary);
        var file = await secretary.Page.Locator("h1").InnerTextAsync();
        await VotesAsync(secretary);
        await secretary.PressAsync("details:has(form[action*='handler=Undo']) > summary");
        await secretary.TypeAsync("textarea[name='UndoReason']", "Une voix était mal comptée.");
        await secretary.PressAsync("form[action*='handler=Undo'] .actions button");
        await secretary.SeesAsync("est annulée.");
        await Assertions.Expect(secretary.Page.Locator("h1")).ToHaveTextAsync(file);
    }

    /// <summary>Two against two decide nothing until the chair's vote has.</summary>
    private static async Task VotesAsync(Walker secretary)
    {
        await secretary.TickAsync("input[name='Decision.Outcome'][value='awarded']");
        await secretary.PressAsync("details:has(input[name='Decision.For']) > summary");
        foreach (var (name, votes) in new[] { ("For", "2"), ("Against", "2"), ("Abstentions", "0") }) await secretary.TypeAsync($"input[name='Decision.{name}']", votes);
        await secretary.PressAsync("#decision .actions button[class='button']");
        await secretary.SeesAsync("Les voix sont partagées");
        await secretary.TickAsync("input[type='checkbox'][name='Decision.Casting']");
        await secretary.PressAsync("#decision .actions button[class='button']");
        await secretary.SeesAsync("est enregistrée.");
    }

    private static async Task PlanAsync(Walker secretary, string call)
    {
        await secretary.Page.GotoAsync("/commissions");
        await secretary.PressAsync($"main a[href='/commissions/appels/{call}/planifier']", "**/planifier");
        await CommitteeSteps.PlanAsync(secretary);
    }

    private static async Task AddAsync(Walker secretary)
    {
        await secretary.TickAsync("#ajouter tbody input[name='Added']");
        await secretary.PressAsync("#ajouter .bulk-bar button[class^='button']:not([hidden])");
        await secretary.SeesAsync("1 dossier inscrit à l’ordre du jour.");
    }

    private static async Task DecideAsync(Walker secretary, IPage wall, string session, bool javaScript)
    {
        await wall.GotoAsync($"{session}/projection");
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync(await secretary.Page.Locator("h1").InnerTextAsync());
        await secretary.TickAsync("input[name='Decision.Outcome'][value='awarded']");
        await secretary.PressAsync("#decision .actions button[class='button']");
        await secretary.SeesAsync("est enregistrée.");
        await wall.ShowsInTimeAsync("#projection", javaScript ? "Retenu" : "décidés", byItself: javaScript);
    }
}
