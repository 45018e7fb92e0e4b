using System.Collections.Immutable;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>Sessions of the demonstration's committee at every moment of theirs, and an appeal that has come in.</summary>
internal static class Sessions
{
    public const string Call = "cej-jr-occitanie-commission";
    public const string Planned = "/commissions/commission-planifiee";
    public const string Convened = "/commissions/commission-2025-05-05";
    public const string Open = "/commissions/commission-ouverte";
    public const string Closed = "/commissions/commission-close";
    public const string Signed = "/commissions/commission-signee";
    public const string Appealed = "cej-commission-20";

    /// <summary>Before the open session; the other of its agenda is decided.</summary>
    public const string Before = "cej-commission-18";

    private const string Decided = "cej-commission-17";
    private static readonly ImmutableArray<string> Members = ["p-presidence", "p-membre-1", "p-membre-2", "p-membre-3"];

    public static async Task HoldAsync(Site site)
    {
        await PlanAsync(site, Planned);
        await SitAsync(site, Open, Decided, Before);
        await DecideAsync(site, Open, Decided);
        await SendAsync(site, StreamOf(Open), new BringFileBefore(Before));
        foreach (var (session, file) in new[] { (Closed, "cej-commission-16"), (Signed, "cej-commission-23") })
        {
            await SitAsync(site, session, file);
            await DecideAsync(site, session, file);
            await CloseAsync(site, session);
        }
        await SendAsync(site, StreamOf(Signed), new SignMinutes(), "p-presidence");
        await SendAsync(site, AppealState.IdOf(Appealed), new ReceiveAppeal(Appealed, new DateOnly(2025, 5, 2), "Nous contestons cette décision."), "p-chefferie");
    }

    private static Task PlanAsync(Site site, string session) => SendAsync(
        site, StreamOf(session),
        new PlanSession(Call, new DateOnly(2025, 5, 6), new TimeOnly(9, 30), "Salle du conseil", [.. Members.Select(person => new Seat(person, person == Members[0] ? SeatRole.Chair : SeatRole.Member, true))]));

    private static async Task SitAsync(Site site, string session, params ImmutableArray<string> agenda)
    {
        await PlanAsync(site, session);
        foreach (var command in new SessionCommand[] { new SetAgenda(agenda), new ConveneSession(), new RecordAttendance(Members), new OpenSession() }) await SendAsync(site, StreamOf(session), command);
    }

    private static Task DecideAsync(Site site, string session, string file) => SendAsync(
        site, AwardsState.IdOf(Call), new TakeDecision(StreamOf(session).Key, file, Outcome.Rejected, []), reason: "Le projet ne répond pas encore aux attentes de l’appel.");

    /// <summary>Its minutes write themselves a moment after the decision.</summary>
    private static async Task CloseAsync(Site site, string session)
    {
        for (var look = 0; look < 600; look++)
        {
            if (await site.Platform.Runtime.Reads.ReadAsync<SessionState>(StreamOf(session)) is SessionState.Known { Minutes.IsEmpty: false }) break;
            await Task.Delay(100);
        }
        await SendAsync(site, StreamOf(session), new CloseSession());
    }

    private static StreamId StreamOf(string page) => SessionState.IdOf(page["/commissions/".Length..]);

    private static async Task SendAsync(Site site, StreamId stream, Command command, string person = Lane.Secretary, string? reason = null) => Assert.IsType<CommandOutcome.Accepted>(
        await site.Platform.Runtime.Commands.SendAsync(stream, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(person), Reason: reason)));
}
