using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

/// <summary>A session opens the selection; its signed minutes tell every applicant.</summary>
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
            MinutesSigned => session.Minutes.Keys.Select(id => new Reaction.Send(ApplicationState.IdOf(id), new NotifyDecision(place.Stream.Key))),
            SessionPlanned or AgendaSet or AttendanceRecorded or DecisionEntered or DecisionStruck or SessionClosed => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }
}
