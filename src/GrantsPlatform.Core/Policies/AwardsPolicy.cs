using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Policies;

/// <summary>A decision is taken here once; the file and the minutes follow.</summary>
public sealed class AwardsPolicy : Policy<AwardsState, AwardsEvent>
{
    public override string Kind => AwardsState.Kind;

    public override IEnumerable<Reaction> On(AwardsEvent happened, AwardsState after, EventPlace place) => happened switch
    {
        // No minutes wait for a signature: the applicant is told at once.
        DecisionTaken { By: not null } e =>
        [
            new Reaction.Send(ApplicationState.IdOf(e.Application), new RecordDecision(e.Session, e.Outcome, e.Granted)),
            new Reaction.Send(ApplicationState.IdOf(e.Application), new NotifyDecision(e.Session)),
        ],
        DecisionTaken e =>
        [
            // In this order: minutes that hold the decision can be signed, and the letter must then find it on the file.
            new Reaction.Send(ApplicationState.IdOf(e.Application), new RecordDecision(e.Session, e.Outcome, e.Granted)),
            new Reaction.Send(SessionState.IdOf(e.Session), new EnterDecision(e.Application, e.Outcome, e.Granted, e.Rank, e.Votes, e.Overruns, e.Voters, e.Recused, e.Exception)) { Behind = ApplicationState.IdOf(e.Application) },
        ],
        DecisionVoided e =>
        [
            new Reaction.Send(ApplicationState.IdOf(e.Application), new SetDecisionAside(e.Session)),
            new Reaction.Send(SessionState.IdOf(e.Session), new StrikeDecision(e.Application, e.Person)) { Behind = ApplicationState.IdOf(e.Application) },
        ],
        AwardsOpened or StrandToppedUp or FileEntered or RecusalNoted or FileWithdrawn or FileReopened or ThresholdExcepted or ScenarioSaved or ScenarioChosen => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
