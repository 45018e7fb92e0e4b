using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

/// <summary>A session opens the selection; what its signed minutes hold is told to applicants once somebody notifies it.</summary>
public sealed class SessionPolicy : Policy<SessionState, SessionEvent>
{
    public override string Kind => SessionState.Kind;

    public override IEnumerable<Reaction> On(SessionEvent happened, SessionState after, EventPlace place)
    {
        var session = (SessionState.Known)after;
        return happened switch
        {
            SessionConvened =>
            [
                new Reaction.Tell(new Message(
                    new SessionConvenedNotice(session.Plan.StartsAt, session.Plan.Place), place.Stream, [.. session.Plan.Seats.Select(seat => new ToPerson(seat.Person))])),
            ],
            SessionOpened => [new Reaction.Send(CallState.IdOf(session.Plan.Call), new BeginSelection())],
            MinutesSigned { ToNotify: false } => session.Minutes.Keys.Select(Notify),
            DecisionsNotified e => [new Reaction.Send(AwardsState.IdOf(session.Plan.Call), new NoteNotified(place.Stream.Key, e.Applications)), .. e.Applications.Select(Notify)],
            SessionPlanned or PlanChanged or AgendaSet or AttendanceRecorded or FileBroughtBefore or DecisionEntered or DecisionStruck or SessionClosed or MinutesSigned => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };

        Reaction.Send Notify(string application) => new(ApplicationState.IdOf(application), new NotifyDecision(place.Stream.Key));
    }
}
