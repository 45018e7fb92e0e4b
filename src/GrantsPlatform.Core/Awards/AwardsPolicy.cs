using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Awards;

/// <summary>A decision is taken here once; the file follows.</summary>
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
        DecisionTaken e => [new Reaction.Send(ApplicationState.IdOf(e.Application), new RecordDecision(e.Session, e.Outcome, e.Granted))],
        DecisionVoided e => [new Reaction.Send(ApplicationState.IdOf(e.Application), new SetDecisionAside(e.Session))],
        DecisionTakenBack e => [new Reaction.Send(ApplicationState.IdOf(e.Application), new UndoDecision(e.Session))],
        AwardsOpened or StrandToppedUp or FileEntered or RecusalNoted or FileWithdrawn or FileReopened or DecisionsTold or ThresholdExcepted or ScenarioSaved or ScenarioRemarked or ScenarioDropped or ScenarioChosen => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
