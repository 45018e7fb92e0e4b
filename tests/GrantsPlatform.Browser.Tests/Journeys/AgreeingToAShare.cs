using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>A partner answers by the link that was mailed, without an account.</summary>
[Collection(InABrowser.Name)]
public sealed class AgreeingToAShare(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Takes_a_link_and_a_button_and_no_account(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        await site.OpenConsortiumCallAsync();
        var lead = await chromium.OpenAsync(site, javaScript, Consortium.Lead);
        var file = await lead.AskPartnerAsync(site, javaScript);
        await lead.AssertAccessibleIfScriptedAsync(javaScript);

        var partner = await chromium.OpenAsync(site, javaScript);
        await partner.GotoAsync(await partner.MailedLinkAsync(Consortium.Mail));
        await Assertions.Expect(partner.Locator("main")).ToContainTextAsync("12\u202F500,50\u202F€");
        await partner.AssertAccessibleIfScriptedAsync(javaScript);
        await partner.Locator("summary", new() { HasText = "Refuser" }).ClickAsync();
        await partner.GetByRole(AriaRole.Button, new() { Name = "Refuser cette part" }).ClickAsync();
        await Assertions.Expect(partner.Locator(".error-summary")).ToContainTextAsync("Dites pourquoi votre organisme refuse.");
        await partner.AssertAccessibleIfScriptedAsync(javaScript);
        await partner.GetByLabel("Pourquoi refusez-vous").FillAsync("Montant trop faible");
        await partner.GetByRole(AriaRole.Button, new() { Name = "Refuser cette part" }).ClickAsync();
        await Assertions.Expect(partner.Locator("main")).ToContainTextAsync("Vous avez refusé cette part");

        await lead.GotoAsync($"{file}/rubriques/partenaires");
        await Assertions.Expect(lead.Locator("main")).ToContainTextAsync("Refusé");
        await partner.GetByRole(AriaRole.Button, new() { Name = "Donner l’accord" }).ClickAsync();
        await Assertions.Expect(partner.Locator("main")).ToContainTextAsync("Vous avez donné votre accord");
        await partner.AssertAccessibleIfScriptedAsync(javaScript);
        await lead.ReloadAsync();
        await Assertions.Expect(lead.Locator("main")).ToContainTextAsync("Donné");
        await lead.AssertAccessibleIfScriptedAsync(javaScript);
    }
}
