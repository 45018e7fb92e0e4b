using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>An award is told, and its agreement drawn up; a later session may take back what an earlier one has granted. What was written beside it goes with the file; its amounts stay.</summary>
public sealed class AgreementsAfterApplications : Following<ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, EventPlace place) => happened switch
    {
        DecisionNotified e => [To(place, e.Outcome == Outcome.Awarded ? new DraftAgreement() : new AbandonAgreement())],
        ApplicationWithdrawn => [To(place, new AbandonAgreement())],
        FileErased => [To(place, new EraseWords())],
        _ => [],
    };

    private static Reaction.Send To(EventPlace place, Command command) => new(AgreementState.IdOf(place.Stream.Key), command);
}
