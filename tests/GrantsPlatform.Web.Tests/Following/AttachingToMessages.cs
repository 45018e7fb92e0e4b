using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Web.Tests.Instruction;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Following;

/// <summary>Files go with messages in both directions, and come out again to both sides and nobody else.</summary>
[Collection(Site.Name)]
public sealed partial class AttachingToMessages(WebFixture site)
{
    private const string Instructor = "p-instruction";

    /// <summary>The messages of a submitted file of this test's own, and whoever prepared it.</summary>
    private async Task<(Caller Applicant, string Messages)> BeginAsync(string id) =>
        (await Caller.AsAsync(site, Bodies.Writer), $"/dossiers/{await Instructed.SubmitAsync(site, id)}/messages");

    private static Task<Visit> WriteAsync(Caller applicant, string messages, string text, string name, byte[] bytes) =>
        applicant.SendFileAsync(messages, "Files", name, bytes, ("CommandId", Guid.NewGuid().ToString("N")), ("Text", text));

    [Fact]
    public async Task Carries_a_file_from_the_applicant_to_the_service_and_one_back()
    {
        var (applicant, messages) = await BeginAsync("jointe-1");
        using var _ = applicant;
        Assert.Equal(HttpStatusCode.Redirect, (await WriteAsync(applicant, messages, "Voici le bail.", "bail.pdf", Bodies.Pdf)).Status);
        var mine = Address((await applicant.OpenAsync(messages)).Body, "bail.pdf");

        using var instructor = await Caller.AsAsync(site, Instructor);
        Assert.Equal(mine, Address((await instructor.OpenAsync("/instruction/dossiers/jointe-1")).Body, "bail.pdf"));
        byte[] answer = [.. Bodies.Pdf, .. "\n"u8];
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendFileAsync(
            "/instruction/dossiers/jointe-1?handler=Message", "Files", "modele.pdf", answer, ("CommandId", Guid.NewGuid().ToString("N")), ("Text", "Voici le modèle."))).Status);
        var theirs = Address((await applicant.OpenAsync(messages)).Body, "modele.pdf");

        foreach (var (path, bytes) in ((string, byte[])[])[(mine, Bodies.Pdf), (theirs, answer)])
            foreach (var reader in (Caller[])[applicant, instructor])
            {
                using var file = await reader.GetAsync(path);
                Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync());
                Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            }
        // Another body's people and another service hear that there is nothing.
        foreach (var account in (string[])["p-ml-des-collines", "p-dd-09"])
        {
            using var other = await Caller.AsAsync(site, account);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(mine)).Status);
        }
        using var stranger = await Caller.AsAsync(site, null);
        Assert.Contains("/connexion", (await stranger.OpenAsync(mine)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.OpenAsync(mine + "9")).Status);
    }

    [Fact]
    public async Task Refuses_what_is_no_honest_file_and_sends_nothing()
    {
        var (applicant, messages) = await BeginAsync("jointe-2");
        using var _ = applicant;
        var refused = await WriteAsync(applicant, messages, "Un fichier menteur.", "menteur.pdf", "MZ"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("id=\"Files-erreur\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("Un fichier menteur.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("menteur", (await applicant.OpenAsync(messages)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_file_whose_message_was_refused()
    {
        var (applicant, messages) = await BeginAsync("jointe-3");
        using var _ = applicant;
        var empty = await WriteAsync(applicant, messages, " ", "plan.pdf", [.. Bodies.Pdf, .. "\n\n"u8]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var token = Token().Match(empty.Body).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.SendAsync(messages, ("CommandId", Guid.NewGuid().ToString("N")), ("Text", "Voici le plan."), ("Kept", token))).Status);
        Assert.NotEmpty(Address((await applicant.OpenAsync(messages)).Body, "plan.pdf"));
        // What one has made up is no file.
        Assert.Equal(HttpStatusCode.Redirect, (await applicant.SendAsync(messages, ("CommandId", Guid.NewGuid().ToString("N")), ("Text", "Sans fichier."), ("Kept", "invented"))).Status);
        var known = Assert.IsType<ConversationState.Known>(await site.Runtime.Reads.ReadAsync<ConversationState>(ConversationState.IdOf("jointe-3")));
        Assert.Equal(0, known.Last.Uploads);
    }

    /// <summary>Where a page leads to the file of that name; empty where it does not.</summary>
    private static string Address(string body, string name) =>
        Link().Matches(body).Where(link => link.Groups[2].Value == name).Select(link => link.Groups[1].Value).LastOrDefault() ?? "";

    [GeneratedRegex("href=\"(/fichiers/messages/[^\"]+)\">([^<]+)<")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"Kept\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
