using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// An organisation that was granted something: its agreement signed with a code from a mail, its report out of the register, certified, sent back with one
/// field open, and corrected.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class HoldingAGrant(Chromium chromium)
{
    private const string Director = "p-ml-des-collines-direction";
    private const string Agreement = "/subventions/cllaj-sign-02/convention";
    private const string Report = "/subventions/cllaj-suivi-02/bilans/final";
    private const string Actions = "textarea[name='F.text.actions']";

    [Fact]
    public async Task Signs_its_agreement_and_corrects_what_a_report_was_sent_back_for_by_keyboard_alone()
    {
        await using var site = await Site.StartAsync();
        var director = new Walker(await chromium.OpenAsync(site, persona: Director), keyboard: true);
        await SignsAsync(director, javaScript: true);
        await ReportsAsync(director);
        await SendsBackAsync(new Walker(await chromium.OpenAsync(site, persona: "p-instruction"), keyboard: true));
        await CorrectsAsync(director);
    }

    /// <summary>Reports without them, see the tests over HTTP.</summary>
    [Fact]
    public async Task Signs_without_scripts()
    {
        await using var site = await Site.StartAsync();
        await SignsAsync(new Walker(await chromium.OpenAsync(site, javaScript: false, Director)), javaScript: false);
    }

    private static async Task SignsAsync(Walker director, bool javaScript)
    {
        await director.Page.GotoAsync(Agreement);
        await director.SendAsync("form[action*='handler=Code'] button[class='button']");
        var code = await director.Page.MailedCodeAsync("Votre code pour signer");
        await director.Page.GotoAsync(Agreement);
        await director.Page.AssertAccessibleIfScriptedAsync(javaScript);
        await director.TypeAsync("input[name='Code']", code);
        await director.TickAsync("input[type='checkbox'][name='Read']");
        await director.SendAsync("form:has(input[name='Code']) button[class='button']");
        await director.SeesAsync("Vous avez signé");
    }

    private static async Task ReportsAsync(Walker director)
    {
        await director.Page.GotoAsync(Report);
        await director.PressAsync("main a[href*='/suivi/indicateurs']", "**/suivi/indicateurs?**");
        await director.SendAsync("main form[method='post'] button");
        await director.Page.GotoAsync(Report);
        await director.SeesAsync("certifié dans le tableau de suivi");
        foreach (var comment in await director.Page.Locator("textarea[name^='F.comment.']").AllAsync())
            await director.TypeAsync($"textarea[name='{await comment.GetAttributeAsync("name")}']", "Moins de demandes.");
        await director.TypeAsync(Actions, "Des ateliers.");
        await director.TypeAsync("textarea[name='F.text.obstacles']", "Peu de logements.");
        await director.TypeAsync("input[name='B.expense-64']", "18 000");
        await director.TypeAsync("input[name='B.income-74-requested']", "18 000");
        await CertifiesAsync(director);
    }

    private static async Task SendsBackAsync(Walker instructor)
    {
        await instructor.Page.GotoAsync("/instruction/bilans/cllaj-suivi-02/final");
        await instructor.TickAsync("input[name='Fields'][value='text.actions']");
        await instructor.TypeAsync("input[name='DueOn']", "31/05/2025");
        await instructor.TypeAsync("textarea[name='Why']", "Dites combien d’ateliers.");
        await instructor.PressAsync("form[action*='handler=Return'] .actions button", "**/bilans");
    }

    /// <summary>Nothing else can be typed into.</summary>
    private static async Task CorrectsAsync(Walker director)
    {
        await director.Page.GotoAsync(Report);
        await director.SeesAsync("Dites combien d’ateliers.");
        await director.Page.AssertAccessibleAsync();
        await Assertions.Expect(director.Page.Locator("main textarea")).ToHaveCountAsync(1);
        await Assertions.Expect(director.Page.Locator("main input[name^='B.']")).ToHaveCountAsync(0);
        await director.ReplaceAsync(Actions, "Douze ateliers.");
        await CertifiesAsync(director);
        await director.SeesAsync("Douze ateliers.");
        await director.SeesAsync("Peu de logements.");
    }

    private static async Task CertifiesAsync(Walker director)
    {
        await director.TickAsync("input[type='checkbox'][name='Certified']");
        await director.SendAsync("button[name='then'][value='submit']");
        await director.SeesAsync("Bilan transmis le");
    }
}
