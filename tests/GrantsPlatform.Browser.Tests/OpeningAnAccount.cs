using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>From the first visit to the second factor, by mails that are read where a demonstration shows them.</summary>
[Collection(InABrowser.Name)]
public sealed class OpeningAnAccount(Chromium chromium)
{
    private const string Mail = "camille.essai@exemple.fr";
    private const string Password = "trois loutres dansent";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leads_from_the_first_visit_to_a_second_factor_and_back_after_a_lost_session(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript);
        await page.GotoAsync("/inscription");
        await Button(page, "Créer mon compte").ClickAsync();
        await CheckAsync(page, javaScript, "3 points sont à corriger");
        await page.GetByLabel("Prénom et nom").FillAsync("Camille Essai");
        await page.GetByLabel("Adresse électronique").FillAsync(Mail);
        await page.GetByLabel("Mot de passe").FillAsync(Password);
        await Button(page, "Créer mon compte").ClickAsync();
        await CheckAsync(page, javaScript, "Consultez votre messagerie");

        await page.GotoAsync(await page.MailedLinkAsync("Confirmez votre adresse électronique"));
        await page.GetByLabel("Mot de passe").FillAsync(Password);
        await Button(page, "Confirmer mon adresse").ClickAsync();
        await CheckAsync(page, javaScript, "Votre adresse électronique est confirmée");
        await page.GotoAsync("/compte");
        await CheckAsync(page, javaScript, Mail);

        // The session is lost while something is being typed.
        await page.GotoAsync("/compte/coordonnees");
        await page.GetByLabel("Prénom et nom").FillAsync("Camille Essai Retrouvée");
        await page.Context.ClearCookiesAsync();
        await Button(page, "Enregistrer").ClickAsync();
        await SignInAsync(page, javaScript, "Votre session a pris fin");
        await CheckAsync(page, javaScript, "Votre saisie a été retrouvée");
        await Button(page, "Envoyer ma saisie").ClickAsync();
        await CheckAsync(page, javaScript, "Camille Essai Retrouvée");

        // Made an agent, the person goes nowhere before there is an authenticator.
        await GrantAsync(site);
        // A role ends the sessions that began before it, as soon as what follows from it is carried out.
        for (var looks = 0; looks < 200 && !page.Url.Contains("/connexion", StringComparison.Ordinal); looks++) await page.GotoAsync("/dossiers");
        await SignInAsync(page, javaScript, "Connexion");
        await CheckAsync(page, javaScript, "Une étape avant de continuer");
        await Button(page, "Enregistrer mon application").ClickAsync();
        await CheckAsync(page, javaScript, "Clé à recopier");
        var secret = Base32.Decode(string.Concat((await page.Locator("#cle").InnerTextAsync()).Where(char.IsLetterOrDigit)))!;
        await page.GetByLabel("Code affiché par l’application").FillAsync(Totp.CodeOf(secret, Totp.StepAt(site.Platform.Clock.GetUtcNow())));
        await Button(page, "Activer").ClickAsync();
        await CheckAsync(page, javaScript, "Vos codes de secours");
        var codes = await page.Locator("#codes code").AllInnerTextsAsync();
        await page.LeaveByAsync(() => page.Locator("header").GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync());
        await page.GotoAsync("/connexion?retour=%2Fcompte");
        await SignInAsync(page, javaScript, "Connexion");
        await CheckAsync(page, javaScript, "Validation en deux étapes");
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(codes[0].ToLowerInvariant());
        await Button(page, "Valider").ClickAsync();
        await CheckAsync(page, javaScript, "9 codes sur 10");
    }

    private static ILocator Button(IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task SignInAsync(IPage page, bool javaScript, string seen)
    {
        await CheckAsync(page, javaScript, seen);
        await page.GetByLabel("Adresse électronique").FillAsync(Mail);
        await page.GetByLabel("Mot de passe").FillAsync(Password);
        await Button(page, "Se connecter").ClickAsync();
    }

    private static async Task CheckAsync(IPage page, bool javaScript, string seen)
    {
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(seen);
        if (javaScript) await page.AssertAccessibleAsync();
    }

    private static async Task GrantAsync(Site site)
    {
        var rows = await site.Platform.Runtime.Reads.QueryAsync<Core.Accounts.AccountRow>(new Runtime.Ports.ViewQuery(
            Core.Accounts.AccountsView.Name, Core.Accounts.AccountsView.Partition, "openedAt", true, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, 1));
        var account = rows.Rows[0].Body.Id;
        var outcome = await site.Platform.Runtime.Commands.SendAsync(
            AccountState.IdOf(account), new GrantRole(Role.Auditor), new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Console, Reason: "Pour un essai."));
        Assert.IsType<CommandOutcome.Accepted>(outcome);
    }
}
