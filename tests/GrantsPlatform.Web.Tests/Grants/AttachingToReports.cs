using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>Files that come with a report: attached, replaced, withdrawn while it is open, and to be seen by nobody who does not see the report.</summary>
public sealed partial class AttachingToReports(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string Writer = "p-rencontres-et-loisirs";
    private const string Page = "/subventions/cllaj-suivi-01/bilans/final/pieces/justificatifs";

    [Fact]
    public async Task Attaches_replaces_and_withdraws_while_the_report_is_open()
    {
        using var writer = await Caller.AsAsync(life.Site, Writer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AttachAsync(writer, "tableau.csv", "a;b\n"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AttachAsync(writer, "faux.pdf", "<script>alert(1)</script>"u8.ToArray())).Status);
        var stale = await writer.OpenAsync(Page);
        Assert.Equal(HttpStatusCode.Redirect, (await AttachAsync(writer, "atelier.pdf", Pdf('1'))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AttachAsync(writer, "article.pdf", Pdf('2'))).Status);
        Assert.Contains("atelier.pdf", (await writer.OpenAsync("/subventions/cllaj-suivi-01/bilans/final")).Text, StringComparison.Ordinal);
        // From a tab in which nothing was attached yet.
        Assert.Equal(HttpStatusCode.Conflict, (await writer.SendFileAsync(Page, "Sent", "autre.pdf", Pdf('3'), ("CommandId", "ancien-onglet"), ("Version", VersionIn(stale)))).Status);
        var shown = await writer.OpenAsync(Page);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"{Page}?handler=Withdraw", ("CommandId", "retirer-1"), ("Version", VersionIn(shown)), ("Hash", Hashes().Matches(shown.Body)[0].Groups[1].Value))).Status);
        shown = await writer.OpenAsync(Page);
        Assert.DoesNotContain("atelier.pdf", shown.Text, StringComparison.Ordinal);
        using var saved = await writer.GetAsync($"{Page}?handler=File&hash={Hashes().Match(shown.Body).Groups[1].Value}");
        Assert.Equal(Pdf('2'), await saved.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await AttachAsync(writer, "dernier.pdf", Pdf('4'), ("Replaces", "true"))).Status);
        Assert.DoesNotContain("article.pdf", (await writer.OpenAsync(Page)).Text, StringComparison.Ordinal);

        using var stranger = await Caller.AsAsync(life.Site, "p-ml-des-collines");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Page)).Status);
        using var agent = await Caller.AsAsync(life.Site, "p-instruction");
        // What was not submitted is the grantee's alone.
        using var unsent = await agent.GetAsync($"/instruction/bilans/cllaj-suivi-01/final/pieces/{Hashes().Match((await writer.OpenAsync(Page)).Body).Groups[1].Value}");
        Assert.Equal(HttpStatusCode.NotFound, unsent.StatusCode);
        Assert.Empty(life.Site.Faults.Take());
    }

    /// <summary>The report of another grant was accepted long ago: nothing of it moves.</summary>
    [Fact]
    public async Task Moves_nothing_of_a_report_that_was_sent()
    {
        using var director = await Caller.AsAsync(life.Site, "p-un-toit-en-ternois-direction");
        const string Closed = "/subventions/cllaj-revers-04/bilans/final/pieces/justificatifs";
        Assert.Equal(HttpStatusCode.NotFound, (await director.OpenAsync(Closed)).Status);
        Assert.NotEqual(HttpStatusCode.Redirect, (await director.SendFileAsync(Closed, "Sent", "a.pdf", Pdf('1'), ("CommandId", "trop-tard"), ("Version", "0"))).Status);
        Assert.NotEqual(HttpStatusCode.Redirect, (await director.SendAsync($"{Closed}?handler=Withdraw", ("CommandId", "trop-tard-2"), ("Version", "0"), ("Hash", new string('a', 64)))).Status);
        Assert.False(((ReportState.Known)await life.Site.Runtime.Reads.ReadAsync<ReportState>(ReportState.IdOf("cllaj-revers-04", "final"))).Marks.ContainsKey("file.justificatifs"));
    }

    private static async Task<Visit> AttachAsync(Caller writer, string name, byte[] bytes, params (string, string)[] more) =>
        await writer.SendFileAsync(Page, "Sent", name, bytes, [("CommandId", Guid.NewGuid().ToString("N")), ("Version", VersionIn(await writer.OpenAsync(Page))), .. more]);

    private static string VersionIn(Visit shown) => Versions().Match(shown.Body).Groups[1].Value;

    private static byte[] Pdf(char number) => [.. Bodies.Pdf, .. Encoding.ASCII.GetBytes($"%{number}\n")];

    [GeneratedRegex("name=\"Version\" value=\"(\\d+)\"")]
    private static partial Regex Versions();

    [GeneratedRegex("name=\"Hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hashes();
}
