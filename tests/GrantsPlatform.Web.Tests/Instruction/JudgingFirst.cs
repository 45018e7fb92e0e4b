using System.Net;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Managing;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Two levels, of which the regional one reads the other's opinion only after its own; the departmental one always.</summary>
[Collection(Site.Name)]
public sealed class JudgingFirst(WebFixture site)
{
    private const string Call = "avis-croises";
    private const string First = "p-membre-3";
    private const string Successor = "p-membre-1";
    private const string Second = "p-membre-2";
    private const string Head = "p-secretariat";

    [Fact]
    public async Task Reads_the_other_level_after_its_own_opinion_on_the_page_and_in_the_list()
    {
        var id = await EntrustedAsync();
        // Why the file changes hands may say what its first instructor thought of it.
        await Instructed.SendAsync(site, AssessmentState.IdOf(id, "departmental"), new HandOverAssessment(Successor), First, "Congé\u202F: le dossier me semble solide.");
        await AssessAsync(Successor, id, "departmental", "Un besoin établi par le diagnostic local.");
        await site.FollowAsync();
        Assert.DoesNotContain("me semble solide", (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.Contains("me semble solide", (await FileAsync(Head, id)).Text, StringComparison.Ordinal);
        foreach (var other in new[] { "Vous lirez l’avis de ce niveau après avoir donné le vôtre", "–" }) Assert.Contains(other, (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Un besoin établi", (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"numeric\">80</td>", await RowAsync(Second, id), StringComparison.Ordinal);
        Assert.Contains("<td class=\"numeric\">80</td>", await RowAsync(Head, id), StringComparison.Ordinal);
        Assert.Contains("Un besoin établi", (await FileAsync(Head, id)).Text, StringComparison.Ordinal);

        await FiguresStayShutAsync();

        await AssessAsync(Second, id, "regional", "Même constat à l’échelle régionale.");
        await site.FollowAsync();
        foreach (var words in new[] { "Un besoin établi", "me semble solide" }) Assert.Contains(words, (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.Contains("<td class=\"numeric\">80</td>", await RowAsync(Second, id), StringComparison.Ordinal);
        Assert.Contains("Même constat", (await FileAsync(First, id)).Text, StringComparison.Ordinal);
    }

    /// <summary>A figure of the dashboard would tell which file the other level has found good.</summary>
    private async Task FiguresStayShutAsync()
    {
        using var second = await site.ClientAsync(Second);
        using var head = await site.ClientAsync(Head);
        var favourable = Assert.Single(await DashboardFigures.FollowAsync(head, Call), figure => figure.Key.Contains("départementale, favorables", StringComparison.Ordinal));
        Assert.True(favourable.Value is { Said: > 0, Listed: var listed } && favourable.Value.Said == listed);
        Assert.DoesNotContain((await DashboardFigures.FollowAsync(second, Call)).Keys, words => words.Contains("favorables", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"{DashboardFigures.Of(Call)}/dossiers?niveau=departmental&avis=favorable")).StatusCode);
    }

    /// <summary>The order alone would tell what others have given: no address brings it about, on the page, in the sheet, nor where all of a list is chosen.</summary>
    [Fact]
    public async Task Has_no_list_in_the_order_of_scores_as_long_as_it_may_have_to_judge_first()
    {
        // The other way round than they were submitted.
        var (high, low) = (await EntrustedAsync("croisee-2"), await EntrustedAsync("croisee-3"));
        await AssessAsync(First, low, "departmental", "Un besoin peu établi.", "1");
        await AssessAsync(First, high, "departmental", "Un besoin très établi.");
        await site.FollowAsync();
        foreach (var (person, ordered) in new[] { (Second, false), (First, true), (Head, true) })
        {
            var viewer = Viewer.Of((AccountState.Open)await site.Runtime.Reads.ReadAsync<AccountState>(AccountState.IdOf(person)));
            foreach (var (up, down) in (await ListsAsync(viewer, false)).Zip(await ListsAsync(viewer, true)))
                Assert.Equal(ordered, up.IndexOf(low) < up.IndexOf(high) && down.IndexOf(high) < down.IndexOf(low));
            using var client = await site.ClientAsync(person);
            Assert.Equal(ordered, (await client.GetStringAsync($"/instruction/appels/{Call}?vue=tous")).Contains("tri=note", StringComparison.Ordinal));
        }
    }

    /// <summary>Files as the page, the sheet and a choice of all have them, by score.</summary>
    private async Task<List<List<string>>> ListsAsync(Viewer viewer, bool descending)
    {
        var queries = site.Services.GetRequiredService<Queries>();
        var page = await queries.AskAsync(new WorkList(Call, WorkTab.All, Sort: WorkSort.Score, Descending: descending), viewer);
        var chosen = await queries.AskAsync(new ChosenWork(Call, WorkTab.All, WorkFilter.Nothing, WorkSort.Score, descending, [], 100), viewer);
        var sheet = new List<string>();
        if (await queries.AskAsync(new AllWork(Call, WorkTab.All, null, WorkSort.Score, descending), viewer) is { } all)
            await foreach (var line in all.Lines) sheet.Add(line.File.Id);
        return [[.. page?.Lines.Select(line => line.File.Id) ?? []], [.. chosen?.Ids ?? []], sheet];
    }

    private async Task<string> EntrustedAsync(string key = "croisee-1")
    {
        if (await site.Runtime.Reads.ReadAsync<CallState>(CallState.IdOf(Call)) is not CallState.Known) await OpenAsync();
        var id = await Instructed.SubmitAsync(site, key, Call);
        await site.DoAsync(ApplicationState.IdOf(id), new CheckEligibility());
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new ConfirmRule("perimeter", true), First, "Vu.");
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new DeclareEligible(), First);
        foreach (var (level1, person) in new[] { ("departmental", First), ("regional", Second) })
            await Instructed.SendAsync(site, AssessmentState.IdOf(id, level1), new AssignInstructor(id, level1, person), Head);
        await site.FollowAsync();
        return id;
    }

    private async Task OpenAsync()
    {
        const string level = "\"role\": \"departmental-instructor\", \"opinionRequired\": true }";
        await site.CallAsync(Call, "Avis croisés", (level, level + ", { \"code\": \"regional\", \"label\": \"Instruction régionale\", \"role\": \"regional-instructor\", \"opinionRequired\": true, \"seesOthers\": \"after-own-opinion\" }"));
        await site.DoAsync(CallState.IdOf(Call), new ScheduleCall());
        await site.FollowAsync();
        foreach (var (person, role) in new[] { (First, Role.DepartmentalInstructor), (Successor, Role.DepartmentalInstructor), (Second, Role.RegionalInstructor), (Head, Role.ProgrammeManager) })
            await site.DoAsync(AccountState.IdOf(person), new GrantRole(role, Call));
    }

    private Task<Visit> FileAsync(string person, string id) => Visit.ToAsync(site, $"/instruction/dossiers/{id}", person);

    private async Task<string> RowAsync(string person, string id)
    {
        using var client = await site.ClientAsync(person);
        var page = await client.GetStringAsync($"/instruction/appels/{Call}?vue=tous");
        var row = page[page.LastIndexOf($"value=\"{id}\"", StringComparison.Ordinal)..];
        return row[..row.IndexOf("</tr>", StringComparison.Ordinal)];
    }

    private async Task AssessAsync(string person, string id, string level, string reasons, string score = "4")
    {
        using var client = await site.ClientAsync(person);
        var sheet = await Sheets.OpenAsync(client, $"/instruction/dossiers/{id}/instruction/{level}");
        foreach (var name in sheet.Names.ToList())
            if (name.StartsWith("note-", StringComparison.Ordinal)) sheet.Fill(name, score);
            else if (name.StartsWith("justification-", StringComparison.Ordinal)) sheet.Fill(name, "Établi.");
            else if (name.StartsWith("propose-", StringComparison.Ordinal)) sheet.Fill(name, "15 000");
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill("Opinion", "favourable").Fill("Reason", reasons).SendAsync()).Status);
    }
}
