using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Payments;

/// <summary>The accountant has paid: what an organisation shows to whoever asks what it was paid, to whom and under which act.</summary>
public sealed record InstalmentPaidLetter(FileFacts File, Money Amount, DateOnly PaidOn, string Reference, PaymentFacts Payment, Money? PaidSoFar, Money? GrantedInAll) : LetterToApplicant(File)
{
    protected override Prose Subject => "Attestation de versement";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Nous attestons du versement ci-dessous, fait au titre de la convention passée avec {Applicant} dans le cadre de l’appel à projets « {Call} »."),
        Fields(
            ("Versement", Payment.Label), ("Payé à", Payment.Payee), ("Montant", AmountInWords.Beside(Amount)), ("Date du paiement", French.Date(PaidOn)), ("Référence", Reference)),
        .. PaidSoFar is { } paid && GrantedInAll is { } granted ? [Text($"Avec ce versement, {paid} ont été versés sur {granted} accordés par la convention.")] : Array.Empty<Block>(),
    ];
}
