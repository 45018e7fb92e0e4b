namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// A strand that is overrun with its reason, then not; a file that waits and is taken up by a later session, with what a withdrawal has set free; two appeals, of
/// which one is upheld. By keyboard alone, and without scripts.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class AfterACommittee(Chromium chromium)
{
    private const string Call = "cej-jr-occitanie-commission";
    private const string Prefix = "cej-commission";
    private const string Session = "commission-2025-05-05";
    private const string Record = "#decision .actions button[class='button']";
    private const string Waits = $"{Prefix}-07";
    private const string Withdrawn = $"{Prefix}-16";
    private static readonly string[] Retained = [$"{Prefix}-14", Withdrawn, $"{Prefix}-17", $"{Prefix}-18"];

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Takes_up_what_waits_and_answers_those_who_appeal(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var secretary = new Walker(await chromium.OpenAsync(site, javaScript, "p-secretariat"), keyboard);
        await secretary.Page.GotoAsync($"/commissions/{Session}");
        await CommitteeSteps.OpenAsync(secretary);
        foreach (var file in Retained) await DecideAsync(secretary, file, "awarded");
        await DecideAsync(secretary, $"{Prefix}-23", "rejected");
        await OverrunsAsync(secretary);
        await WaitsAsync(secretary);
        await CommitteeSteps.HearsAsync(site, Session, 6);
        var chair = new Walker(await chromium.OpenAsync(site, javaScript, "p-presidence"), keyboard);
        await CommitteeSteps.CloseSignAndNotifyAsync(secretary, chair, Session, "6 décisions notifiées");
        await WithdrawsAsync(new Walker(await chromium.OpenAsync(site, javaScript, "p-croix-rouge-pyrenees-orientales"), keyboard));
        await TakesUpAsync(secretary);
        await AppealsAsync(new Walker(await chromium.OpenAsync(site, javaScript, "p-chefferie"), keyboard));
    }

    private static async Task DecideAsync(Walker secretary, string file, string outcome)
    {
        await secretary.SendAsync($"#reste a[href$='dossier={file}']");
        await secretary.PickAsync("Decision.Outcome", outcome);
        await RecordAsync(secretary);
    }

    private static async Task RecordAsync(Walker secretary)
    {
        await secretary.SendAsync(Record);
        await secretary.SeesAsync("est enregistrée.");
    }

    /// <summary>Five euros over the strand of housing need a reason.</summary>
    private static async Task OverrunsAsync(Walker secretary)
    {
        await secretary.SendAsync($"#reste a[href$='dossier={Waits}']");
        await secretary.PickAsync("Decision.Outcome", "awarded");
        await secretary.SendAsync(Record);
        await secretary.Page.Locator(".error-summary a[href='#Decision-OverrunReason']").WaitForAsync();
        await secretary.TypeAsync("textarea[name='Decision.OverrunReason']", "Arrondi de cinq euros.");
        await RecordAsync(secretary);
        await secretary.PressAsync("details:has(form[action*='handler=Undo']) > summary");
        await secretary.TypeAsync("textarea[name='UndoReason']", "La commission préfère attendre.");
        await secretary.SendAsync("form[action*='handler=Undo'] .actions button");
        await secretary.SeesAsync("est annulée.");
    }

    private static async Task WaitsAsync(Walker secretary)
    {
        await secretary.PickAsync("Decision.Outcome", "waiting-list");
        if (!await secretary.Page.Locator("input[name='Decision.Rank']").IsVisibleAsync()) await secretary.PressAsync("details:has(input[name='Decision.Rank']) > summary");
        await secretary.TypeAsync("input[name='Decision.Rank']", "1");
        await RecordAsync(secretary);
    }

    private static async Task WithdrawsAsync(Walker applicant)
    {
        await applicant.Page.GotoAsync($"/dossiers/{Withdrawn}/retrait");
        await applicant.Page.ShowsInTimeAsync("main", "rendu à l’enveloppe", byItself: false);
        await applicant.PressAsync("main form button", $"**/dossiers/{Withdrawn}");
    }

    private static async Task TakesUpAsync(Walker secretary)
    {
        const string waiting = $"/commissions/appels/{Call}/liste-complementaire";
        await secretary.Page.GotoAsync(waiting);
        await secretary.Page.ShowsInTimeAsync("main", "Croix-Rouge française", byItself: false);
        await secretary.SeesAsync("Le suivant");
        await secretary.PressAsync("main a[href$='/planifier']", "**/planifier");
        await CommitteeSteps.PlanAsync(secretary);
        var later = new Uri(secretary.Page.Url).AbsolutePath;
        await secretary.Page.GotoAsync(waiting);
        await secretary.TickAsync("input[name='Taken']");
        await secretary.ChooseAsync("select[name='Session']", later["/commissions/".Length..]);
        await secretary.PressAsync(".bulk-bar button[class='button']", $"**{later}");
        await secretary.SeesAsync("1 dossier repris à l’ordre du jour");
        await CommitteeSteps.ConveneAsync(secretary);
        await CommitteeSteps.OpenAsync(secretary);
        await secretary.PickAsync("Decision.Outcome", "awarded");
        await RecordAsync(secretary);
        await secretary.Page.GotoAsync(waiting);
        await secretary.Page.ShowsInTimeAsync("main", "Aucun dossier n’attend", byItself: false);
    }

    private static async Task AppealsAsync(Walker head)
    {
        foreach (var (file, handler, letter, said) in new[] { ("-20", "Uphold", "[name='upheld']", "Le recours est accueilli"), ("-21", "Refuse", ":not([name])", "Le recours est rejeté") })
        {
            await head.Page.GotoAsync($"/instruction/dossiers/{Prefix}{file}");
            await head.PressAsync("main a[href$='/recours']", "**/recours");
            await head.TypeAsync("input[name='ReceivedOn']", "05/05/2025");
            await head.TypeAsync("textarea[name='Grounds']", "Nos ateliers sont ailleurs.");
            await head.SendAsync("form[action*='handler=Receive'] .actions button");
            await head.SeesAsync("Sans réponse, rejeté après le");
            await head.SendAsync("form[action*='handler=Examine'] .actions button");
            await head.SeesAsync("L’examen du recours est commencé.");
            await head.PressAsync("main a[href$='/recours/reponse']", "**/recours/reponse");
            await head.TypeAsync("textarea[name='Reason']", "Le secteur a été relu.");
            await head.SendAsync($"main form button[class='button button-secondary']{letter}");
            await head.Page.Locator("#lettre").WaitForAsync();
            await head.PressAsync($"button[formaction*='handler={handler}']", "**/recours");
            await head.SeesAsync(said);
        }
        await head.Page.GotoAsync($"/instruction/appels/{Call}/recours");
        await head.SeesAsync("Accueilli");
    }
}
