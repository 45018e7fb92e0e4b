using GrantsPlatform.Browser.Tests.Journeys;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>The demonstration, with what else is needed for each page to be seen in each of its states.</summary>
internal sealed class Stage
{
    public const string Password = "trois loutres dansent";
    public const string Mail = "camille.essai@exemple.fr";
    public const string TaskPage = "/exploitation/taches/undeliverable-1";
    public const string PurgePage = "/exploitation/effacements/purge-shown";
    public const string RefusedMail = "/exploitation/courriels/refused-1";
    public const string Mine = "/organismes/rencontres-et-loisirs";
    public const string Numberless = "/organismes/sans-numero";

    /// <summary>Jobs of whoever scores.</summary>
    public const string ToSay = "job-to-say";
    public const string ToStart = "job-to-start";
    public const string Ended = "job-ended";

    /// <summary>A document that whoever scores asked for, and that no maker knows.</summary>
    public const string NotMade = "document-not-made";

    public required Dictionary<string, IPage> Lanes { get; init; }

    /// <summary>A draft of which nothing is filled.</summary>
    public required string Empty { get; init; }

    /// <summary>A draft of a consortium, whose partner was asked.</summary>
    public required string Shared { get; init; }

    public required string ConsentLink { get; init; }
    public required string InvitationLink { get; init; }
    public required string ResetLink { get; init; }
    public required string RevokeLink { get; init; }

    public static async Task<Stage> SetAsync(Site site, Chromium chromium)
    {
        var lanes = new Dictionary<string, IPage> { [Lane.Nobody] = await chromium.OpenAsync(site) };
        foreach (var persona in Lane.Personas) lanes[persona] = await chromium.OpenAsync(site, persona: persona);
        lanes[Lane.Alone] = await chromium.OpenAsync(site);
        await site.OpenConsortiumCallAsync();
        var shared = lanes[Lane.Consortium].AskPartnerAsync(site);
        var empty = BeginAsync(lanes[Lane.Drafter]);
        var account = OpenAccountAsync(lanes[Lane.Alone]);
        var revoke = RunAsync(lanes[Lane.Director]);
        await Task.WhenAll(shared, empty, account, revoke);
        await site.Platform.Runtime.Commands.SendAsync(
            ApplicationState.IdOf("cllaj-01"), new RequestComplement(["innovation"], new DateOnly(2025, 5, 20)),
            new CommandHeader("ask", Actor.Person("p-instruction"), Reason: "Précisez ce que le projet a de nouveau."));
        await site.Platform.Runtime.Commands.SendAsync(
            OperatorTaskState.IdOf("undeliverable-1"), new RaiseTask(ApplicationState.IdOf("cllaj-01"), "complement-requested", TaskCodes.Undeliverable), new CommandHeader("raise", Actor.Policy));
        // The file is an awarded one: nothing is erased, and the page says why.
        await site.Platform.Runtime.Commands.SendAsync(
            PurgeState.IdOf("purge-shown"), new AnnouncePurge(Catalogue.Decided, KeptAs.Refused, ["cej-01"]), new CommandHeader("purge", Actor.Person("p-administration"), Reason: "Visa des archives n° 12."));
        await site.Platform.Runtime.Commands.SendAsync(
            MailState.IdOf("refused-1"),
            new NoteMail(
                new MailFacts("complement-requested", ApplicationState.IdOf("cllaj-01"), Lane.Drafter) { Application = "cllaj-01" },
                new MailWords("Camille Essai", Mail, "Votre dossier est à compléter", "Bonjour Camille Essai,\n\nPrécisez ce que le projet a de nouveau.\n"), MailEnd.Refused, 1, "550 boîte inconnue"),
            new CommandHeader("refuse", Actor.Policy));
        await site.Platform.Runtime.Commands.SendAsync(
            OrganisationState.IdOf("sans-numero"), new RegisterWithoutSiret("Les Amis du quai", null, null, "association", new DateOnly(2024, 5, 1), "62", false),
            new CommandHeader("register", Actor.Person(Lane.Withdrawn)));
        await site.Platform.Runtime.Commands.SendAsync(
            OrganisationState.IdOf("rencontres-et-loisirs"), new AskRepresentation(Lane.Drafter, "trésorier", new ProofFile("proces-verbal.pdf", "application/pdf", 24_000, new string('a', 64))),
            new CommandHeader("ask-representation", Actor.Person(Lane.Drafter)));
        await site.Platform.Runtime.Commands.SendAsync(
            OrganisationState.IdOf("ml-aude"), new AddMember(Lane.Rejected, [MemberRight.Member]), new CommandHeader("join-partner", Actor.Console));
        await AgreementsOnStage.SetAsync(site);
        await PrepareAsync(site, ToSay, "ask-each-complement");
        await PrepareAsync(site, ToStart, "declare-each-eligible");
        await PrepareAsync(site, Ended, "check-each");
        await SendAsync(site, Ended, new StartJob(new CheckEach()));
        await site.Platform.Runtime.Commands.SendAsync(
            ProductionState.IdOf(NotMade), new OrderDocument("unknown", "Tous, dossiers en instruction (csv)", "{}"), new CommandHeader("order-document", Actor.Person(Lane.Scorer)));
        await site.Platform.Runtime.Commands.SendAsync(PreparationState.IdOf(Catalogue.Prepared), new BeginPreparation(Catalogue.Open, 1), new CommandHeader("prepare", Actor.Person(Lane.Manager)));
        await Sessions.HoldAsync(site);
        var nobody = lanes[Lane.Nobody];
        await nobody.GotoAsync("/mot-de-passe-oublie");
        await nobody.GetByLabel("Adresse électronique").FillAsync(Mail);
        await nobody.GetByRole(AriaRole.Button, new() { Name = "Recevoir le lien" }).ClickAsync();
        return new Stage
        {
            Lanes = lanes,
            Empty = await empty,
            Shared = await shared,
            RevokeLink = await revoke,
            ConsentLink = await nobody.MailedLinkAsync(Consortium.Mail),
            InvitationLink = await nobody.MailedLinkAsync("collegue@example.org"),
            ResetLink = await nobody.MailedLinkAsync("mot de passe"),
        };
    }

