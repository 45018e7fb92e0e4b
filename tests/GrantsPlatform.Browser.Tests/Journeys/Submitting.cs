using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

[Collection(InABrowser.Name)]
public sealed class Submitting(Chromium chromium)
{
    private const string File = "/dossiers/cllaj-02";
    private const string Check = "/dossiers/cllaj-02/verifier";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leads_from_the_draft_to_a_receipt_a_complement_and_a_withdrawal(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var preparer = await chromium.OpenAsync(site, javaScript, "p-ml-des-collines");
        await preparer.GotoAsync(File);
        await preparer.GetByRole(AriaRole.Link, new() { Name = "Vérifier et déposer" }).ClickAsync();
        await LookAsync(preparer, javaScript);
        await ClickAsync(preparer, "Transmettre pour validation");
        await ExpectAsync(preparer, "En attente de validation");

        var director = await chromium.OpenAsync(site, javaScript, "p-ml-des-collines-direction");
        await director.GotoAsync(Check);
        var again = await director.Context.NewPageAsync();
        await again.GotoAsync(Check);
        await ClickAsync(director, "Déposer le dossier");
        await ExpectAsync(director, "Le dossier a bien été reçu");
        await LookAsync(director, javaScript);
        var receipt = await director.Locator("main").InnerTextAsync();
        await ClickAsync(again, "Déposer le dossier");
        await ExpectAsync(again, "Le dossier a bien été reçu");
        Assert.Equal(receipt, await again.Locator("main").InnerTextAsync());

        await VerifyAsync(site, javaScript, await director.Locator("#empreinte-1").InnerTextAsync());
        await ComplementAsync(site, director, javaScript);
        await WithdrawAsync(director, javaScript);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_what_comes_a_second_late_and_keeps_every_word(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var preparer = await chromium.OpenAsync(site, javaScript: false, "p-ml-des-collines");
        await preparer.GotoAsync(Check);
        await ClickAsync(preparer, "Transmettre pour validation");
        var director = await chromium.OpenAsync(site, javaScript, "p-ml-des-collines-direction");
        await director.GotoAsync(Check);
        await site.MoveToAsync("2025-05-10T00:00:01+02:00");
        await ClickAsync(director, "Déposer le dossier");
        await ExpectAsync(director, "Le dépôt est clos depuis le 9 mai 2025 à 24\u00A0h\u00A000");
        await ExpectAsync(director, "votre envoi a été reçu le 10 mai 2025 à 0\u00A0h\u00A000\u00A0min");
        await ExpectAsync(director, "Chaque mot que vous avez saisi est conservé");
        await ExpectAsync(director, "Permanences rurales");
        await LookAsync(director, javaScript);
    }

    private async Task VerifyAsync(Site site, bool javaScript, string hash)
    {
        var anybody = await chromium.OpenAsync(site, javaScript);
        await anybody.GotoAsync("/verifier");
        foreach (var (typed, expected) in new[] { (hash, "Ce récépissé est authentique"), (new string('0', 64), "Aucun récépissé ne correspond") })
        {
            await anybody.GetByLabel("Numéro du dossier").FillAsync("cllaj-02");
            await anybody.GetByLabel("Empreinte").FillAsync(typed);
            await ClickAsync(anybody, "Vérifier");
            await ExpectAsync(anybody, expected);
            await LookAsync(anybody, javaScript);
        }
    }

    private static async Task ComplementAsync(Site site, IPage director, bool javaScript)
    {
        var asked = await site.Platform.Runtime.Commands.SendAsync(
            ApplicationState.IdOf("cllaj-02"), new RequestComplement(["innovation"], new DateOnly(2025, 5, 20)),
            new CommandHeader("ask", Actor.Person("p-instruction"), Reason: "Précisez ce que le projet a de nouveau."));
        Assert.IsNotType<CommandOutcome.Refused>(asked);
        await director.GotoAsync(File);
        await LookAsync(director, javaScript);
        await director.GetByRole(AriaRole.Link, new() { Name = "Répondre à la demande" }).ClickAsync();
        await LookAsync(director, javaScript);
        await director.GetByRole(AriaRole.Link, new() { Name = "Modifier" }).ClickAsync();
        await director.Locator("textarea").FillAsync("Des binômes avec des pairs, et un local ouvert le samedi.");
        await ClickAsync(director, "Enregistrer et revenir au dossier");
        await director.GetByRole(AriaRole.Link, new() { Name = "Répondre à la demande" }).ClickAsync();
        await ExpectAsync(director, "un local ouvert le samedi");
        await ClickAsync(director, "Envoyer les compléments");
        await ExpectAsync(director, "Vos compléments ont été reçus");
    }

    private static async Task WithdrawAsync(IPage director, bool javaScript)
    {
        await director.GetByRole(AriaRole.Link, new() { Name = "Retirer le dossier" }).ClickAsync();
        await LookAsync(director, javaScript);
        await ClickAsync(director, "Retirer définitivement le dossier");
        await ExpectAsync(director, "Le dossier est retiré.");
        await LookAsync(director, javaScript);
    }

    private static Task ClickAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task ExpectAsync(IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);

    /// <summary>Axe needs a script; what it looks at is the same without.</summary>
    private static Task LookAsync(IPage page, bool javaScript) => javaScript ? page.AssertAccessibleAsync() : Task.CompletedTask;
}
