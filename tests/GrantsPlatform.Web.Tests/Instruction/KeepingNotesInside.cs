using System.Net;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Web.Tests.Doors;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Notes that people of the service write about a file, which nobody outside it ever reads.</summary>
[Collection(Site.Name)]
public sealed class KeepingNotesInside(WebFixture site)
{
    private const string Instructor = "p-instruction";
    private const string Manager = "p-responsable";

    /// <summary>Nobody, the applicant's own people, people of other organisations, and those whom the funder lets in for other ends.</summary>
    private static readonly string?[] Outsiders =
        [null, "p-rencontres-et-loisirs", "p-rencontres-et-loisirs-direction", "p-ml-des-collines", "p-dd-09", "p-secretariat", "p-membre-1", "p-administration"];

    [Fact]
    public async Task Are_written_corrected_and_withdrawn_on_the_page_of_the_file()
    {
        var id = await Instructed.SubmitAsync(site, "notee-1");
        using var author = await site.ClientAsync(Instructor);
        var page = $"/instruction/dossiers/{id}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await author.SendAsync(await author.FormAsync(page, "Enregistrer la note"), ("Note", " "))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await author.SendAsync(await author.FormAsync(page, "Enregistrer la note"), ("Note", "Trésorerie à vérifier."))).Status);
        var stale = await author.FormAsync(page, "Corriger la note");
        Assert.Equal(HttpStatusCode.Redirect, (await author.SendAsync(stale, ("texte-note-1", "Trésorerie vérifiée."))).Status);
        var conflict = await author.SendAsync(stale, ("texte-note-1", "Autre version."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Trésorerie vérifiée.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Autre version.", WebUtility.HtmlDecode(conflict.Body), StringComparison.Ordinal);

        using var colleague = await site.ClientAsync(Manager);
        Assert.DoesNotContain("Corriger la note", await colleague.GetStringAsync(page), StringComparison.Ordinal);
        var withdrawal = await colleague.FormAsync(page, "Retirer la note");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await colleague.SendAsync(withdrawal, ("retrait-1", ""))).Status);
        var correction = await author.FormAsync(page, "Corriger la note");
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.SendAsync(withdrawal, ("retrait-1", "Donnée personnelle."))).Status);
        Assert.DoesNotContain("Trésorerie", await author.GetStringAsync(page), StringComparison.Ordinal);

        // What was typed in correction of a note that is gone is not lost.
        var late = await author.SendAsync(correction, ("texte-note-1", "Tout est vérifié."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Tout est vérifié.", WebUtility.HtmlDecode(late.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_marked_in_the_record_that_is_exported()
    {
        var id = await Instructed.SubmitAsync(site, "notee-2");
        await Instructed.SendAsync(site, NotesState.IdOf(id), new WriteNote(id, "Première ligne.\nSeconde ligne."), Instructor);
        using var client = await site.ClientAsync(Manager);
        using var answer = await client.GetAsync($"/instruction/dossiers/{id}/export");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Dossier déposé", text, StringComparison.Ordinal);
        Assert.Contains("[interne] Première ligne.", text, StringComparison.Ordinal);
        Assert.Contains("[interne] Seconde ligne.", text, StringComparison.Ordinal);
        foreach (var committee in new[] { "p-presidence", "p-secretariat" })
        {
            var taken = await Visit.ToAsync(site, $"/instruction/dossiers/{id}/export", committee);
            Assert.Contains("Dossier déposé", taken.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("interne", taken.Body, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, $"/instruction/dossiers/{id}/export", "p-membre-1")).Status);
    }

    [Fact]
    public async Task Are_on_no_page_of_anybody_outside_the_service_and_in_no_mail()
    {
        const string secret = "zznoteinternezz";
        var file = Routes.Own["application"];
        await Instructed.SendAsync(site, NotesState.IdOf(file), new WriteNote(file, secret), Instructor);
        Assert.Contains(secret, (await Visit.ToAsync(site, $"/instruction/dossiers/{file}", Instructor)).Body, StringComparison.Ordinal);
        foreach (var account in Outsiders)
        {
            using var client = await site.ClientAsync(account);
            foreach (var route in Routes.Of(site))
            {
                using var answer = await client.GetAsync(route.Address(Routes.Own));
                Assert.False((await answer.Content.ReadAsStringAsync()).Contains(secret, StringComparison.Ordinal), $"{route.RoutePattern.RawText} shows a note to {account ?? "nobody"}.");
            }
        }
        await Instructed.SendAsync(site, Core.Conversations.ConversationState.IdOf(file), new Core.Conversations.PostMessage(file, "Bonjour."), Instructor);
        await site.FollowAsync();
        var mails = site.Mails();
        Assert.NotEmpty(mails);
        Assert.DoesNotContain(mails, mail => $"{mail.Subject} {mail.TextBody}".Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stand_beside_the_columns_that_the_programme_gives_the_service()
    {
        var id = await Instructed.SubmitAsync(site, "notee-4");
        using var client = await site.ClientAsync(Instructor);
        var page = $"/instruction/dossiers/{id}";
        var stale = await client.FormAsync(page, "Enregistrer les colonnes");
        var wrong = await client.SendAsync(await client.FormAsync(page, "Enregistrer les colonnes"), ("f.priority", "high"), ("f.visited", "hier"), ("f.remark", "Zone rurale."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"hier\"", wrong.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync(page, "Enregistrer les colonnes"), ("f.priority", "high"), ("f.visited", "02/05/2025"), ("f.remark", "Zone rurale."))).Status);
        var shown = await client.GetStringAsync(page);
        Assert.Contains("02/05/2025", shown, StringComparison.Ordinal);
        Assert.Contains("Zone rurale.", WebUtility.HtmlDecode(shown), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await client.SendAsync(stale, ("f.priority", "usual"))).Status);
        using var director = await site.ClientAsync(Bodies.Director);
        Assert.DoesNotContain("Zone rurale.", await director.GetStringAsync($"/dossiers/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_nobodys_who_belongs_to_the_applicant()
    {
        var id = await Instructed.SubmitAsync(site, "notee-3");
        using var director = await site.ClientAsync(Bodies.Director);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/instruction/dossiers/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/instruction/dossiers/{id}/export")).StatusCode);
    }
}
