using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Partners;

/// <summary>A text is to be signed by a partner for its own lines.</summary>
public sealed record PartnerToSignLetter(FileFacts File, bool Amends) : PartnerLetter(File)
{
    protected override Prose Subject => Amends ? "Un avenant attend la signature de votre organisme" : "Une convention attend la signature de votre organisme";

    protected override IEnumerable<Block> Body() =>
    [
        Text(Amends
            ? $"Un avenant à la convention passée avec {Applicant} est prêt (dossier {Number}, appel à projets « {Call} »). Votre organisme, qui reçoit une part de la subvention, le signe pour ses lignes."
            : $"La convention d’attribution de la subvention accordée à {Applicant} est prête (dossier {Number}, appel à projets « {Call} »). Votre organisme, qui en reçoit une part, la signe pour ses lignes."),
        Text("Le représentant légal de votre organisme, ou une personne qui en a reçu délégation si le programme le permet, lit le texte entier puis signe. Le texte n’engage personne tant que tous n’ont pas signé."),
    ];
}
