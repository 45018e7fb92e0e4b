using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Tests.Scans;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Signed copies that came back by post in one pile, by keyboard alone: one act files itself, the page that says nothing is placed by hand.</summary>
[Collection(InABrowser.Name)]
public sealed class SortingAPile(Chromium chromium)
{
    private const string Whole = "cllaj-sign-02";
    private const string Doubtful = "cllaj-sign-05";

    [Fact]
    public async Task Files_what_names_itself_and_leaves_the_rest_to_whoever_looks()
    {
        await using var site = await Site.StartAsync();
        var manager = new Walker(await chromium.OpenAsync(site, persona: "p-responsable"), keyboard: true);
        await manager.Page.GotoAsync("/instruction/conventions/numerisations");
        var act = PageMark.OfText(Whole, (await StateAsync(site, Whole)).Pending?.Hash ?? "");
        await manager.AttachAsync("input[name='Sent']", "pile.pdf", Pile.OfJpegs(
            ScannedSheet.Of(new PageMark(act, 2, 2)).Turned(180), ScannedSheet.Of("https://exemple.fr/"), ScannedSheet.Of(new PageMark(act, 1, 2))));
        await manager.PressAsync("main form button", "**/numerisations/*");
        // The page follows what is read by itself, and takes nobody anywhere.
        await manager.Page.Locator("#suivi", new() { HasText = "1 copie signée déposée" }).WaitForAsync(new() { Timeout = 60_000 });
        await manager.SendAsync("#suivi .actions a");
        await manager.SeesAsync("Aucun code lisible");
        await manager.Page.AssertAccessibleAsync();

        await manager.TickAsync("input[name='Ticked'][value='2']");
        await manager.TypeAsync("input[name='Number']", Doubtful);
        await manager.SendAsync("form[action*='handler=Place'] button[class='button']");
        await manager.SeesAsync("Une copie signée est déposée au dossier");
        await manager.SeesAsync("0 page à placer");
        foreach (var file in new[] { Whole, Doubtful }) Assert.Equal(1, (await StateAsync(site, file)).LastCopy);
    }

    private static async Task<AgreementState.Known> StateAsync(Site site, string file) =>
        Assert.IsType<AgreementState.Known>(await site.Platform.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(file)));
}
