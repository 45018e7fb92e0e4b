using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>The acts of a manager on the page of a call's life, each in the group that unfolds at its place.</summary>
internal static class CallSteps
{
    /// <summary>Open, with teams at work and a condition that is not met.</summary>
    private const string Open = "cllaj-pas-de-calais-2025";

    /// <summary>Decided, with every applicant told.</summary>
    private const string Decided = "cllaj-pas-de-calais-signature";

    private const string Next = "form[action*='handler=Next'] button";

    /// <summary>The teams at work are told.</summary>
    public static async Task ExtendAsync(Walker manager)
    {
        await GoAsync(manager, Open);
        await manager.SeesAsync("Qui sera prévenu");
        var form = await UnfoldAsync(manager, "Extend");
        await manager.TypeAsync("input[name='ClosesOn']", "16/05/2025");
        await manager.TypeAsync("textarea[name='ExtendReason']", "Une annexe est parue tard.");
        await manager.SendAsync($"{form} .actions button");
        await Assertions.Expect(manager.Page.Locator(".lead")).ToContainTextAsync("16 mai 2025 à 24");
    }

    /// <summary>Without its evidence it is not.</summary>
    public static async Task SatisfyAsync(Walker manager)
    {
        var form = await UnfoldAsync(manager, "Satisfy");
        await manager.ChooseAsync("select[name='Condition']", "budget-vote");
        await manager.SendAsync($"{form} .actions button");
        await manager.Page.Locator(".error-summary a[href='#Evidence']").WaitForAsync();
        await manager.TypeAsync("textarea[name='Evidence']", "Délibération du 14 avril 2025.");
        await manager.SendAsync($"{form} .actions button");
        await manager.SeesAsync("Adoption du budget 2025 du Département (avant toute décision d’attribution)\u202F: remplie");
        await manager.SeesAsync("Délibération du 14 avril 2025.");
    }

    public static async Task TopUpAsync(Walker manager)
    {
        var form = await UnfoldAsync(manager, "TopUp");
        await manager.ChooseAsync("select[name='Strand']", "experimentation");
        await manager.TypeAsync("input[name='Amount']", "25000");
        await manager.TypeAsync("input[name='Source']", "Délibération n° 2025-07");
        await manager.TypeAsync("textarea[name='TopUpReason']", "Crédits votés.");
        await manager.SendAsync($"{form} .actions button");
        await manager.SeesAsync("25\u202F000\u00A0€ pour «\u202FActions nouvelles\u202F», Délibération n° 2025-07.");
    }

    public static async Task PublishAndArchiveAsync(Walker manager)
    {
        await GoAsync(manager, Decided);
        await manager.SendAsync(Next);
        await manager.SeesAsync("Les résultats sont publiés.");
        await manager.SendAsync(Next);
        await manager.SeesAsync("L’appel est archivé.");
    }

    /// <summary>One that was not sent in time.</summary>
    public static async Task ReopenAsync(Walker manager, string call, string file)
    {
        await GoAsync(manager, call);
        var form = await UnfoldAsync(manager, "Reopen");
        await manager.TypeAsync("input[name='FileNumber']", file);
        await manager.TypeAsync("input[name='Until']", "12/05/2025");
        await manager.TypeAsync("textarea[name='ReopenReason']", "Une panne l’a empêché de déposer.");
        await manager.SendAsync($"{form} .actions button");
        await manager.SeesAsync("Le dossier est rouvert.");
    }

    /// <summary>Not before the box is ticked; what was typed stays.</summary>
    public static async Task CancelAsync(Walker manager, string call)
    {
        await GoAsync(manager, call);
        var form = await UnfoldAsync(manager, "Cancel");
        await manager.TypeAsync("textarea[name='CancelReason']", "Les crédits sont retirés.");
        await manager.SendAsync($"{form} .actions button");
        await manager.Page.Locator(".error-summary a[href='#Confirmed']").WaitForAsync();
        await manager.TickAsync("input[type='checkbox'][name='Confirmed']");
        await manager.SendAsync($"{form} .actions button");
        await manager.SeesAsync("L’appel est annulé.");
        await manager.SeesAsync("Les crédits sont retirés.");
    }

    private static async Task GoAsync(Walker manager, string call) => await manager.Page.GotoAsync($"/gestion/appels/{call}");

    private static async Task<string> UnfoldAsync(Walker manager, string handler)
    {
        var form = $"form[action*='handler={handler}']";
        await manager.PressAsync($"details:has({form}) > summary");
        return form;
    }
}
