using System.Net;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>A file from its deposit to a level's opinion, by pages alone and without scripts.</summary>
[Collection(Site.Name)]
public sealed class InstructingAFile(WebFixture site)
{
    private const string Instructor = "p-instruction";
    private const string Manager = "p-responsable";

    [Fact]
    public async Task Goes_from_the_list_to_an_opinion()
    {
        var id = await Instructed.SubmitAsync(site, "instruite-1");
        using var instructor = await site.ClientAsync(Instructor);
        using var manager = await site.ClientAsync(Manager);
        Assert.Contains($"/instruction/dossiers/{id}?liste=", await instructor.GetStringAsync($"/instruction/appels/{WebFixture.Open}"), StringComparison.Ordinal);

        var file = $"/instruction/dossiers/{id}";
        // Nothing is carried out by itself here: the clock stands still.
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(await instructor.FormAsync(file, "Contrôler les règles"))).Status);
        var rule = await instructor.FormAsync(file, ">Remplie<");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await instructor.SendAsync(rule, ("holds", "oui"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(rule, ("holds", "oui"), ("motif-perimeter", "Communes déjà couvertes."))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(await instructor.FormAsync(file, "Déclarer éligible"))).Status);
        Assert.DoesNotContain("Confier à</label>", await instructor.GetStringAsync(file), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync(file, ">Confier<"), ("instructeur-departmental", Instructor))).Status);

        await site.DoAsync(ApplicationState.IdOf(id), new BeginReview("departmental", Instructor));
        Assert.Contains(id, await instructor.GetStringAsync($"/instruction/appels/{WebFixture.Open}?instructeur={Instructor}&vue=tous"), StringComparison.Ordinal);
        var grid = await AssessAsync(instructor, id, "Avis favorable.");
        Assert.Equal(HttpStatusCode.Redirect, grid.Status);
        Assert.Contains("Avis favorable.", await manager.GetStringAsync(file), StringComparison.Ordinal);
        Assert.Equal(Opinion.Favourable, ((AssessmentState.Known)await site.Runtime.Reads.ReadAsync<AssessmentState>(AssessmentState.IdOf(id, "departmental"))).Given?.Opinion.Opinion);
    }

    [Fact]
    public async Task Takes_nothing_back_that_another_tab_has_saved()
    {
        var id = await EntrustedAsync("instruite-2");
        using var client = await site.ClientAsync(Instructor);
        var page = $"/instruction/dossiers/{id}/instruction/departmental";
        var (one, other) = (await Sheets.OpenAsync(client, page), await Sheets.OpenAsync(client, page));
        Assert.Equal(HttpStatusCode.OK, (await one.Fill("Strengths", "Réseau dense.").SendAsync("Save")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await other.Fill("Strengths", "").SendAsync("Save")).Status);
        Assert.Equal("Réseau dense.", (await Sheets.OpenAsync(client, page))["Strengths"]);
    }

    [Fact]
    public async Task Says_beside_each_input_what_cannot_be_read_and_keeps_the_rest()
    {
        var id = await EntrustedAsync("instruite-3");
        using var client = await site.ClientAsync(Instructor);
        var page = $"/instruction/dossiers/{id}/instruction/departmental";
        var sheet = await Sheets.OpenAsync(client, page);
        var wrong = await sheet.Fill("note-network", "9").Fill("note-experience", "4").Fill("Strengths", "Bon réseau.").SendAsync("Save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Indiquez une note entière de 0 à", wrong.Text, StringComparison.Ordinal);
        var kept = await Sheets.OpenAsync(client, page);
        Assert.Equal(("", "4", "Bon réseau."), (kept["note-network"], kept["note-experience"], kept["Strengths"]));
    }

    [Fact]
    public async Task Leaves_lists_and_address_of_whoever_declares_a_conflict()
    {
        var id = await Instructed.SubmitAsync(site, "instruite-4");
        using var client = await site.ClientAsync(Instructor);
        var page = $"/instruction/dossiers/{id}/conflit";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await Sheets.OpenAsync(client, page)).Fill("Person", Instructor).SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(client, page)).Fill("Person", Instructor).Fill("Reason", "Ancien salarié.").SendAsync()).Status);
        foreach (var gone in new[] { $"/instruction/dossiers/{id}", page, $"/instruction/dossiers/{id}/complement" })
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, gone, Instructor)).Status);
        Assert.DoesNotContain(id, await client.GetStringAsync($"/instruction/appels/{WebFixture.Open}?vue=tous"), StringComparison.Ordinal);
        Assert.Contains(id, (await Visit.ToAsync(site, $"/instruction/appels/{WebFixture.Open}?vue=tous", Manager)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_letter_of_a_complement_before_it_leaves()
    {
        var id = await Instructed.SubmitAsync(site, "instruite-5");
        using var client = await site.ClientAsync(Instructor);
        var sheet = (await Sheets.OpenAsync(client, $"/instruction/dossiers/{id}/complement")).Fill("Fields", "perimeter").Fill("Due", "20/05/2025").Fill("Reason", "Précisez les communes.");
        var letter = await sheet.SendAsync("Preview");
        Assert.Contains("Répondez avant le 20 mai 2025", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Rappels", letter.Text, StringComparison.Ordinal);
        Assert.IsType<Phase.Submitted>(((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id))).Phase);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.SendAsync()).Status);
        Assert.IsType<Phase.AwaitingComplement>(((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id))).Phase);
    }

    [Fact]
    public async Task Shows_whoever_takes_a_file_over_why_and_everybody_in_its_history()
    {
        var id = await Instructed.SubmitAsync(site, "instruite-passage");
        await site.DoAsync(ApplicationState.IdOf(id), new CheckEligibility());
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new ConfirmRule("perimeter", true), Instructor, "Vu.");
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new DeclareEligible(), Instructor);
        await Instructed.SendAsync(site, AssessmentState.IdOf(id, "departmental"), new AssignInstructor(id, "departmental", Instructor), Manager);
        await site.FollowAsync();
        const string other = "p-membre-3";
        await Instructed.SendAsync(site, AccountState.IdOf(other), new GrantRole(Role.DepartmentalInstructor, null, "62"), "p-administration");
        await Instructed.SendAsync(site, AssessmentState.IdOf(id, "departmental"), new HandOverAssessment(other), Instructor, "Congé\u202F: il reste le budget à lire.");
        await site.FollowAsync();
        var taken = await Visit.ToAsync(site, $"/instruction/dossiers/{id}", other);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(taken.Text, "il reste le budget à lire"));
        Assert.Contains("la main est passée à", (await Visit.ToAsync(site, $"/instruction/dossiers/{id}", Manager)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_back_a_request_for_complements_that_was_a_mistake()
    {
        var id = await Instructed.SubmitAsync(site, "instruite-6");
        using var client = await site.ClientAsync(Instructor);
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new RequestComplement(["perimeter"], new DateOnly(2025, 5, 20)), Instructor, "Précisez les communes.");
        var page = $"/instruction/dossiers/{id}/complement/annuler";
        Assert.Contains($"{page}?liste=", await client.GetStringAsync($"/instruction/dossiers/{id}"), StringComparison.Ordinal);
        var (sheet, stale) = (await Sheets.OpenAsync(client, page), await Sheets.OpenAsync(client, page));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await sheet.SendAsync()).Status);
        Assert.Contains("Demande envoyée par erreur.", (await sheet.Fill("Reason", "Demande envoyée par erreur.").SendAsync("Preview")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.SendAsync()).Status);
        var file = await Visit.ToAsync(site, $"/instruction/dossiers/{id}", Instructor);
        Assert.Contains("Motif de l’annulation\u202F: Demande envoyée par erreur.", file.Text, StringComparison.Ordinal);
        var late = await stale.Fill("Reason", "Je l’annule aussi.").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Je l’annule aussi.", late.Text, StringComparison.Ordinal);
        // Another that is sent meanwhile is not taken back by a tab that shows the first.
        await Instructed.SendAsync(site, ApplicationState.IdOf(id), new RequestComplement(["perimeter"], new DateOnly(2025, 5, 21)), Instructor, "Précisez encore.");
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SendAsync()).Status);
        await site.FollowAsync();
        Assert.Contains(site.Mails(), mail => mail.Subject == "La demande de compléments est annulée" && $"{mail.TextBody}".Contains("Demande envoyée par erreur.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Goes_on_through_the_list_it_came_from()
    {
        using var client = await site.ClientAsync("p-dr");
        var list = "?vue=tous&dep=34&tri=organisme";
        var lines = System.Text.RegularExpressions.Regex.Matches(await client.GetStringAsync($"/instruction/appels/{WebFixture.Decided}{list}"), "<th scope=\"row\"><a href=\"([^\"]+)\">").Select(line => WebUtility.HtmlDecode(line.Groups[1].Value)).ToList();
        var page = await client.GetStringAsync(lines[1]);
        Assert.Contains(WebUtility.HtmlEncode(lines[0]), page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(lines[2]), page, StringComparison.Ordinal);
        Assert.Contains("dep=34", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?vue=rien&dep=%00&etat=nope&min=abc&du=32/13&tri=--&q=%25%27%22&instructeur=../x")]
    [InlineData("?apres=x")]
    [InlineData("?avant=x&apres=y")]
    [InlineData("?dep=999999999999999999&max=99999999999999999999999")]
    public async Task Reads_any_address_as_far_as_it_can(string query)
    {
        Assert.InRange((int)(await Visit.ToAsync(site, $"/instruction/appels/{WebFixture.Open}{query}", Instructor)).Status, 200, 399);
        Assert.InRange((int)(await Visit.ToAsync(site, $"/instruction/dossiers/cllaj-01?piece=x&liste={Uri.EscapeDataString(query)}", Instructor)).Status, 200, 399);
    }

    private async Task<string> EntrustedAsync(string id)
    {
        await Instructed.SubmitAsync(site, id);
        var stream = ApplicationState.IdOf(id);
        await site.DoAsync(stream, new CheckEligibility());
        await Instructed.SendAsync(site, stream, new ConfirmRule("perimeter", true), Instructor, "Vu.");
        await Instructed.SendAsync(site, stream, new DeclareEligible(), Instructor);
        await Instructed.SendAsync(site, AssessmentState.IdOf(id, "departmental"), new AssignInstructor(id, "departmental", Instructor), Manager);
        await site.DoAsync(stream, new BeginReview("departmental", Instructor));
        return id;
    }

    private static async Task<Sheets> AssessAsync(HttpClient client, string id, string reasons)
    {
        var sheet = await Sheets.OpenAsync(client, $"/instruction/dossiers/{id}/instruction/departmental");
        foreach (var name in sheet.Names.Where(name => name.StartsWith("note-", StringComparison.Ordinal)).ToList()) sheet.Fill(name, "4");
        foreach (var name in sheet.Names.Where(name => name.StartsWith("justification-", StringComparison.Ordinal)).ToList()) sheet.Fill(name, "Établi.");
        foreach (var name in sheet.Names.Where(name => name.StartsWith("propose-", StringComparison.Ordinal)).ToList()) sheet.Fill(name, "15 000");
        return await sheet.Fill("Opinion", "favourable").Fill("Reason", reasons).SendAsync();
    }
}
