using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>The acts of a call's life, each at its place, over calls of an invented programme.</summary>
[Collection(Site.Name)]
public sealed class LeadingACall(WebFixture site)
{
    private static string Life(string call) => $"/gestion/appels/{call}";

    [Fact]
    public async Task Says_of_each_act_what_stands_in_its_way()
    {
        var seen = (await Visit.ToAsync(site, Life(WebFixture.Decided), "p-responsable")).Text;
        Assert.Contains("Archiver l’appel", seen, StringComparison.Ordinal);
        Assert.Contains("l’appel à projets est publié avec ses résultats", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Reporter la clôture", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extends_an_open_call_with_its_reason_and_says_before_who_will_be_told()
    {
        using var client = await site.ClientAsync("p-responsable");
        Assert.Contains("Qui sera prévenu", (await Visit.ToAsync(site, Life(WebFixture.Open), "p-responsable")).Text, StringComparison.Ordinal);
        foreach (var (day, time, reason, words) in new[]
        {
            ("demain", "", "Motif", "Indiquez un jour qui existe"), ("16/05/2025", "midi", "Motif", "Indiquez une heure"), ("16/05/2025", "", "", "motif"), ("01/05/2025", "", "Motif", "doit être postérieure"),
        })
        {
            var refused = await client.SendAsync(await client.FormAsync(Life(WebFixture.Open), "Reporter la clôture</button>"), ("ClosesOn", day), ("ClosingTime", time), ("ExtendReason", reason));
            Assert.True((int)refused.Status is 409 or 422, $"{day} {time} {reason}: {refused.Status}");
            Assert.Contains(words, refused.Text, StringComparison.Ordinal);
            Assert.Contains($"value=\"{day}\"", refused.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Records_conditions_top_ups_and_a_cancellation_and_nothing_from_a_page_that_is_stale()
    {
        var call = await site.LaterCallAsync("vie-2031", "Vie 2031", "80");
        await site.DoAsync(CallState.IdOf(call), new ScheduleCall());
        await site.FollowAsync();
        using var client = await site.ClientAsync("p-responsable");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Life(call))).StatusCode);
        await site.DoAsync(AccountState.IdOf("p-responsable"), new GrantRole(Role.ProgrammeManager, call));
        var stale = await client.FormAsync(Life(call), "Annuler définitivement");
        var topUp = await client.SendAsync(await client.FormAsync(Life(call), "Enregistrer l’abondement"), ("Strand", "experimentation"), ("Amount", "25 000"), ("Source", "Délibération 7"), ("TopUpReason", "Crédits votés"));
        Assert.Equal(HttpStatusCode.Redirect, topUp.Status);
        Assert.Contains("25 000 € pour", (await Visit.ToAsync(site, Life(call), "p-responsable")).Text.Replace('\u202F', ' ').Replace('\u00A0', ' '), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await client.SendAsync(stale, ("Confirmed", "true"), ("CancelReason", "Crédits retirés"))).Status);
        var unsure = await client.SendAsync(await client.FormAsync(Life(call), "Annuler définitivement"), ("CancelReason", "Crédits retirés"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        Assert.Contains("Crédits retirés</textarea>", unsure.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync(Life(call), "Annuler définitivement"), ("Confirmed", "true"), ("CancelReason", "Crédits retirés"))).Status);
        Assert.Contains("Motif\u202F: Crédits retirés", (await Visit.ToAsync(site, Life(call), "p-responsable")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_life_to_those_around_sessions_and_lets_them_do_nothing()
    {
        using var secretary = await site.ClientAsync("p-secretariat");
        var page = await secretary.GetStringAsync(Life(WebFixture.Decided));
        Assert.DoesNotContain("<form method=\"post\"", page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.Ordinal);
        foreach (var account in new[] { null, "p-rencontres-et-loisirs", "p-dd-09" })
        {
            using var client = await site.ClientAsync(account);
            Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(Life(WebFixture.Decided))).StatusCode);
        }
    }
}
