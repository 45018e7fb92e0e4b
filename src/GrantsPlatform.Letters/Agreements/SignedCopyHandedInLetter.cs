using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>A copy signed on paper is to be read beside its text.</summary>
public sealed record SignedCopyHandedInLetter(FileFacts File) : LetterToService(File)
{
    protected override Prose Subject => "Une copie signée est à contrôler";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Une copie signée du texte envoyé à {Applicant} a été remise (dossier {Number}, appel à projets « {Call} »)."),
        Text("Lisez-la à côté du texte : si c’est bien le même, signé par une personne habilitée, confirmez-le ; sinon, refusez-la en disant pourquoi. L’ordonnateur signera ensuite."),
    ];
}
