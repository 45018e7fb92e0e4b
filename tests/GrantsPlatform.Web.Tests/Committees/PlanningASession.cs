using System.Net;
using System.Text;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Tests.Drafts;
using MimeKit;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>A session from its plan to the mail that calls its members in, by pages alone and without scripts.</summary>
public sealed class PlanningASession(CommitteeMorning morning) : IClassFixture<CommitteeMorning>
{
    private const string Plan = $"/commissions/appels/{WebFixture.Decided}/planifier";
    private const string Waiting = $"/commissions/appels/{WebFixture.Decided}/liste-complementaire";

    [Fact]
    public async Task Goes_from_a_day_and_seats_to_members_who_are_called_in()
    {
        using var secretary = await morning.Site.ClientAsync("p-secretariat");
        Assert.Contains($"href=\"{Plan}\"", await secretary.GetStringAsync("/commissions"), StringComparison.Ordinal);
        var page = await PlansAsync(secretary);
        await ChangesAsync(secretary, page);
        await IsOfferedToTheWaitingListAsync(secretary, page);
        await ConvenesAsync(secretary, page);
    }

    [Fact]
    public async Task Is_for_nobody_who_does_not_bring_files_before_the_committee()
    {
        foreach (var person in new[] { "p-membre-1", "p-presidence", "p-dd-34" })
        {
            using var client = await morning.Site.ClientAsync(person);
            foreach (var path in new[] { Plan, Waiting }) Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }
    }

    private static async Task<string> PlansAsync(HttpClient secretary)
    {
        var form = await Sheets.OpenAsync(secretary, Plan);
        Assert.Contains("Quorum", form.Text, StringComparison.Ordinal);
        var unreadable = await SessionSteps.Seated(form).Fill("Plan.Day", "premier").Fill("Plan.Time", "tôt").Fill("Plan.Place", "Salle").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Contains("Indiquez le jour", unreadable.Text, StringComparison.Ordinal);
        Assert.Contains("Indiquez l’heure", unreadable.Text, StringComparison.Ordinal);
        Assert.Equal("premier", unreadable["Plan.Day"]);
        foreach (var (day, place, chair, says) in new[]
        {
            ("01/01/2022", "Salle", "chair", "avant la clôture de l’appel"), ("14/10/2022", " ", "chair", "Le lieu de la séance est vide"),
            ("14/10/2022", "Salle", "member", "doit avoir un président"),
        })
        {
            var refused = await SessionSteps.Seated(await Sheets.OpenAsync(secretary, Plan)).Fill("siege-p-presidence", chair).Fill("Plan.Day", day).Fill("Plan.Time", "9h30").Fill("Plan.Place", place).SendAsync();
            Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        }
        var planned = await SessionSteps.Seated(await Sheets.OpenAsync(secretary, Plan)).Fill("Plan.Day", "14/10/2022").Fill("Plan.Time", "9h30").Fill("Plan.Place", "Salle du conseil").SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, planned.Status);
        return planned.Page;
    }

    private async Task ChangesAsync(HttpClient secretary, string page)
    {
        var before = await Sheets.OpenAsync(secretary, $"{page}/composition");
        Assert.Equal(("14/10/2022", "09:30", "Salle du conseil"), (before["Plan.Day"], before["Plan.Time"], before["Plan.Place"]));
        Assert.Equal(HttpStatusCode.Redirect, (await SessionSteps.Seated(await Sheets.OpenAsync(secretary, $"{page}/composition")).Fill("Plan.Time", "10:00").SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SessionSteps.Seated(before).Fill("Plan.Place", "Ailleurs").SendAsync()).Status);
        var plan = (await SessionAsync(page)).Plan;
        Assert.Equal((DateTimeOffset.Parse("2022-10-14T08:00:00Z"), "Salle du conseil", 5), (plan.StartsAt, plan.Place, plan.Seats.Length));
        Assert.Equal([true, true, true, true, false], plan.Seats.OrderBy(seat => seat.Role).Select(seat => seat.Votes));
    }

    /// <summary>The only file that waits is on the agenda of this morning's session already.</summary>
    private static async Task IsOfferedToTheWaitingListAsync(HttpClient secretary, string page)
    {
        var list = await Sheets.OpenAsync(secretary, Waiting);
        Assert.Contains("Désistements", list.Text, StringComparison.Ordinal);
        Assert.Contains("26 septembre", list.Text, StringComparison.Ordinal);
        var again = await list.Fill("Taken", "cej-07").Fill("Session", page["/commissions/".Length..]).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("déjà à un ordre du jour", again.Text, StringComparison.Ordinal);
    }

    private async Task ConvenesAsync(HttpClient secretary, string page)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(page, "Convoquer les membres"))).Status);
        Assert.Equal(SessionPhase.Convened, (await SessionAsync(page)).Phase);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{page}/composition")).StatusCode);
        using var member = await morning.Site.ClientAsync("p-membre-1");
        using var calendar = await member.GetAsync($"{page}/seance.ics");
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType?.MediaType);
        var entry = await calendar.Content.ReadAsStringAsync();
        Assert.Contains("DTSTART:20221014T080000Z", entry, StringComparison.Ordinal);
        await morning.Site.FollowAsync();
        await HaveTheEntryInTheirMailsAsync(Unfolded(entry));
        using var stranger = await morning.Site.ClientAsync("p-membre-4");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{page}/seance.ics")).StatusCode);
    }

    /// <summary>Who adds both has one entry: they bear the same name. Pages and mails of these tests know different addresses.</summary>
    private async Task HaveTheEntryInTheirMailsAsync(string entry)
    {
        var mails = morning.Site.Mails().Where(mail => mail.Subject == "Convocation à la commission de sélection" && mail.TextBody?.Contains("14 octobre 2022", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(5, mails.Count);
        foreach (var mail in mails)
        {
            var file = Assert.IsAssignableFrom<MimePart>(Assert.Single(mail.Attachments));
            Assert.Equal(("seance.ics", "text/calendar", "PUBLISH"), (file.FileName, file.ContentType.MimeType, file.ContentType.Parameters["method"]));
            using var content = new MemoryStream();
            await file.Content.Required("its content").DecodeToAsync(content);
            var attached = Unfolded(Encoding.UTF8.GetString(content.ToArray()));
            Assert.Contains("\r\nLOCATION:Salle du conseil\r\n", attached, StringComparison.Ordinal);
            Assert.Equal(Lines(entry), Lines(attached));
        }

        static IEnumerable<string> Lines(string calendar) => calendar.Split("\r\n").Where(line => !line.StartsWith("URL:", StringComparison.Ordinal));
    }

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    private async Task<SessionState.Known> SessionAsync(string page) =>
        (SessionState.Known)await morning.Site.Runtime.Reads.ReadAsync<SessionState>(SessionState.IdOf(page["/commissions/".Length..]));
}