    private static async Task PrepareAsync(Site site, string job, string deed)
    {
        await SendAsync(site, job, new BeginJob(deed, "cej-jr-occitanie-instruction"));
        await SendAsync(site, job, new ChooseForJob(0, ["cej-instruction-08", "cej-instruction-23", "cej-instruction-01"]));
    }

    private static async Task SendAsync(Site site, string job, JobCommand command) => Assert.IsType<CommandOutcome.Accepted>(
        await site.Platform.Runtime.Commands.SendAsync(JobState.IdOf(job), command, new CommandHeader($"{job}-{command.GetType().Name}", Actor.Person(Lane.Scorer))));

    private static async Task<string> BeginAsync(IPage page)
    {
        await page.GotoAsync($"/appels/{Catalogue.Open}/commencer");
        await page.ClickAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task OpenAccountAsync(IPage page)
    {
        await page.GotoAsync("/inscription");
        await page.GetByLabel("Prénom et nom").FillAsync("Camille Essai");
        await page.GetByLabel("Adresse électronique").FillAsync(Mail);
        await page.GetByLabel("Mot de passe").FillAsync(Password);
        await PressAsync(page, "Créer mon compte", "Consultez votre messagerie");
        await page.GotoAsync(await page.MailedLinkAsync("Confirmez votre adresse électronique"));
        await page.GetByLabel("Mot de passe").FillAsync(Password);
        await PressAsync(page, "Confirmer mon adresse", "confirmée");
    }

    /// <summary>Fills the organisation's pages; gives the address where the invitation is revoked.</summary>
    private static async Task<string> RunAsync(IPage page)
    {
        await page.GotoAsync($"{Mine}/documents/nouveau");
        await page.GetByLabel("Nature du document").SelectOptionAsync("Statutes");
        await page.GetByLabel("Fichier", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "statuts.pdf", MimeType = "application/pdf", Buffer = Steps.Pdf });
        await PressAsync(page, "Ranger le document", "est rangé");
        await page.GotoAsync($"{Mine}/banque/modifier");
        await page.GetByLabel("IBAN").FillAsync("FR76 9999 9000 6200 0620 0000 192");
        await PressAsync(page, "Enregistrer", "sont enregistrées");
        await page.GotoAsync($"{Mine}/membres/inviter");
        await page.GetByLabel("Adresse électronique professionnelle").FillAsync("collegue@example.org");
        await PressAsync(page, "Envoyer l’invitation", "Une invitation est envoyée");
        return new Uri(new Uri(page.Url), await page.Locator("a[href$='/annuler']").First.GetAttributeAsync("href")).AbsolutePath;
    }

    private static async Task PressAsync(IPage page, string button, string says)
    {
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(says);
    }
}
