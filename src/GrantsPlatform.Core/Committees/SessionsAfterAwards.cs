using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

/// <summary>
/// The minutes follow the decisions, each behind the file that it is about: minutes that hold the decision can be signed, and the letter must then find it
/// on the file.
///</summary>
public sealed class SessionsAfterAwards : Following<AwardsEvent>
{
    public override string Kind => AwardsState.Kind;

    public override IEnumerable<Reaction> On(AwardsEvent happened, EventPlace place) => happened switch
    {
        DecisionTaken { By: null } e =>
        [
            Behind(e.Application, e.Session, new EnterDecision(e.Application, e.Outcome, e.Granted, e.Rank, e.Votes, e.Overruns, e.Voters, e.Recused, e.Exception)),
        ],
        DecisionVoided e => [Behind(e.Application, e.Session, new StrikeDecision(e.Application, e.Person))],
        DecisionTakenBack e => [Behind(e.Application, e.Session, new StrikeDecision(e.Application, null))],
        _ => [],
    };

    private static Reaction.Send Behind(string application, string session, SessionCommand command) =>
        new(SessionState.IdOf(session), command) { Behind = ApplicationState.IdOf(application) };
}
