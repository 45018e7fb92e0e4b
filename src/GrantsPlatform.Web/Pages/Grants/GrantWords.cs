using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Where the parts of a grant stand, for those who hold it.</summary>
internal static class GrantWords
{
    public static (string Words, Tone Tone) OfAgreement(FollowedGrant grant) => grant switch
    {
        { Definition.Agreement: null } => ("Sans convention", Tone.Neutral),
        { IsStoppedByPartner: true } => ("Convention arrêtée par un partenaire", Tone.Error),
        { Agreement: null } => ("Convention en préparation", Tone.Info),
        { Agreement: { Phase: AgreementPhase.Active { Amendment: not null } } } => ("Avenant en cours", Tone.Warning),
        { Agreement: { Phase: var phase } } => (Capital($"convention {AgreementWords.Of(phase)}"), phase switch
        {
            AgreementPhase.Sent => Tone.Warning,
            AgreementPhase.Active or AgreementPhase.Settled => Tone.Success,
            _ => Tone.Neutral,
        }),
    };

    public static (string Words, Tone Tone) Of(GrantPayment payment) => payment.State switch
    {
        GrantPaymentState.Foreseen or GrantPaymentState.Planned => (payment.On is { } day ? $"Prévu le {French.Date(day)}" : "Prévu", Tone.Neutral),
        GrantPaymentState.UnderWay => ("En cours de paiement", Tone.Info),
        GrantPaymentState.Rejected => ("Virement rejeté", Tone.Error),
        GrantPaymentState.Paid => (payment.On is { } paid ? $"Payé le {French.Date(paid)}" : "Payé", Tone.Success),
        _ => throw new InvalidOperationException($"{payment.State} has no words."),
    };

    public static (string Words, Tone Tone) Of(RecoveryState.Known claim) => claim.Phase switch
    {
        RecoveryPhase.Adversarial => ("Vos observations sont attendues", Tone.Warning),
        RecoveryPhase.Heard => ("À l’examen du financeur", Tone.Info),
        RecoveryPhase.Confirmed => ("Confirmée", Tone.Warning),
        RecoveryPhase.Ordered => ("À rembourser", Tone.Warning),
        RecoveryPhase.Recovered => ("Remboursée", Tone.Success),
        RecoveryPhase.Dropped => ("Abandonnée", Tone.Neutral),
        _ => ("Close", Tone.Neutral),
    };

    public static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
