using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The grantee has signed: the funder is next.</summary>
public sealed record AgreementSignedLetter(FileFacts File) : LetterToService(File)
{
    protected override Prose Subject => "Une convention attend la signature du financeur";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le représentant de {Applicant} a signé (dossier {Number}, appel à projets « {Call} »)."),
        Text("Le texte attend maintenant la signature de l’ordonnateur."),
    ];
}
