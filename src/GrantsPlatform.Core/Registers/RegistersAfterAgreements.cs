using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

/// <summary>A register opens with the agreement that asks for it.</summary>
public sealed class RegistersAfterAgreements : Following<AgreementEvent, AgreementFacts>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, AgreementFacts after, EventPlace place) =>
        happened is AgreementActivated && after.Origin.Terms.Register
            ? [new Reaction.Send(RegisterState.IdOf(place.Stream.Key), new OpenRegister(place.Stream.Key))]
            : [];
}
