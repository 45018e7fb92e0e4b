using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Runtime.Ports;
using PurgeCommand = GrantsPlatform.Host.Commands.PurgeCommand;

namespace GrantsPlatform.Web.Tests.Operations;

/// <summary>A platform that dies between two files of a purge when a test says so: the second one is erased, and nobody was told.</summary>
public sealed class PurgesThatMayDie : IAsyncLifetime
{
    private int _left = int.MaxValue;

    public PurgesThatMayDie() => Site = new WebFixture { Around = store => MortalStore.Over(store, Dies) };

    public WebFixture Site { get; }

    public void DieAtTheSecondFile() => _left = 2;

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();

    private Death Dies(Commit commit) =>
        commit.Events.Any(happened => Encoding.UTF8.GetString(happened.Bytes.Span).Contains("\"application.erased.v1\"", StringComparison.Ordinal)) && Interlocked.Decrement(ref _left) == 0 ? Death.After : Death.None;
}

/// <summary>On a site of its own, for its clock moves: refusals of the regional call were told in 2022 and are kept for two years.</summary>
public sealed partial class ErasingWhatWasKeptLongEnough(PurgesThatMayDie life) : IClassFixture<PurgesThatMayDie>
{
    private static readonly DateTimeOffset TenDaysOn = new(2025, 5, 15, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Gone = new(2025, 6, 15, 8, 0, 0, TimeSpan.Zero);

    private const string Overview = "/exploitation/conservation";
    private const string Due = $"{Overview}/{WebFixture.Decided}/refuses";
    private const string Administrator = "p-administration";

    [Fact]
    public async Task Warns_waits_erases_and_leaves_its_own_record()
    {
        using var administrator = await Caller.AsAsync(life.Site, Administrator);
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
        await life.Site.FollowAsync();

        // Everybody is warned, and nothing is gone.
        Assert.Contains("Annoncé 0 dossier effacé", (await administrator.OpenAsync(announced.Body)).Text);
        Assert.Contains(life.Site.Mails(), mail => mail.Subject == "Votre dossier sera effacé le 4 juin 2025");
        Assert.Contains(life.Site.Mails(), mail => mail.Subject?.StartsWith("Effacement de dossiers le 4 juin 2025", StringComparison.Ordinal) == true);
        Assert.NotEmpty(await RecordsAsync(ApplicationState.IdOf(gone)));

        // Stopped, and announced again ten days later on the command line: the delay begins anew, and its applicants are told of the day that counts.
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync(announced.Body, ("Reason", "Le visa portait un autre numéro."))).Status);
        await life.Site.MoveToAsync(TenDaysOn);
        var purge = await AnnouncedAgainAsync();
        await life.Site.FollowAsync();
        var again = life.Site.Mails().Where(mail => mail.Subject == "Votre dossier sera effacé le 14 juin 2025").ToList();
        Assert.Equal(files.Count - 1, again.Select(mail => Dossier().Match(mail.TextBody ?? "").Value).Distinct().Count());
        Assert.All(again, mail => Assert.Contains("Cette date remplace le 4 juin 2025, que nous vous avions annoncé.", mail.TextBody, StringComparison.Ordinal));

        // The process dies between two files: none is erased twice, and none is forgotten.
        life.DieAtTheSecondFile();
        Assert.NotNull(await Record.ExceptionAsync(() => life.Site.MoveToAsync(Gone)));
        await life.Site.RestartAsync();
        await life.Site.MoveToAsync(Gone.AddDays(3));
        life.Site.Faults.Take();
        var state = Assert.IsType<PurgeState.Known>(await life.Site.Runtime.Reads.ReadAsync<PurgeState>(PurgeState.IdOf(purge)));
        Assert.Equal((PurgePhase.Ended, files.Count - 1), (state.Phase, state.Erased.Length));
        foreach (var file in state.Erased)
            Assert.Single((await life.Site.Runtime.Reads.HistoryAsync(ApplicationState.IdOf(file))).Select(happened => happened.Data).OfType<FileErased>());
        await MailsAreGoneAsync(gone);
        using var after = await Caller.AsAsync(life.Site, Administrator);
        var page = $"/exploitation/effacements/{purge}";
        var record = await after.OpenAsync(page);
        Assert.Contains("Terminé", record.Text);
        Assert.Contains("Visa n° 13", record.Text);
        foreach (var stream in new[] { ApplicationState.IdOf(gone), ConversationState.IdOf(gone), NotesState.IdOf(gone) }) Assert.DoesNotContain(await RecordsAsync(stream), name => !name.StartsWith("reason/", StringComparison.Ordinal));
        Assert.NotEmpty(await RecordsAsync(ApplicationState.IdOf(held)));

