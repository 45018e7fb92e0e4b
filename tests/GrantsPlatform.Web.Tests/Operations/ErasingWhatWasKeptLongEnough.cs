using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;

namespace GrantsPlatform.Web.Tests.Operations;

/// <summary>On a site of its own, for its clock moves: refusals of the regional call were told in 2022 and are kept for two years.</summary>
public sealed partial class ErasingWhatWasKeptLongEnough(WebFixture site) : IClassFixture<WebFixture>
{
    private const string Overview = "/exploitation/conservation";
    private const string Due = $"{Overview}/{WebFixture.Decided}/refuses";
    private const string Administrator = "p-administration";

    [Fact]
    public async Task Warns_waits_erases_and_leaves_its_own_record()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains("dossiers refusés ou retirés 2 ans après la décision", (await administrator.OpenAsync(Overview)).Text);
        var shown = await administrator.OpenAsync(Due);
        var files = Files().Matches(shown.Body).Select(file => file.Groups[1].Value).Distinct().ToList();
        Assert.True(files.Count > 1);
        var (held, gone) = (files[0], files[1]);

        // Somebody keeps one longer, and says why; a form that shows something else is not obeyed.
        var keeping = $"{Overview}/dossiers/{held}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync(keeping, ("OnHold", "false"), ("Reason", " "))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync(keeping, ("OnHold", "false"), ("Reason", "Contentieux devant le tribunal administratif."))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.SendAsync(keeping, ("OnHold", "false"), ("Reason", "Encore."))).Status);

        // What was shown before that is another list.
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.SendAsync(Due, ("Seal", SealOf(shown.Body)), ("Confirmed", "true"), ("Reason", "Visa n° 12"))).Status);
        shown = await administrator.OpenAsync(Due);
        Assert.Contains("1 serait conservé", shown.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync(Due, ("Seal", SealOf(shown.Body)), ("Confirmed", "true"), ("Reason", " "))).Status);
        var refused = await administrator.SendAsync(Due, ("Seal", SealOf(shown.Body)), ("Reason", "Visa n° 12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Visa n° 12", refused.Text);
        var announced = await administrator.SendAsync(Due, ("Seal", SealOf(shown.Body)), ("Confirmed", "true"), ("Reason", "Visa n° 12"));
        Assert.Equal(HttpStatusCode.Redirect, announced.Status);
        await site.FollowAsync();

        // Everybody is warned, and nothing is gone.
        Assert.Contains("Annoncé 0 dossier effacé", (await administrator.OpenAsync(announced.Body)).Text);
        Assert.Contains(site.Mails(), mail => mail.Subject == "Votre dossier sera effacé le 4 juin 2025");
        Assert.Contains(site.Mails(), mail => mail.Subject?.StartsWith("Effacement de dossiers le 4 juin 2025", StringComparison.Ordinal) == true);
        Assert.NotEmpty(await RecordsAsync(ApplicationState.IdOf(gone)));

        await site.AdvanceAsync(TimeSpan.FromDays(31));
        var record = await administrator.OpenAsync(announced.Body);
        Assert.Contains("Terminé", record.Text);
        Assert.Contains("Visa n° 12", record.Text);
        foreach (var stream in new[] { ApplicationState.IdOf(gone), ConversationState.IdOf(gone), NotesState.IdOf(gone) }) Assert.DoesNotContain(await RecordsAsync(stream), name => !name.StartsWith("reason/", StringComparison.Ordinal));
        Assert.NotEmpty(await RecordsAsync(ApplicationState.IdOf(held)));

        // Of the file there is nothing to open, and the history is whole.
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"{Overview}/dossiers/{gone}")).Status);
        Assert.Contains("Dossier effacé", (await administrator.OpenAsync($"/exploitation/dossiers/{gone}")).Text);
        var report = await site.Store.VerifyAsync(null, default);
        Assert.Null(report.Broken);
        Assert.True(report.Erasures > 0);

        // Who audits reads of it; who instructs does not know of it.
        Assert.Contains("Visa n° 12", (await Visit.ToAsync(site, announced.Body, "p-audit")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, announced.Body, "p-instruction")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Overview, "p-instruction")).Status);
        using var auditor = await Caller.AsAsync(site, "p-audit");
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.SendAsync(announced.Body, ("Reason", "Litige"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.SendAsync(Due, ("Confirmed", "true"), ("Reason", "Visa"))).Status);
    }

    [Theory]
    [InlineData("/exploitation/conservation/nulle-part/refuses")]
    [InlineData("/exploitation/conservation/cej-jr-occitanie-2022/autres")]
    [InlineData("/exploitation/conservation/dossiers/inconnu")]
    [InlineData("/exploitation/effacements/inconnu")]
    [InlineData("/exploitation/effacements/%F0%9F%92%A3")]
    public async Task Knows_of_nothing_else(string page) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, page, Administrator)).Status);

    private async Task<IEnumerable<string>> RecordsAsync(StreamId stream) => (await site.Runtime.Reads.ContentsAsync(stream)).Records.Keys;

    private static string SealOf(string body) => Seal().Match(body).Groups[1].Value;

    [GeneratedRegex("name=\"Seal\" value=\"([^\"]+)\"")]
    private static partial Regex Seal();

    [GeneratedRegex("/exploitation/conservation/dossiers/([a-z0-9-]+)\"")]
    private static partial Regex Files();
}
