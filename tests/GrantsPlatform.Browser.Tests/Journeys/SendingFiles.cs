using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Files of a section, one after the other as they are chosen, while the section saves itself.</summary>
[Collection(InABrowser.Name)]
public sealed class SendingFiles(Chromium chromium)
{
    private const string Chooser = "input[name='f.statutes.new']";
    private const string Status = "#enregistrement";
    private static readonly FilePayload Statutes = new() { Name = "statuts.pdf", MimeType = "application/pdf", Buffer = Steps.Pdf };

    public static TheoryData<string, int, string> Refused => new()
    {
        { "image.png", 100, "Ce format n’est pas accepté ici" },
        { "page.pdf", 100, "Ce type de fichier n’est pas accepté" },
        { "vide.pdf", 0, "vide" },
        { "gros.pdf", 11 * 1024 * 1024, "dépasse la taille possible, 10\u00A0Mo" },
    };

    /// <summary>Longer than any automatic save that the choice, or a word typed after it, could bring about.</summary>
    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Keep_saying_why_one_was_refused(string name, int size, string why)
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        var bytes = new byte[size];
        Steps.Pdf.AsSpan(0, name == "gros.pdf" ? Steps.Pdf.Length : 0).CopyTo(bytes);
        var saved = page.WaitForResponseAsync(answer => answer.Url.Contains("handler=Autosave"), new() { Timeout = 3_500 });
        await page.Locator(Chooser).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = bytes });
        var line = page.Locator(".upload.file-refused");
        await Assertions.Expect(line).ToContainTextAsync(name);
        await Assertions.Expect(line).ToContainTextAsync(why);
        // Nothing was answered, and nothing is said to be saved.
        await Assert.ThrowsAsync<TimeoutException>(() => saved);
        await SaveAsync(page);
        await Assertions.Expect(line).ToContainTextAsync(why);
        await page.AssertAccessibleAsync();
        // Until the person has read it.
        await line.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(line).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Show_how_far_a_slow_one_is_and_are_waited_for()
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        var arrives = await HoldAsync(page);
        await page.Locator(Chooser).SetInputFilesAsync(Statutes);
        await Assertions.Expect(page.Locator(".upload progress")).ToBeVisibleAsync();
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(".upload progress")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(Status)).ToContainTextAsync("1 fichier est encore en cours d’envoi");

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await Assertions.Expect(page.Locator(Status)).ToContainTextAsync("la suite s’ouvrira dès qu’il sera arrivé");
        Assert.EndsWith("/rubriques/pieces", page.Url);
        arrives.SetResult();
        await page.ArriveAsync("**/rubriques/declarations");
        await page.GoBackAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Are_saved_by_themselves_once_they_have_come()
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        await page.Locator(Chooser).SetInputFilesAsync(Statutes);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
        // What was sent stays taken away, too.
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer statuts.pdf" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf" })).ToHaveCountAsync(0);
        await SaveAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Are_asked_about_when_the_page_is_left_before_they_have_come()
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        await HoldAsync(page);
        await page.Locator(Chooser).SetInputFilesAsync(Statutes);
        await Assertions.Expect(page.Locator(".upload progress")).ToBeVisibleAsync();
        await SaveAsync(page);
        await page.AsksBeforeItIsLeftAsync();
    }

    [Fact]
    public async Task Can_be_called_off_on_the_way_and_no_longer_keep_the_page()
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        await HoldAsync(page);
        await page.Locator(Chooser).SetInputFilesAsync(Statutes);
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler l’envoi de statuts.pdf" }).ClickAsync();
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await page.ArriveAsync("**/rubriques/declarations");
    }

    private async Task<IPage> OpenAsync(Site site)
    {
        var page = await chromium.OpenAsync(site, persona: "p-rencontres-et-loisirs");
        await page.GotoAsync("/appels/cllaj-pas-de-calais-2025/commencer");
        await page.ClickAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/rubriques/pieces");
        return page;
    }

    /// <summary>The bytes stay on their way until they are let in.</summary>
    private static async Task<TaskCompletionSource> HoldAsync(IPage page)
    {
        var arrives = new TaskCompletionSource();
        await page.RouteAsync("**/envois/statutes?handler=Piece**", async route =>
        {
            await arrives.Task;
            await route.ContinueAsync();
        });
        return arrives;
    }

    /// <summary>As a change of any answer would.</summary>
    private static async Task SaveAsync(IPage page)
    {
        await page.RunAndWaitForResponseAsync(
            () => page.EvaluateAsync("() => document.getElementById('rubrique').dispatchEvent(new Event('change'))"), answer => answer.Url.Contains("handler=Autosave"));
        await Assertions.Expect(page.Locator(Status)).ToContainTextAsync("Enregistré");
    }
}
