using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>On a form that does not save itself: what was wrong with a field is old as soon as it says something else.</summary>
[Collection(InABrowser.Name)]
public sealed class MendingWhatWasWrong(Chromium chromium)
{
    [Fact]
    public async Task Takes_the_old_error_away_from_the_field_the_list_and_the_title_as_one_types()
    {
        await using var site = await Site.StartAsync();
        var page = await RefusedAsync(site);
        var (name, mail) = (page.GetByLabel("Prénom et nom"), page.GetByLabel("Adresse électronique"));
        await Assertions.Expect(page.Locator(".error-summary-title")).ToHaveTextAsync("3 points sont à corriger");
        Assert.Equal("true", await name.GetAttributeAsync("aria-invalid"));

        await name.PressSequentiallyAsync("Camille");
        await Assertions.Expect(page.Locator(".error-summary-title")).ToHaveTextAsync("2 points sont à corriger");
        Assert.Null(await name.GetAttributeAsync("aria-invalid"));
        await Assertions.Expect(page.Locator(".field-invalid")).ToHaveCountAsync(2);
        // The others' stay, in their fields and in the list.
        Assert.Equal("true", await mail.GetAttributeAsync("aria-invalid"));
        await Assertions.Expect(page.Locator(".error-summary a")).ToHaveCountAsync(2);

        await mail.PressSequentiallyAsync("camille.essai@exemple.fr");
        await Assertions.Expect(page.Locator(".error-summary-title")).ToHaveTextAsync("Un point est à corriger");
        await page.GetByLabel("Mot de passe").PressSequentiallyAsync("trois loutres dansent");
        await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".field-errors")).ToHaveCountAsync(0);
    }

    /// <summary>The page grows shorter while one types, and not under the press that leaves the field: the button is where it was seen.</summary>
    [Fact]
    public async Task Loses_no_press_that_comes_right_after_the_typing()
    {
        await using var site = await Site.StartAsync();
        var page = await RefusedAsync(site);
        // All of it in view: a page that has been scrolled keeps its place by itself.
        await page.SetViewportSizeAsync(1280, 1600);
        await page.GetByLabel("Prénom et nom").FillAsync("Camille Essai");
        await page.GetByLabel("Adresse électronique").FillAsync("camille.essai@exemple.fr");
        var password = page.GetByLabel("Mot de passe");
        await password.PressSequentiallyAsync("trois loutres dansent");
        // By the mouse itself, at the place where a person sees the button: no script waits for it to stand still.
        var button = await page.GetByRole(AriaRole.Button, new() { Name = "Créer mon compte" }).BoundingBoxAsync();
        await page.Mouse.ClickAsync(button!.X + (button.Width / 2), button.Y + (button.Height / 2));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Consultez votre messagerie");
    }

    private async Task<IPage> RefusedAsync(Site site)
    {
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/inscription");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer mon compte" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        return page;
    }
}
