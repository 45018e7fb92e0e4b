using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Commands;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>A call to consortia, which the demonstration has none of that is open: the regional one as it would be now, with partners who must agree.</summary>
internal static class Consortium
{
    public const string Call = "essai-groupement";
    public const string Lead = "p-ahis-cahors";
    public const string Partner = "atelier-rouergue";
    public const string Mail = "contact@atelier.example";

    private const string Model = "cej-jr-occitanie-2022";

    public static async Task OpenConsortiumCallAsync(this Site site)
    {
        var definition = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", $"{Model}.json")))
            .Replace($"\"code\": \"{Model}\"", $"\"code\": \"{Call}\"")
            // Three years later throughout, so that what hangs together still does.
            .Replace("2024", "2027").Replace("2023", "2026").Replace("2022", "2025")
            .Replace("\"lateReopening\": true }", "\"lateReopening\": true, \"partnerConsent\": true }");
        await site.DoAsync(ProgrammeState.IdOf(Call), new PublishDefinition(definition));
        await site.DoAsync(CallState.IdOf(Call), new CreateCall(Call, 1, "Appel d’essai à groupements"));
        await site.DoAsync(CallState.IdOf(Call), new ScheduleCall());
        await site.Platform.Runtime.Commands.SendAsync(CallState.IdOf(Call), new Tick(), new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Clock));
    }

    /// <summary>From the call to the mail that asks the partner; gives the file's address.</summary>
    public static async Task<string> AskPartnerAsync(this IPage lead, Site site, bool javaScript = true)
    {
        var siret = ((OrganisationState.Registered)await site.Platform.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(Partner))).Siret!;
        await lead.GotoAsync($"/appels/{Call}/commencer");
        await lead.ClickAsync("main form button");
        await lead.ArriveAsync("**/dossiers/*");
        var file = new Uri(lead.Url).AbsolutePath;
        await lead.GotoAsync($"{file}/rubriques/partenaires");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Ajouter un partenaire" }).ClickAsync();
        await lead.GetByLabel("Numéro SIRET").FillAsync(siret);
        await lead.GetByLabel("Rôle dans le projet").FillAsync("Hébergement");
        await lead.GetByLabel("Adresse électronique de son contact").FillAsync(Mail);
        await lead.GetByLabel("Ce partenaire reçoit une part").CheckAsync();
        // A partner who was found shows its number; without a script, once the page was sent.
        if (!javaScript) await lead.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await Assertions.Expect(lead.GetByText("SIRET " + siret)).ToBeVisibleAsync();
        await lead.GotoAsync($"{file}/rubriques/demande");
        await lead.Locator($"input[name='f.request.logement.{siret}.2026']").FillAsync("12 500,50");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et revenir au dossier" }).ClickAsync();
        await lead.ArriveAsync($"**{file}");
        await lead.GotoAsync($"{file}/rubriques/partenaires");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Demander l’accord" }).ClickAsync();
        await Assertions.Expect(lead.Locator("main")).ToContainTextAsync("Demandé");
        return file;
    }

    private static async Task DoAsync(this Site site, StreamId target, Command command)
    {
        var outcome = await site.Platform.Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Console));
        Assert.False(outcome is CommandOutcome.Refused, (outcome as CommandOutcome.Refused)?.Refusal.Message);
    }
}
