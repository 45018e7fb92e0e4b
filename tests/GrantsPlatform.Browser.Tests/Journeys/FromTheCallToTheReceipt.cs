using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// Somebody whom nobody knows, from the page of a call to the receipt: account, organisation, service, file, four eyes. By mouse, without scripts, and by keyboard alone. At most thirty presses and two
/// mailed links for one person; the second pair of eyes has its own.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class FromTheCallToTheReceipt(Chromium chromium)
{
    private const string Call = "/appels/cllaj-pas-de-calais-2025";
    private const string Password = "trois loutres dansent";
    private const string Next = "main button[value='next']";

    private string _file = "";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Takes_at_most_thirty_presses_and_two_mails(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var first = new Walker(await chromium.OpenAsync(site, javaScript), keyboard);
        await EnterAsync(first);
        await FillAsync(first, javaScript);
        await InviteAsync(first);

        var second = new Walker(await chromium.OpenAsync(site, javaScript), keyboard);
        await JoinAsync(second);
        await first.PressAsync("header a[href='/dossiers']", "**/dossiers");
        await first.PressAsync($"main a[href='{_file}']", $"**{_file}");
        await first.PressAsync($"main a[href='{_file}/verifier']", "**/verifier");
        await first.PressAsync("#envoi ~ form button");
        await first.SeesAsync("transmis pour validation");

        await second.FollowMailAsync("Un dossier attend votre validation", _file);
        await second.PressAsync("#envoi ~ form button");
        await second.SeesAsync("Le dossier a bien été reçu");

        await first.FollowMailAsync("Accusé de réception de votre dossier", _file);
        await first.SeesAsync("Le dossier a bien été reçu");
        await first.SeesAsync("CLLAJ25-");
        Assert.InRange(first.Presses, 1, 30);
        Assert.InRange(first.MailedLinks, 1, 2);
        Assert.InRange(second.Presses, 1, 5);
        Assert.InRange(second.MailedLinks, 1, 2);
    }

    /// <summary>Account, organisation and service: the way comes back to the call by itself.</summary>
    private static async Task EnterAsync(Walker walker)
    {
        await walker.Page.GotoAsync(Call);
        await walker.PressAsync($"a[href='{Call}/commencer']", "**/connexion?**");
        await walker.PressAsync("main a[href^='/inscription']", "**/inscription?**");
        await walker.TypeAsync("#Name", "Camille Essai");
        await walker.TypeAsync("#Mail", "camille@exemple.fr");
        await walker.TypeAsync("#Password", Password);
        await walker.PressAsync("main form button", "**/inscription/message");
        await walker.FollowMailAsync("Confirmez votre adresse", "/inscription/confirmer");
        await walker.TypeAsync("#Password", Password);
        await walker.PressAsync("main form button", $"**{Call}/commencer");
        await walker.PressAsync("main a[href^='/organismes/nouveau']", "**/organismes/nouveau?**");
        await walker.TypeAsync("#LegalName", "Les Amis du quai");
        await walker.TypeAsync("#Siret", "99900090400006");
        await walker.ChooseAsync("#LegalKind", "9220");
        await walker.TypeAsync("#CreatedOn", "09/05/2001");
        await walker.ChooseAsync("#Departement", "62");
        await walker.TypeAsync("#Address-Street", "12 rue des Lilas");
        await walker.TypeAsync("#Address-Postcode", "62000");
        await walker.TypeAsync("#Address-Town", "Arras");
        await walker.TypeAsync("#ServiceName", "Comité du quai");
        await walker.PressAsync("main form:has(#LegalName) .actions button", $"**{Call}/commencer");
    }

    private async Task FillAsync(Walker walker, bool javaScript)
    {
        await walker.PressAsync("main form button", "**/dossiers/*");
        _file = new Uri(walker.Page.Url).AbsolutePath;
        await walker.PressAsync($"main a[href='{_file}/rubriques/comite']", "**/rubriques/comite");
        await walker.TickAsync("input[name='f.departement']");
        foreach (var field in (string[])["perimeter", "experience", "network"]) await walker.TypeAsync($"textarea[name='f.{field}']", "Dix ans dans le bassin");
        await walker.PressAsync(Next, "**/rubriques/projet");
        await walker.TypeAsync("input[name='f.title']", "Ouvrir des ateliers");
        await walker.TickAsync("input[name='f.actions'][value='workshops']");
        if (!javaScript) await walker.SendAsync(Next);
        await walker.TypeAsync("input[name='f.newWorkshops']", "12");
        foreach (var field in (string[])["innovation", "summary"]) await walker.TypeAsync($"textarea[name='f.{field}']", "Des ateliers du soir");
        await walker.PressAsync(Next, "**/rubriques/public");
        await walker.TypeAsync("input[name='f.youngPeople']", "120");
        await walker.TypeAsync("input[name='f.youngAse']", "15");
        foreach (var target in await walker.Page.Locator("input[name^='f.targets.']").AllAsync()) await walker.TypeAsync($"input[name='{await target.GetAttributeAsync("name")}']", "10");
        await walker.PressAsync(Next, "**/rubriques/financement");
        await walker.TypeAsync("input[name^='f.request.']", "20000");
        await walker.PressAsync("#f-budget-group-64 > summary");
        await walker.TypeAsync("input[name='f.budget.expense-641']", "20000");
        // The save brings what is asked for into the budget by itself.
        var asked = walker.Page.Locator("input[name='f.budget.income-74-requested']");
        if (javaScript) await Assertions.Expect(asked).ToHaveValueAsync(new Regex("^20.?000$"));
        else await walker.TypeAsync("input[name='f.budget.income-74-requested']", "20000");
        await walker.PressAsync(Next, "**/rubriques/pieces");
        foreach (var name in (string[])["statutes", "activity"])
        {
            await walker.AttachAsync($"input[name='f.{name}.new']", $"{name}.pdf");
            if (javaScript) await Assertions.Expect(walker.Page.GetByRole(AriaRole.Link, new() { Name = $"{name}.pdf" })).ToBeVisibleAsync();
        }
        await walker.PressAsync(Next, "**/rubriques/declarations");
        foreach (var name in (string[])["republicanContract", "accurate"]) await walker.TickAsync($"input[type=checkbox][name='f.{name}']");
        await walker.PressAsync("main button[value='file']", $"**{_file}");
    }

    private static async Task InviteAsync(Walker walker)
    {
        await walker.PressAsync("main a[href$='/membres/inviter']", "**/membres/inviter");
        await walker.TypeAsync("#Mail", "dominique@exemple.fr");
        await walker.TickAsync("input[name='Rights'][value='Submitter']");
        await walker.PressAsync("main form button", "**/membres");
    }

    private static async Task JoinAsync(Walker walker)
    {
        await walker.FollowMailAsync("Invitation à rejoindre", "/invitations");
        await walker.TypeAsync("#Name", "Dominique Essai");
        await walker.TypeAsync("#Password", Password);
        await walker.PressAsync("main form:has(#Name) button", "**/dossiers");
        await walker.SeesAsync("Vous faites maintenant partie de Les Amis du quai");
    }
}