        // As a sheet, too: as many rows as there are files, and as there are decisions.
        var erased = CsvText.Read((await after.OpenAsync($"{page}/tableur?format=csv")).Body).Records;
        Assert.Equal(files.Count - 1, erased.Count(row => row.Cells is [_, _, "Effacé", not "", not "", not "", ""]));
        Assert.Equal(2, CsvText.Read((await after.OpenAsync("/exploitation/effacements/tableur?format=csv")).Body).Records.Count(row => row.Cells.Length == 7) - 1);

        // Of the file there is nothing to open, and the history is whole.
        Assert.Equal(HttpStatusCode.NotFound, (await after.OpenAsync($"{Overview}/dossiers/{gone}")).Status);
        Assert.Contains("Dossier effacé", (await after.OpenAsync($"/exploitation/dossiers/{gone}")).Text);
        var report = await life.Site.Store.VerifyAsync(null, default);
        Assert.Null(report.Broken);
        Assert.True(report.Erasures > 0);

        // Who audits reads of it; who instructs does not know of it.
        Assert.Contains("Visa n° 13", (await Visit.ToAsync(life.Site, page, "p-audit")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, page, "p-instruction")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, Overview, "p-instruction")).Status);
        using var auditor = await Caller.AsAsync(life.Site, "p-audit");
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.SendAsync(page, ("Reason", "Litige"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.SendAsync(Due, ("Confirmed", "true"), ("Reason", "Visa"))).Status);
    }

    [Theory]
    [InlineData("/exploitation/conservation/nulle-part/refuses")]
    [InlineData("/exploitation/conservation/cej-jr-occitanie-2022/autres")]
    [InlineData("/exploitation/conservation/dossiers/inconnu")]
    [InlineData("/exploitation/effacements/inconnu")]
    [InlineData("/exploitation/effacements/%F0%9F%92%A3")]
    public async Task Knows_of_nothing_else(string page) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, page, Administrator)).Status);

    [Fact]
    public async Task Begins_anew_after_a_token_that_is_none()
    {
        using var client = await life.Site.ClientAsync(Administrator);
        using var list = await client.GetAsync("/exploitation/effacements?apres=nimporte");
        Assert.Equal((HttpStatusCode.Redirect, "/exploitation/effacements"), (list.StatusCode, list.Headers.Location?.OriginalString));
    }

    /// <summary>What is due, what would become of each file, and the announcement, as the command line tells it.</summary>
    private async Task<string> AnnouncedAgainAsync()
    {
        using var output = new StringWriter();
        var terminal = new Terminal(output, output, 2_000, false, ".");
        Assert.Equal(0, await PurgeCommand.DueAsync(terminal, life.Site.Platform, Administrator, default));
        Assert.Contains($"{WebFixture.Decided} refuses", output.ToString(), StringComparison.Ordinal);
        var choice = new DueChoice(WebFixture.Decided, "refuses");
        Assert.Equal(0, await PurgeCommand.OnFilesAsync(terminal, life.Site.Platform, choice, Administrator, null, default));
        Assert.Contains("Rien n’a été annoncé.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await PurgeCommand.OnFilesAsync(terminal, life.Site.Platform, choice, "p-audit", "Visa n° 13", default));
        Assert.Equal(1, await PurgeCommand.OnFilesAsync(terminal, life.Site.Platform, choice, Administrator, " ", default));
        Assert.Equal(0, await PurgeCommand.OnFilesAsync(terminal, life.Site.Platform, choice, Administrator, "Visa n° 13", default));
        return Announced().Match(output.ToString()).Groups[1].Value;
    }

    /// <summary>What was written about a file goes with it, and not two years later.</summary>
    private async Task MailsAreGoneAsync(string file)
    {
        var about = await life.Site.Runtime.Reads.QueryAsync<MailRow>(new ViewQuery(MailsView.Name, MailsView.All, "object", false, ImmutableDictionary<string, string>.Empty.Add("object", file), 100));
        Assert.NotEmpty(about.Rows);
        foreach (var mail in about.Rows)
        {
            Assert.True(mail.Body.IsErased);
            Assert.Empty(await RecordsAsync(mail.Stream));
        }
    }

    private async Task<IEnumerable<string>> RecordsAsync(StreamId stream) => (await life.Site.Runtime.Reads.ContentsAsync(stream)).Records.Keys;

    private static string SealOf(string body) => Seal().Match(body).Groups[1].Value;

    [GeneratedRegex("show purge/([0-9a-f]{32})")]
    private static partial Regex Announced();

    [GeneratedRegex(@"Votre dossier\s*:\s(\S+)")]
    private static partial Regex Dossier();

    [GeneratedRegex("name=\"Seal\" value=\"([^\"]+)\"")]
    private static partial Regex Seal();

    [GeneratedRegex("/exploitation/conservation/dossiers/([a-z0-9-]+)\"")]
    private static partial Regex Files();
}
