using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// What an instructor does beside the opinion: a file checked rule by rule, which is declared ineligible, and another eligible; a list that is arranged and kept; a note, an opinion from outside, a complement that is
/// asked for and taken back, a colleague who goes on, a conflict of interest; and a file that is given to somebody. By keyboard alone, and without scripts.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class AroundAnOpinion(Chromium chromium)
{
    private const string Home = "/instruction";

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Checks_writes_asks_takes_back_and_hands_over(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var agent = new Walker(await chromium.OpenAsync(site, javaScript, "p-dd-34"), keyboard);
        await ChecksAsync(agent);
        var head = new Walker(await chromium.OpenAsync(site, javaScript, "p-chefferie"), keyboard);
        await FindsIneligibleAsync(head, agent.Page.Url.Split('#')[0]);
        await FindsEligibleAsync(new Walker(await chromium.OpenAsync(site, javaScript, "p-dd-65"), keyboard));
        await AssignsAsync(head);
        await agent.Page.GotoAsync(Home);
        await agent.PressAsync("main a.counter[href*='instructeur=']", "**/instruction/appels/**");
        await agent.PressAsync("main table tbody th a", "**/instruction/dossiers/**");
        var file = agent.Page.Url;
        await NotesAsync(agent);
        await AsksOutsideAsync(agent, javaScript);
        await AnswersAsync(new Walker(await chromium.OpenAsync(site, javaScript), keyboard), javaScript);
        await agent.Page.GotoAsync(file);
        await agent.SeesAsync("Oui, sans aucun doute.");
        await TakesBackAsync(agent, javaScript);
        await HandsOverAsync(agent);
        await StepsBackAsync(agent, file);
    }

    private static async Task ChecksAsync(Walker agent)
    {
        await agent.Page.GotoAsync(Home);
        await agent.PressAsync("main a.counter[href*='etat=submitted']", "**/instruction/appels/**");
        await agent.PressAsync("main table tbody th a", "**/instruction/dossiers/**");
        var rules = await agent.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll(`form[action*='handler=Rule'] input[name='rule']`)].map(one => one.value)");
        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            var form = $"form:has(input[name='rule'][value='{rule}'])";
            await agent.PressAsync($"details:has(input[name='rule'][value='{rule}']) > summary");
            await agent.TypeAsync($"{form} textarea", "Établi par les pièces.");
            await agent.SendAsync($"{form} button[value='oui']");
            await agent.SeesAsync("Votre avis sur la règle est enregistré.");
        }
    }

    /// <summary>One rule that needs nobody is not met; whoever answers for the service says so, and reads the letter first.</summary>
    private static async Task FindsIneligibleAsync(Walker head, string file)
    {
        await head.Page.GotoAsync(file);
        await head.PressAsync("a[data-key='e']", "**/ineligibilite**");
        await head.TypeAsync("textarea[name='Reason']", "L’organisme a moins de deux ans.");
        await head.SendAsync("main form button[formaction*='handler=Preview']");
        await Assertions.Expect(head.Page.Locator("#lettre ~ .letter")).ToContainTextAsync("L’organisme a moins de deux ans.");
        await head.PressAsync("main form button.button-danger", "**/instruction/dossiers/*");
        await head.SeesAsync("Le dossier est déclaré inéligible");
    }

    /// <summary>Every rule of this one is met, once the last that needs somebody has been looked at.</summary>
    private static async Task FindsEligibleAsync(Walker agent)
    {
        await ChecksAsync(agent);
        await agent.SendAsync("form[action*='handler=Eligible'] button");
        await agent.SeesAsync("Le dossier est déclaré éligible.");
    }

    /// <summary>From a list that is arranged, kept under a name, and come back to.</summary>
    private static async Task AssignsAsync(Walker head)
    {
        await head.Page.GotoAsync(Home);
        await head.PressAsync("main a.counter[href*='instructeur=personne']", "**/instruction/appels/**");
        await ListSteps.ArrangeColumnsAsync(head);
        await ListSteps.KeepAViewAsync(head, "À confier");
        await ListSteps.ReturnsFromAFileAsync(head);
        await head.PressAsync("main table tbody th a", "**/instruction/dossiers/**");
        await head.PressAsync("nav a[href='#instruction']");
        await head.ChooseAsync("select[name='instructeur-regional']", "p-dr");
        await head.SendAsync("form[action*='handler=Assign'] .actions button");
        await head.SeesAsync("Le dossier est confié.");
    }

    private static async Task NotesAsync(Walker agent)
    {
        await agent.PressAsync("nav a[href='#notes']");
        await agent.TypeAsync("#Note", "Voir avec la mission locale.");
        await agent.SendAsync("form[action*='handler=Note'] .actions button");
        await Assertions.Expect(agent.Page.Locator("#notes ~ ol")).ToContainTextAsync("Voir avec la mission locale.");
    }

    private static async Task AsksOutsideAsync(Walker agent, bool javaScript)
    {
        await agent.PressAsync("nav a[href='#avis-exterieurs']");
        await agent.PressAsync("main a[href*='/avis-exterieur?'], main a[href$='/avis-exterieur']", "**/avis-exterieur**");
        await agent.TypeAsync("#Name", "Dominique Exemple");
        await agent.TypeAsync("#Mail", "dominique@exemple.fr");
        await agent.TypeAsync("#Question", "Le besoin est-il avéré ?");
        await agent.TickAsync("input[name='Fields']");
        if (javaScript) await agent.Page.AssertAccessibleAsync();
        await agent.PressAsync("main form .actions button[class='button']", "**/instruction/dossiers/*");
        await agent.SeesAsync("La demande d’avis est envoyée.");
        if (javaScript) await agent.Page.AssertAccessibleAsync();
    }

    private static async Task AnswersAsync(Walker outside, bool javaScript)
    {
        await outside.Page.GotoAsync(await outside.Page.MailedLinkAsync("Votre avis est demandé"));
        await outside.SeesAsync("Le besoin est-il avéré");
        if (javaScript) await outside.Page.AssertAccessibleAsync();
        await outside.TickAsync("main input[type='radio']");
        await outside.TypeAsync("main textarea", "Oui, sans aucun doute.");
        await outside.PressAsync("main form .actions button[class='button']");
        await outside.SeesAsync("Votre avis est enregistré");
        if (javaScript) await outside.Page.AssertAccessibleAsync();
    }

    private static async Task TakesBackAsync(Walker agent, bool javaScript)
    {
        await agent.PressAsync("a[data-key='c']", "**/complement**");
        await agent.TypeAsync("#Reason", "Précisez ce point.");
        await agent.TickAsync("input[name='Fields']");
        await agent.PressAsync("main form .actions button[class='button']", "**/instruction/dossiers/*");
        await agent.PressAsync("main a[href*='/complement/annuler']", "**/complement/annuler**");
        if (javaScript) await agent.Page.AssertAccessibleAsync();
        await agent.TypeAsync("#Reason", "Demande envoyée par erreur.");
        await agent.PressAsync("main form .actions button.button-danger", "**/instruction/dossiers/*");
        await Assertions.Expect(agent.Page.Locator("#complements ~ .rule").First).ToContainTextAsync("Demande envoyée par erreur.");
        if (javaScript) await agent.Page.AssertAccessibleAsync();
    }

    private static async Task HandsOverAsync(Walker agent)
    {
        const string form = "form[action*='handler=HandOver']";
        await agent.PressAsync("nav a[href='#instruction']");
        await agent.PressAsync($"details:has({form}) > summary");
        await agent.ChooseAsync($"{form} select", "p-dd-34-bis");
        await agent.TypeAsync($"{form} textarea", "Congé. Il reste à noter le budget.");
        await agent.SendAsync($"{form} .actions button");
        await agent.SeesAsync("Le dossier est passé à votre collègue");
    }

    private static async Task StepsBackAsync(Walker agent, string file)
    {
        await agent.PressAsync("main a[href*='/conflit']", "**/conflit**");
        await agent.TypeAsync("textarea[name='Reason']", "Membre de son conseil d’administration.");
        await agent.PressAsync("main form .actions button.button-danger", "**/instruction/appels/**");
        await agent.SeesAsync("ce dossier n’est plus dans vos listes");
        Assert.Equal(404, (await agent.Page.GotoAsync(file))?.Status);
    }
}
