using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Cells, lines and groups of a file's form.</summary>
[Collection(InABrowser.Name)]
public sealed class FillingTables(Chromium chromium)
{
    /// <summary>Without a script the browser presses the first button of the form, which is none of the fields' own.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_takes_no_partner_away_and_leaves_no_page(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        await site.OpenConsortiumCallAsync();
        var page = await chromium.OpenAsync(site, javaScript, Consortium.Lead);
        var file = await page.AskPartnerAsync(site, javaScript);
        await page.GotoAsync($"{file}/rubriques/partenaires");
        var role = page.GetByLabel("Rôle dans le projet");
        await role.FillAsync("Hébergement et mobilité");
        await role.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#enregistrement")).ToContainTextAsync("Enregistré à");
        Assert.EndsWith("/rubriques/partenaires", page.Url);
        await page.ReloadAsync();
        Assert.Equal("Hébergement et mobilité", await role.InputValueAsync());
    }

    [Fact]
    public async Task A_group_stays_as_it_was_folded_and_what_is_wrong_goes_from_the_list_once_it_is_mended()
    {
        await using var site = await Site.StartAsync();
        var page = await BeginAsync(site, "financement");
        await page.Locator("summary", new() { HasText = "60 Achats" }).ClickAsync();
        await page.GetByLabel("601 Prestations de services").FillAsync("mille");
        await page.GetByLabel("602 Matières et fournitures").FillAsync("1 200");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("601 Prestations de services");
        Assert.Equal("mille", await page.GetByLabel("601 Prestations de services").InputValueAsync());
        Assert.Equal("1 200", await page.GetByLabel("602 Matières et fournitures").InputValueAsync());

        var services = page.Locator("#f-budget-group-61");
        await services.Locator("summary").ClickAsync();
        await page.GetByLabel("601 Prestations de services").FillAsync("1 000");
        await Assertions.Expect(page.GetByText("Il manque 2\u202F200\u202F€ de produits.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Erreur", await page.TitleAsync());
        await Assertions.Expect(services).ToHaveAttributeAsync("open", "");
    }

    /// <summary>Its sums are in view wherever one types.</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_balance_stays_in_view(int width)
    {
        await using var site = await Site.StartAsync();
        var page = await BeginAsync(site, "financement");
        await page.SetViewportSizeAsync(width, 800);
        await page.GetByLabel("69 Impôt sur les bénéfices").FocusAsync();
        await page.GetByLabel("69 Impôt sur les bénéfices").FillAsync("100");
        await Assertions.Expect(page.GetByText("Il manque 100\u202F€ de produits.")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Shift+Enter");
        Assert.False(await page.EvaluateAsync<bool>("""
            () => document.activeElement.getBoundingClientRect().top < document.querySelector('.budget-balance').getBoundingClientRect().bottom
            """), "The balance covers where one types.");
    }

    /// <summary>A word stands on one line, whatever the width: "Année" is not "Anné e".</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task No_word_of_a_file_is_broken(int width)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: "p-ml-des-collines");
        await page.SetViewportSizeAsync(width, 800);
        var broken = new List<string>();
        foreach (var path in (string[])["", "/verifier", "/rubriques/comite", "/rubriques/projet", "/rubriques/public", "/rubriques/financement", "/rubriques/pieces", "/rubriques/declarations"])
        {
            await page.GotoAsync($"/dossiers/cllaj-02{path}");
            broken.AddRange(await page.EvaluateAsync<string[]>(Broken));
        }
        Assert.Empty(broken);
    }

    /// <summary>The same where the service reads it: its tables stand in a narrower column.</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    public async Task No_word_of_a_file_that_is_instructed_is_broken(int width)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: "p-dd-34");
        await page.SetViewportSizeAsync(width, 800);
        await page.GotoAsync("/instruction/dossiers/cej-instruction-08");
        Assert.Empty(await page.EvaluateAsync<string[]>(Broken));
    }

    private const string Broken = """
        () => {
          const found = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const text = walk.currentNode;
            if (!text.parentElement.checkVisibility() || text.parentElement.closest('.hidden, textarea, option')) continue;
            for (const word of text.data.matchAll(/\p{L}{4,}/gu)) {
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
              if (lines.size > 1) found.push(`${location.pathname}: ${word[0]}`);
            }
          }
          return found;
        }
        """;

    private async Task<IPage> BeginAsync(Site site, string section)
    {
        var page = await chromium.OpenAsync(site, persona: "p-rencontres-et-loisirs");
        await page.GotoAsync("/appels/cllaj-pas-de-calais-2025/commencer");
        await page.ClickAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/rubriques/{section}");
        return page;
    }
}
