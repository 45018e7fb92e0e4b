using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Two levels, of which the regional one reads the other's opinion only after its own; the departmental one always.</summary>
[Collection(Site.Name)]
public sealed class JudgingFirst(WebFixture site)
{
    private const string Call = "avis-croises";
    private const string First = "p-membre-3";
    private const string Second = "p-membre-2";
    private const string Head = "p-secretariat";

    [Fact]
    public async Task Reads_the_other_level_after_its_own_opinion_on_the_page_and_in_the_list()
    {
        var id = await EntrustedAsync();
        await AssessAsync(First, id, "departmental", "Un besoin établi par le diagnostic local.");
        await site.FollowAsync();
        foreach (var other in new[] { "Vous lirez l’avis de ce niveau après avoir donné le vôtre", "–" }) Assert.Contains(other, (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Un besoin établi", (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"numeric\">80</td>", await RowAsync(Second, id), StringComparison.Ordinal);
        Assert.Contains("<td class=\"numeric\">80</td>", await RowAsync(Head, id), StringComparison.Ordinal);
        Assert.Contains("Un besoin établi", (await FileAsync(Head, id)).Text, StringComparison.Ordinal);

        await AssessAsync(Second, id, "regional", "Même constat à l’échelle régionale.");
        await site.FollowAsync();
        Assert.Contains("Un besoin établi", (await FileAsync(Second, id)).Text, StringComparison.Ordinal);
        Assert.Contains("<td class=\"numeric\">80</td>", await RowAsync(Second, id), StringComparison.Ordinal);
        Assert.Contains("Même constat", (await FileAsync(First, id)).Text, StringComparison.Ordinal);
    }

    private async Task<string> EntrustedAsync()
    {
        const string level = "\"role\": \"departmental-instructor\", \"opinionRequired\": true }";
        await site.CallAsync(Call, "Avis croisés", (level, level + ", { \"code\": \"regional\", \"label\": \"Instruction régionale\", \"role\": \"regional-instructor\", \"opinionRequired\": true, \"seesOthers\": \"after-own-opinion\" }"));
        await site.DoAsync(CallState.IdOf(Call), new ScheduleCall());
        await site.FollowAsync();
        foreach (var (person, role) in new[] { (First, Role.DepartmentalInstructor), (Second, Role.RegionalInstructor), (Head, Role.ProgrammeManager) })
            await site.DoAsync(AccountState.IdOf(person), new GrantRole(role, Call));
        var id = await Instructed.SubmitAsync(site, "croisee-1", Call);
        await site.DoAsync(ApplicationState.IdOf(id), new CheckEligibility());
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new ConfirmRule("perimeter", true), First, "Vu.");
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new DeclareEligible(), First);
        foreach (var (level1, person) in new[] { ("departmental", First), ("regional", Second) })
            await Instructed.SendAsync(site, AssessmentState.IdOf(id, level1), new AssignInstructor(id, level1, person), Head);
        await site.FollowAsync();
        return id;
    }

    private Task<Visit> FileAsync(string person, string id) => Visit.ToAsync(site, $"/instruction/dossiers/{id}", person);

    private async Task<string> RowAsync(string person, string id)
    {
        using var client = await site.ClientAsync(person);
        var page = await client.GetStringAsync($"/instruction/appels/{Call}?vue=tous");
        var row = page[page.LastIndexOf($"value=\"{id}\"", StringComparison.Ordinal)..];
        return row[..row.IndexOf("</tr>", StringComparison.Ordinal)];
    }

    private async Task AssessAsync(string person, string id, string level, string reasons)
    {
        using var client = await site.ClientAsync(person);
        var sheet = await Sheets.OpenAsync(client, $"/instruction/dossiers/{id}/instruction/{level}");
        foreach (var name in sheet.Names.ToList())
            if (name.StartsWith("note-", StringComparison.Ordinal)) sheet.Fill(name, "4");
            else if (name.StartsWith("justification-", StringComparison.Ordinal)) sheet.Fill(name, "Établi.");
            else if (name.StartsWith("propose-", StringComparison.Ordinal)) sheet.Fill(name, "15 000");
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill("Opinion", "favourable").Fill("Reason", reasons).SendAsync()).Status);
    }
}
