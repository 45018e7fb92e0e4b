using System.Net;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Files chosen on a list, seen before, done, and followed: by pages alone and without scripts.</summary>
[Collection(Site.Name)]
public sealed class ActingOnMany(WebFixture site)
{
    private const string Instructor = "p-instruction";
    private const string Manager = "p-responsable";
    private const string List = $"/instruction/appels/{WebFixture.Open}?vue=tous";

    [Fact]
    public async Task Shows_who_is_concerned_does_it_and_says_what_became_of_each()
    {
        var (one, other) = (await Instructed.SubmitAsync(site, "ensemble-1"), await Instructed.SubmitAsync(site, "ensemble-2"));
        await site.DoAsync(ApplicationState.IdOf(other), new CheckEligibility());
        using var client = await site.ClientAsync(Instructor);
        var page = await ChooseAsync(client, "check-each", one, other);
        var shown = await Sheets.OpenAsync(client, page);
        Assert.Contains("1 dossier concerné", shown.Text, StringComparison.Ordinal);
        Assert.Contains("1 dossier où il n’y a rien à faire", shown.Text, StringComparison.Ordinal);
        Assert.Empty(((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(one))).Rules);

        Assert.Equal(HttpStatusCode.Redirect, (await shown.SendAsync()).Status);
        var under = await client.GetStringAsync(page);
        Assert.Contains("En cours", under, StringComparison.Ordinal);
        Assert.Contains("Actualiser", under, StringComparison.Ordinal);
        // A second click finds it under way.
        Assert.Equal(HttpStatusCode.Redirect, (await shown.Fill("CommandId", "autre").SendAsync()).Status);
        Assert.Contains("Ce traitement est déjà en cours", await client.GetStringAsync(page), StringComparison.Ordinal);

        await site.FollowAsync();
        var ended = await client.GetStringAsync(page);
        Assert.Contains("Terminé", ended, StringComparison.Ordinal);
        // The platform itself has checked the one meanwhile.
        Assert.Contains("2 inchangés", ended, StringComparison.Ordinal);
        Assert.NotEmpty(((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(one))).Rules);
        Assert.Contains("Vérifier l’éligibilité", await client.GetStringAsync("/traitements"), StringComparison.Ordinal);
        // The list shows again what was chosen.
        var back = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(ended, "<a class=\"button\" href=\"([^\"]*)\">Revenir à la liste").Groups[1].Value);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(await client.GetStringAsync(back), "row-tick[^>]* checked"));
    }

    [Fact]
    public async Task Says_per_file_what_is_refused_to_whoever_asked()
    {
        var (mine, left) = (await Instructed.SubmitAsync(site, "ensemble-3"), await Instructed.SubmitAsync(site, "ensemble-4"));
        using var client = await site.ClientAsync(Instructor);
        var page = await ChooseAsync(client, "write-to-each", mine, left);
        var sheet = (await Sheets.OpenAsync(client, page)).Fill("Typed.Text", "Une réunion d’information se tient le 12 mai.");
        var shown = await sheet.SendAsync("Preview");
        Assert.Contains("2 dossiers concernés", shown.Text, StringComparison.Ordinal);
        // Between the preview and the deed.
        await Instructed.SendAsync(site, ApplicationState.IdOf(left), new DeclareConflict(Instructor), Instructor, "Parent du directeur.");
        Assert.Equal(HttpStatusCode.Redirect, (await shown.SendAsync()).Status);
        await site.FollowAsync();
        var ended = await client.GetStringAsync(page);
        Assert.Contains("1 fait et 1 refusé", ended, StringComparison.Ordinal);
        Assert.Contains("Un dossier que vous ne voyez pas, ou plus", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("corps-ensemble-4", ended, StringComparison.Ordinal);

        // As a sheet, whole and narrowed, and the same silence; and among one's jobs.
        var whole = CsvText.Read(await client.GetStringAsync($"{page.Split('?')[0]}/tableur?format=csv")).Records;
        Assert.Equal(["Dossier", "Organisme", "Résultat", "Pourquoi"], whole[0].Cells.ToArray());
        Assert.Equal(3, whole.Count(row => row.Cells.Length == 4));
        Assert.Contains(whole, row => row.Cells is ["Un dossier que vous ne voyez pas, ou plus", "", "Refusé", ""]);
        var refused = CsvText.Read(await client.GetStringAsync($"{page.Split('?')[0]}/tableur?issue=refuse&format=csv")).Records;
        Assert.Equal("1", refused.Single(row => row.Cells[0] == "Lignes à l’écran").Cells[1]);
        Assert.Equal(2, refused.Count(row => row.Cells.Length == 4));
        Assert.Contains(CsvText.Read(await client.GetStringAsync("/traitements/tableur?format=csv")).Records, row => row.Cells is ["Écrire un message", _, "terminé", "2", "1", "0", "1", "0"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, $"{page.Split('?')[0]}/tableur", Manager)).Status);
    }

    [Fact]
    public async Task Starts_nothing_that_was_not_shown_first()
    {
        var id = await Instructed.SubmitAsync(site, "ensemble-5");
        using var client = await site.ClientAsync(Instructor);
        var page = await ChooseAsync(client, "write-to-each", id);
        var sheet = await Sheets.OpenAsync(client, page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sheet.SendAsync("Preview")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sheet.Fill("Typed.Text", "Bonjour.").SendAsync()).Status);
        var shown = await sheet.SendAsync("Preview");
        Assert.Equal(HttpStatusCode.OK, (await shown.Fill("Typed.Text", "Bonsoir.").SendAsync()).Status);
        Assert.Equal(JobPhase.Prepared, (await JobAsync(page)).Phase);
        Assert.Equal(HttpStatusCode.Redirect, (await shown.SendAsync("Stop")).Status);
        Assert.Equal(JobPhase.Dropped, (await JobAsync(page)).Phase);
    }

    [Fact]
    public async Task Takes_all_of_the_filter_but_what_is_ticked()
    {
        var (one, other) = (await Instructed.SubmitAsync(site, "ensemble-6"), await Instructed.SubmitAsync(site, "ensemble-7"));
        using var client = await site.ClientAsync(Manager);
        await site.FollowAsync();
        var number = (await FileAsync(one)).CalledBy(one);
        var filtered = $"{List}&q={number}";
        Assert.Equal([one], (await JobAsync(await ChosenAsync(client, filtered, "check-each", ("All", "true")))).Keys.ToArray());
        var rest = (await JobAsync(await ChosenAsync(client, List, "check-each", ("All", "true"), ("Except", "true"), ("Selected", one)))).Keys;
        Assert.Contains(other, rest);
        Assert.DoesNotContain(one, rest);
    }

    [Fact]
    public async Task Asks_for_a_choice_where_nothing_is_ticked()
    {
        using var client = await site.ClientAsync(Instructor);
        await Instructed.SubmitAsync(site, "ensemble-8");
        var form = await client.FormAsync(List, "bulk-bar");
        var again = await client.SendAsync(form, ("deed", "check-each"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Rien n’est choisi", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("erase-each", "f-1")]
    [InlineData("", "f-1")]
    [InlineData("check-each", "../../etc")]
    [InlineData("check-each", "f/1'\"<script>")]
    public async Task Takes_nothing_that_is_no_deed_or_no_file(string deed, string key)
    {
        using var client = await site.ClientAsync(Instructor);
        await Instructed.SubmitAsync(site, $"ensemble-9-{deed.Length}-{key.Length}");
        var form = await client.FormAsync(List, "bulk-bar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SendAsync(form, ("deed", deed), ("Selected", key))).Status);
    }

    [Fact]
    public async Task Says_nothing_of_files_that_one_may_not_see_nor_of_jobs_of_others()
    {
        var id = await Instructed.SubmitAsync(site, "ensemble-10");
        using var client = await site.ClientAsync(Instructor);
        var page = await ChooseAsync(client, "check-each", id, "cej-23", "inconnu");
        var shown = await client.GetStringAsync(page);
        Assert.DoesNotContain("cej-23", shown, StringComparison.Ordinal);
        Assert.Contains("2 dossiers écartés", new Visit(HttpStatusCode.OK, null, shown).Text, StringComparison.Ordinal);
        using var other = await site.ClientAsync(Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page)).StatusCode);
        using var strange = await site.ClientAsync("p-rencontres-et-loisirs");
        Assert.Equal(HttpStatusCode.NotFound, (await strange.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await strange.GetAsync("/traitements")).StatusCode);
    }

    [Fact]
    public async Task Makes_one_job_of_the_same_choice_sent_twice_and_another_of_another_choice()
    {
        var (one, other) = (await Instructed.SubmitAsync(site, "ensemble-11"), await Instructed.SubmitAsync(site, "ensemble-12"));
        using var client = await site.ClientAsync(Instructor);
        var form = await client.FormAsync(List, "bulk-bar");
        var first = (await client.SendAsync(form, ("deed", "check-each"), ("Selected", one))).Type;
        Assert.Equal(first, (await client.SendAsync(form, ("deed", "check-each"), ("Selected", one))).Type);
        Assert.NotEqual(first, (await client.SendAsync(form, ("deed", "check-each"), ("Selected", one), ("Selected", other))).Type);
    }

    private static Task<string> ChooseAsync(HttpClient client, string deed, params string[] files) =>
        ChosenAsync(client, List, deed, [.. files.Select(file => ("Selected", file))]);

    private static async Task<string> ChosenAsync(HttpClient client, string list, string deed, params (string Name, string Value)[] chosen)
    {
        var answer = await client.SendAsync(await client.FormAsync(list, "bulk-bar"), [("deed", deed), .. chosen]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Type.Required("the job's page");
    }

    private async Task<JobState.Known> JobAsync(string page) => (JobState.Known)await site.Runtime.Reads.ReadAsync<JobState>(JobState.IdOf(page.Split('/', '?')[2]));

    private async Task<ApplicationState.Known> FileAsync(string id) => (ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id));
}
