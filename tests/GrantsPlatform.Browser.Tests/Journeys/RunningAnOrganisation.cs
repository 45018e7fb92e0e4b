using System.Text;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>From the registration of a body to the documents in its vault, by one person.</summary>
[Collection(InABrowser.Name)]
public sealed class RunningAnOrganisation(Chromium chromium)
{
    private static readonly FilePayload Statutes = new()
    {
        Name = "statuts.pdf",
        MimeType = "application/pdf",
        Buffer = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n\n"),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Registers_it_invites_a_colleague_gives_the_bank_account_and_files_the_statutes(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, persona: "p-ml-des-collines");
        await page.GotoAsync("/organismes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inscrire un autre organisme" }).ClickAsync();
        await RegisterAsync(page, javaScript);

        await OpenTabAsync(page, "Membres");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inviter un collègue" }).ClickAsync();
        await page.GetByLabel("Adresse électronique professionnelle").FillAsync("collegue@example.org");
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer l’invitation" }).ClickAsync();
        await SaysAsync(page, "Une invitation est envoyée à collegue@example.org.");
        await CheckAsync(page, javaScript);

        await OpenTabAsync(page, "Coordonnées bancaires");
        await page.GetByRole(AriaRole.Link, new() { Name = "Saisir les coordonnées bancaires" }).ClickAsync();
        await page.GetByLabel("IBAN").FillAsync("FR76 9999 9000 6200 0620 0000 192");
        if (javaScript) await page.GetByText("IBAN bien formé").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await SaysAsync(page, "Les coordonnées bancaires sont enregistrées.");
        await CheckAsync(page, javaScript);

        await OpenTabAsync(page, "Documents");
        await FileAsync(page, javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Retirer Statuts (statuts.pdf)" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer le document" }).ClickAsync();
        await SaysAsync(page, "Le document est retiré.");
    }

    private static async Task RegisterAsync(IPage page, bool javaScript)
    {
        await page.GetByLabel("Dénomination légale").FillAsync("Les Amis du quai");
        await page.GetByLabel("Numéro SIRET", new() { Exact = true }).FillAsync("999 000 904 00007");
        if (javaScript) await page.GetByText("À vérifier").WaitForAsync();
        await page.GetByLabel("Forme juridique").SelectOptionAsync("9220");
        await page.GetByLabel("Date de création").FillAsync("09/05/2001");
        await page.GetByLabel("Département du siège").SelectOptionAsync("62");
        await page.GetByLabel("numéro et voie").FillAsync("12 quai des Brumes");
        await page.GetByLabel("Code postal").FillAsync("62100");
        await page.GetByLabel("Commune").FillAsync("Calais");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inscrire l’organisme" }).ClickAsync();
        await SaysAsync(page, "La clé de contrôle de ce numéro SIRET ne tombe pas juste.");
        await CheckAsync(page, javaScript);
        await page.GetByLabel("Numéro SIRET", new() { Exact = true }).FillAsync("999 000 904 00006");
        if (javaScript) await page.GetByText("Numéro SIRET bien formé.").WaitForAsync();
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inscrire l’organisme" }).ClickAsync();
        await SaysAsync(page, "pas encore de représentant légal");
        await CheckAsync(page, javaScript);
    }

    private static async Task FileAsync(IPage page, bool javaScript)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ranger un document" }).ClickAsync();
        await page.GetByLabel("Nature du document").SelectOptionAsync("Statutes");
        await page.GetByLabel("Fichier", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "statuts.pdf", MimeType = "application/pdf", Buffer = "MZ programme"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ranger le document" }).ClickAsync();
        await page.Locator("#Document-erreur").WaitForAsync();
        await CheckAsync(page, javaScript);
        await page.GetByLabel("Fichier", new() { Exact = true }).SetInputFilesAsync(Statutes);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ranger le document" }).ClickAsync();
        await SaysAsync(page, "Le document «\u202Fstatuts.pdf\u202F» est rangé.");
        Assert.EndsWith("/documents", new Uri(page.Url).AbsolutePath);
        await CheckAsync(page, javaScript);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf", Exact = true }).ClickAsync());
        Assert.Equal("statuts.pdf", download.SuggestedFilename);
        Assert.Equal(Statutes.Buffer, await File.ReadAllBytesAsync((await download.PathAsync())!));
    }

    private static Task OpenTabAsync(IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();

    private static async Task SaysAsync(IPage page, string text) => await page.Locator("main").GetByText(text).First.WaitForAsync();

    private static async Task CheckAsync(IPage page, bool javaScript)
    {
        if (javaScript) await page.AssertAccessibleAsync();
    }
}
