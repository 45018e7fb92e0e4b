using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>Files to work on, each begun for one test.</summary>
internal static class Desks
{
    public const string Person = "p-rencontres-et-loisirs";

    private static readonly SemaphoreSlim Once = new(1);

    /// <summary>A draft in the departmental call that is open in the demonstration.</summary>
    public static async Task<(HttpClient Client, string File)> DraftAsync(this WebFixture site, string call = WebFixture.Open, string person = Person)
    {
        var client = await site.ClientAsync(person);
        var start = await Sheets.OpenAsync(client, $"/appels/{call}/commencer");
        var begun = await start.SendAsync();
        Assert.StartsWith("/dossiers/", begun.Page);
        return (client, begun.Page);
    }

    /// <summary>The regional call as it would be if it were open now, and if partners had to agree.</summary>
    public static async Task<string> ConsortiumCallAsync(this WebFixture site)
    {
        const string Call = "essai-groupement";
        await Once.WaitAsync();
        try
        {
            if (await site.Runtime.Reads.ReadAsync<CallState>(CallState.IdOf(Call)) is CallState.Known) return Call;
            var json = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", $"{WebFixture.Decided}.json")))
                .Replace($"\"code\": \"{WebFixture.Decided}\"", $"\"code\": \"{Call}\"")
                // Three years later throughout, so that what hangs together still does.
                .Replace("2024", "2027").Replace("2023", "2026").Replace("2022", "2025")
                .Replace("\"lateReopening\": true }", "\"lateReopening\": true, \"partnerConsent\": true }");
            await site.DoAsync(ProgrammeState.IdOf(Call), new PublishDefinition(json));
            await site.DoAsync(CallState.IdOf(Call), new CreateCall(Call, 1, "Appel d’essai à groupements"));
            await site.DoAsync(CallState.IdOf(Call), new ScheduleCall());
            await site.Runtime.Commands.SendAsync(CallState.IdOf(Call), new Tick(), new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Clock));
            return Call;
        }
        finally
        {
            Once.Release();
        }
    }

    public static async Task<ApplicationState.Known> FileAsync(this WebFixture site, string path) =>
        (ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(path.Split('/')[2]));

    public static async Task<Answers> AnswersAsync(this WebFixture site, string path) => FileAnswers.Saved(
        await site.FileAsync(path), await site.Runtime.Reads.ContentsAsync(ApplicationState.IdOf(path.Split('/')[2])));

    public static async Task<string> SiretAsync(this WebFixture site, string organisation) =>
        ((OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation))).Siret!;
}
