using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>What was paid beyond what was due is claimed. What was found before is set right, up or down; a claim that is no longer due ends.</summary>
public sealed class RecoveriesAfterAgreements : Following<AgreementEvent>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, EventPlace place) =>
        happened is AgreementSettled settled ? Claims(place.Stream.Key, settled) : [];

    private static IEnumerable<Reaction> Claims(string agreement, AgreementSettled settled) =>
    [
        .. settled.Overpayments.Where(payee => settled.Before?.ContainsKey(payee.Key) != true)
            .Select(payee => To(agreement, payee.Key, new FindOverpayment(payee.Value, payee.Key, settled.Hash, settled.Lines))),
        .. (settled.Before?.Keys ?? []).Select(payee => To(agreement, payee, new ReviseOverpayment(settled.Overpayments.GetValueOrDefault(payee), settled.Hash))),
    ];

    private static Reaction.Send To(string agreement, string payee, RecoveryCommand command) => new(RecoveryState.IdOf(agreement, payee), command);
}
