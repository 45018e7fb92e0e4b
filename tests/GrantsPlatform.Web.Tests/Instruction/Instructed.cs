using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Files of one test each in the open call, submitted with the words of another.</summary>
internal static class Instructed
{
    private const string Like = "cllaj-01";
    private const string LikeBody = "rencontres-et-loisirs";

    public static async Task<string> SubmitAsync(WebFixture site, string id, string call = WebFixture.Open)
    {
        var body = await Bodies.RegisterAsync(site, $"corps-{id}", Bodies.SiretOf($"corps-{id}"));
        await site.DoAsync(OrganisationState.IdOf(body), new AddService("relais", $"Relais {id}", "62", []));
        await site.DoAsync(OrganisationState.IdOf(body), new ChangeMemberRights(Bodies.Director, [MemberRight.LegalRepresentative, MemberRight.Submitter]));
        var stream = ApplicationState.IdOf(id);
        await SendAsync(site, stream, new StartDraft(call, body, "relais"), Bodies.Writer);
        await FillAsync(site, stream, body, Bodies.Writer);
        await SendAsync(site, stream, new DepositApplication(await HashAsync(site, stream)), Bodies.Writer);
        await SendAsync(site, stream, new SubmitApplication(await HashAsync(site, stream)), Bodies.Director);
        return id;
    }

    /// <summary>A draft is complete then.</summary>
    public static async Task FillAsync(WebFixture site, StreamId stream, string body, string person)
    {
        var answers = (await site.AnswersAsync($"/dossiers/{Like}")).Values.ToImmutableSortedDictionary(answer => answer.Key, answer => Own(answer.Value, body), StringComparer.Ordinal);
        await SendAsync(site, stream, new SaveAnswers(answers), person);
    }

    public static async Task SendAsync(WebFixture site, StreamId stream, Command command, string person, string? reason = null)
    {
        var outcome = await site.Runtime.Commands.SendAsync(stream, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(person), Now, reason));
        Assert.False(outcome is CommandOutcome.Refused, outcome is CommandOutcome.Refused refused ? refused.Refusal.Message : null);
    }

    private static DateTimeOffset Now => new(2025, 5, 5, 9, 0, 0, TimeSpan.Zero);

    private static JsonElement Own(JsonElement answer, string body) => JsonSerializer.Deserialize<JsonElement>(answer.GetRawText().Replace(LikeBody, body, StringComparison.Ordinal));

    private static async Task<string> HashAsync(WebFixture site, StreamId stream) => ((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(stream)).ContentHash;
}
