using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

/// <summary>A register opens with the agreement that asks for it.</summary>
public sealed class RegistersAfterAgreements : Policy<AgreementState, AgreementEvent>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, AgreementState after, EventPlace place) =>
        happened is AgreementActivated && after is AgreementState.Known { Origin.Terms.Register: true }
            ? [new Reaction.Send(RegisterState.IdOf(place.Stream.Key), new OpenRegister(place.Stream.Key))]
            : [];
}
