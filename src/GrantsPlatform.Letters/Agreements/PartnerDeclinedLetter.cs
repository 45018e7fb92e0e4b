using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>A partner will not sign for its lines: what was sent is no longer to be signed, and the service says how it goes on.</summary>
/// <param name="Amends">It was an amendment.</param>
public sealed record PartnerDeclinedLetter(FileFacts File, RefusingPartner Refusal, bool Amends) : LetterToService(File)
{
    protected override Prose Subject => Amends ? "Un partenaire refuse de signer un avenant" : "Un partenaire refuse de signer une convention";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Refusal.Name}, partenaire de {Applicant}, refuse de signer pour ses lignes (dossier {Number}, appel à projets « {Call} »)."),
        Motive(new Said(Refusal.Reason)),
        Text(Amends
            ? "L’avenant est abandonné : la convention s’applique sans changement. Vous pouvez en proposer un autre."
            : "Le texte n’est plus à signer et revient en projet. Vous pouvez en changer les termes et l’envoyer de nouveau ; changer qui reçoit quoi demande une nouvelle décision de la commission."),
    ];
}
