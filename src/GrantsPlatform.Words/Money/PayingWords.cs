using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words;

/// <summary>Codes that agreements and batches share, in French.</summary>
public static class PayingWords
{
    public static string Of(DropCause cause) => cause switch
    {
        DropCause.NotApproved => "il n’est pas approuvé",
        DropCause.BankDetailsChanged => "les coordonnées bancaires ont changé",
        _ => throw new InvalidOperationException($"{cause} has no word."),
    };

    public static string Of(RejectionCause cause) => cause switch
    {
        RejectionCause.BankDetails => "coordonnées bancaires",
        RejectionCause.Evidence => "justificatifs",
        RejectionCause.Credits => "crédits insuffisants",
        RejectionCause.Other => "autre motif",
        _ => throw new InvalidOperationException($"{cause} has no word."),
    };

    public static string Of(PaymentChannel channel) => channel switch
    {
        PaymentChannel.BankFile => "fichier de virements",
        PaymentChannel.LocalAccountant => "comptable public local",
        PaymentChannel.StateRequests => "demandes de paiement de l’État",
        _ => throw new InvalidOperationException($"{channel} has no word."),
    };
}
