using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The same as <see cref="PartnerDeclinedLetter"/>, for the grantee.</summary>
/// <param name="Amends">It was an amendment.</param>
public sealed record PartnerDeclinedToSignLetter(FileFacts File, RefusingPartner Refusal, bool Amends) : LetterToApplicant(File)
{
    protected override Prose Subject => Amends ? "Votre partenaire refuse de signer l’avenant" : "Votre partenaire refuse de signer la convention";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Refusal.Name} refuse de signer pour ses lignes (appel à projets « {Call} »)."),
        Motive(new Said(Refusal.Reason)),
        Text(Amends
            ? "L’avenant est abandonné : votre convention s’applique sans changement."
            : "Le texte n’est plus à signer, même par ceux qui l’avaient déjà fait. La décision d’attribution n’a pas changé."),
        Text("Le service en est informé et vous dira la suite. Parlez-en aussi avec votre partenaire."),
    ];
}
