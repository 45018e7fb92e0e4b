using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Columns, views under names and what has been seen: of one person in one call, on every machine of theirs.</summary>
[Collection(Site.Name)]
public sealed partial class KeepingAList(WebFixture site)
{
    private const string List = $"/instruction/appels/{WebFixture.Decided}?vue=tous";
    private const string Columns = $"/instruction/appels/{WebFixture.Decided}/colonnes";

    [Fact]
    public async Task Shows_the_columns_that_were_chosen_in_their_order()
    {
        using var client = await site.ClientAsync("p-dd-34");
        var page = await Sheets.OpenAsync(client, Columns);
        var moved = await page.Fill("down", "applicant").SendAsync("Move");
        Assert.Equal(["departement", "applicant"], moved.All("Order").Take(2));
        Assert.Equal(HttpStatusCode.Redirect, (await moved.Fill("Shown", "applicant", "granted").SendAsync()).Status);
        Assert.Equal(["Dossier", "Organisme", "Accordé"], await HeadersAsync("p-dd-34"));
        // Nobody else's list has changed.
        Assert.Equal(10, (await HeadersAsync("p-dr")).Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await Sheets.OpenAsync(client, Columns)).Fill("Shown").SendAsync()).Status);
    }

    /// <summary>It lies in the words of each file, and is read for whoever asks for it.</summary>
    [Fact]
    public async Task Shows_what_the_projects_are_called_to_whoever_has_chosen_it()
    {
        using var client = await site.ClientAsync("p-dd-11");
        var page = await Sheets.OpenAsync(client, Columns);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Fill("Shown", "applicant", "project").SendAsync()).Status);
        Assert.Contains("Un toit pour avancer", await RowAsync(client, List, "cej-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("Un toit pour avancer", (await Visit.ToAsync(site, List, "p-dr")).Text, StringComparison.Ordinal);
        Assert.Contains("Groupe SOS Solidarités Aude CEJ22-0001 Un toit pour avancer", (await Visit.ToAsync(site, "/instruction/dossiers/cej-01", "p-dr")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_view_for_oneself_or_for_colleagues()
    {
        using var client = await site.ClientAsync("p-dd-31");
        var filtered = $"{List}&etat=awarded&tri=-demande";
        var form = await client.FormAsync(filtered, "Enregistrer la vue");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SendAsync(form, ("ViewName", "  "))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(form, ("ViewName", "Retenus, les plus gros"), ("ViewShared", "true"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync($"{List}&dep=31", "Enregistrer la vue"), ("ViewName", "Les miens"))).Status);
        var own = await client.GetStringAsync(List);
        Assert.Contains("Les miens", own, StringComparison.Ordinal);
        var theirs = (await Visit.ToAsync(site, List, "p-dr")).Body;
        Assert.Contains("Retenus, les plus gros", theirs, StringComparison.Ordinal);
        Assert.Contains("etat=awarded&amp;tri=-demande", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Les miens", theirs, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync(List, "Supprimer<span class=\"hidden\"> la vue Les miens"), ("number", "2"))).Status);
        Assert.DoesNotContain("Les miens", await client.GetStringAsync(List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_what_one_has_not_seen_and_what_has_changed_since()
    {
        const string instructor = "p-instruction";
        var id = await Instructed.SubmitAsync(site, "vue-1");
        var list = $"/instruction/appels/{WebFixture.Open}?vue=tous";
        using var client = await site.ClientAsync(instructor);
        Assert.Contains("nouveau", await RowAsync(client, list, id), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(await client.FormAsync($"/instruction/dossiers/{id}", "data-seen"))).Status);
        Assert.DoesNotContain("nouveau", await RowAsync(client, list, id), StringComparison.Ordinal);
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new RequestComplement(["perimeter"], new DateOnly(2025, 5, 20)), instructor, "Précisez.");
        Assert.Contains("modifié", await RowAsync(client, list, id), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync(list, "bulk-bar") is var form ? form.ToDictionary(field => field.Key, field => field.Key.Length == 0 ? field.Value.Replace("handler=Choose", "handler=Seen", StringComparison.Ordinal) : field.Value) : [], ("Selected", id))).Status);
        Assert.DoesNotContain("modifié", await RowAsync(client, list, id), StringComparison.Ordinal);
        // To a colleague it is as new as before.
        using var colleague = await site.ClientAsync("p-responsable");
        Assert.Contains("nouveau", await RowAsync(colleague, list, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_files_that_nobody_has_and_answers_that_wait_to_be_read()
    {
        const string manager = "p-responsable";
        var id = await Instructed.SubmitAsync(site, "vue-2");
        await site.DoAsync(ApplicationState.IdOf(id), new CheckEligibility());
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new ConfirmRule("perimeter", true), "p-instruction", "Vu.");
        using var client = await site.ClientAsync(manager);
        var free = $"/instruction/appels/{WebFixture.Open}?vue=tous&instructeur=personne";
        Assert.DoesNotContain($"/{id}?", await client.GetStringAsync(free), StringComparison.Ordinal);
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new DeclareEligible(), "p-instruction");
        var found = await client.GetStringAsync(free);
        Assert.Contains($"/{id}?", found, StringComparison.Ordinal);
        Assert.Contains("À confier", found, StringComparison.Ordinal);
        await site.DoAsync(ApplicationState.IdOf(id), new BeginReview("departmental", "p-instruction"));
        Assert.DoesNotContain($"/{id}?", await client.GetStringAsync(free), StringComparison.Ordinal);
        Assert.DoesNotContain($"/{id}?", await client.GetStringAsync($"/instruction/appels/{WebFixture.Open}?vue=tous&reponse=a-relire"), StringComparison.Ordinal);
    }

    private async Task<List<string>> HeadersAsync(string account)
    {
        var body = (await Visit.ToAsync(site, List, account)).Body;
        var table = body[body.IndexOf("<form class=\"bulk\"", StringComparison.Ordinal)..];
        return [.. Headers().Matches(table[..table.IndexOf("</thead>", StringComparison.Ordinal)]).Select(header => Tags().Replace(header.Value, "").Trim()).Where(words => words != "Sélection")];
    }

    private static async Task<string> RowAsync(HttpClient client, string list, string id) =>
        Rows().Matches(await client.GetStringAsync(list)).Select(row => row.Value).Single(row => row.Contains($"/{id}?", StringComparison.Ordinal));

    [GeneratedRegex("<th[ >].*?</th>", RegexOptions.Singleline)]
    private static partial Regex Headers();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<tr class=[^>]*>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();
}
