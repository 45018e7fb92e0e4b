using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>The grid of a register as a spreadsheet: its keys, rows that are pasted, undo, and what is wrong said while one types. Without a script, row by row, see the tests over HTTP.</summary>
[Collection(InABrowser.Name)]
public sealed class FillingARegister(Chromium chromium)
{
    private const string Paste = """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task Takes_keys_and_rows_of_a_spreadsheet_and_gives_them_back()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: "p-rencontres-et-loisirs");
        await page.GotoAsync("/subventions/cllaj-suivi-01/suivi");
        var status = page.Locator("[data-register-status]");

        await page.Locator("[name='L50.0']").FocusAsync();
        await page.EvaluateAsync(Paste, "J-901\t05/03/2025\t2004\nJ-902\t12/03/2025\tjeune");
        await Assertions.Expect(page.Locator("[name='L51.2']")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(status).ToContainTextAsync("La dernière saisie est annulée");
        await Assertions.Expect(page.Locator("[name='L51.0']")).ToHaveValueAsync("");

        await page.EvaluateAsync(Paste, "J-901\t05/03/2025\t2004\nJ-902\t12/03/2025\t2005");
        await Assertions.Expect(status).ToContainTextAsync("6 cases collées");
        // Down the column to a line that was not there, and up again: Enter saves nothing.
        await page.Locator("[name='L51.0']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("J-903");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.IsFocusedAsync("[name='L53.0']"));
        await page.Keyboard.PressAsync("Shift+Enter");
        Assert.True(await page.IsFocusedAsync("[name='L52.0']"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("19/03/2025");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2006");
        await page.PressAtAsync("#grille .actions button:not([type])");
        await Assertions.Expect(page.GetByText("3 lignes enregistrées.")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
    }
}
