using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The year's answer goes back to the agreement that asked.</summary>
public sealed class AgreementsAfterFunderYears : Following<FunderYearEvent>
{
    public override string Kind => FunderYearState.Kind;

    public override IEnumerable<Reaction> On(FunderYearEvent happened, EventPlace place) => happened switch
    {
        YearReserved e => [new Reaction.Send(AgreementState.IdOf(e.Agreement), new ConfirmReservation(place.Stream.Key, e.Attempt, e.Total, e.ActMandatory))],
        YearDenied e => [new Reaction.Send(AgreementState.IdOf(e.Agreement), new DenyReservation(place.Stream.Key, e.Attempt, e.Over))],
        YearSettled => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
