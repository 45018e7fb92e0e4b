using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>A receipt is one sheet of paper, with its code, in both programmes, and so is a decision.</summary>
[Collection(InABrowser.Name)]
public sealed partial class PrintingAReceipt(Chromium chromium)
{
    [Theory]
    [InlineData("p-rencontres-et-loisirs-direction", "/dossiers/cllaj-01/recepisse")]
    [InlineData("p-ecole-samuel-vincent-direction", "/dossiers/cej-04/recepisse")]
    public async Task Takes_one_sheet(string persona, string address)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: persona);
        await page.GotoAsync(address);
        await page.Locator("img.receipt-code").EvaluateAsync("image => image.decode()");
        Assert.Equal(1, SheetsOf(await page.PdfAsync(new() { PreferCSSPageSize = true })));
        // What is on paper says where and what to check, for whoever holds it is not on the site.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("img.receipt-code")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("/verifier");
        await Assertions.Expect(page.Locator(".site-nav")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Takes_one_sheet_for_a_decision_with_its_remedies_and_whom_to_ask()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: "p-groupe-sos-aude-direction");
        await page.GotoAsync("/dossiers/cej-01/decision");
        Assert.Equal(1, SheetsOf(await page.PdfAsync(new() { PreferCSSPageSize = true })));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("main .button")).ToBeHiddenAsync();
    }

    /// <summary>Chromium writes each page of a document as an object of its own, uncompressed.</summary>
    private static int SheetsOf(byte[] document) => Sheet().Count(Encoding.Latin1.GetString(document));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
