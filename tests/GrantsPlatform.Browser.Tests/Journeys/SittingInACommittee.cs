using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>The morning of a committee in the demonstration: a secretary holds the session, a member follows it from another browser.</summary>
[Collection(InABrowser.Name)]
public sealed class SittingInACommittee(Chromium chromium)
{
    private const string Session = "/commissions/commission-2025-05-05";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decides_undoes_and_steps_back_and_the_other_sees_it(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var member = await chromium.OpenAsync(site, javaScript, "p-membre-1");
        await member.GotoAsync($"{Session}/seance");
        await Assertions.Expect(member.Locator("main")).ToContainTextAsync("La séance n’est pas encore ouverte");
        Assert.Equal(0, await member.Locator("main form[method=post]").CountAsync());

        var secretary = await chromium.OpenAsync(site, javaScript, "p-secretariat");
        await secretary.GotoAsync(Session);
        foreach (var box in await secretary.GetByRole(AriaRole.Group, new() { Name = "Qui est là" }).GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        await PressAsync(secretary, "Enregistrer les présences");
        await PressAsync(secretary, "Ouvrir la séance");

        var file = await secretary.Locator("h1").InnerTextAsync();
        await member.GotoAsync(await secretary.Locator("#reste a[aria-current=page]").GetAttributeAsync("href") ?? "");
        await secretary.GetByLabel("Retenu", new() { Exact = true }).FocusAsync();
        await secretary.Keyboard.PressAsync("Space");
        await PressAsync(secretary, "Enregistrer la décision");
        await Assertions.Expect(secretary.Locator("main")).Not.ToContainTextAsync(file + " Dossier");
        await SeesAsync(member, "Retenu", javaScript);

        await secretary.Locator("summary", new() { HasText = "Annuler cette décision" }).FocusAsync();
        await secretary.Keyboard.PressAsync("Enter");
        await secretary.GetByLabel("Pourquoi", new() { Exact = false }).FillAsync("Saisie sur le mauvais dossier.");
        await PressAsync(secretary, "Annuler la décision");
        await Assertions.Expect(secretary.Locator("h1")).ToContainTextAsync(file);
        await SeesAsync(member, "À décider", javaScript);

        await member.GotoAsync(Session);
        await member.Locator("summary", new() { HasText = "Déclarer un conflit d’intérêts" }).ClickAsync();
        await member.GetByLabel("Qui se déporte").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await member.GetByLabel("Sur quel dossier").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await member.GetByLabel("Pourquoi", new() { Exact = false }).FillAsync("Siège à son conseil d’administration.");
        var before = await member.Locator("#ordre-du-jour ~ .frame tbody tr, [aria-labelledby=ordre-du-jour] tbody tr").CountAsync();
        await PressAsync(member, "Enregistrer le déport");
        await Assertions.Expect(member.Locator("[aria-labelledby=ordre-du-jour] tbody tr")).ToHaveCountAsync(before - 1);
        await Assertions.Expect(member.Locator("main")).ToContainTextAsync("un conflit d’intérêts vous en tient à l’écart");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).PressAsync("Enter");

    private static Task SeesAsync(IPage member, string words, bool javaScript) => member.ShowsInTimeAsync("#en-direct", words, byItself: javaScript);
}
