using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>Both have signed.</summary>
public sealed record AgreementActiveLetter(FileFacts File, Money Granted, DateOnly From, DateOnly To) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre convention est en vigueur";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La convention passée avec {Applicant} est signée des deux parties."),
        Fields(("Montant", French.Amount(Granted)), ("Période", $"du {French.Date(From)} au {French.Date(To)}, inclus.")),
        Text("Les versements suivront le calendrier de la convention, à condition que vos coordonnées bancaires soient vérifiées."),
    ];
}
