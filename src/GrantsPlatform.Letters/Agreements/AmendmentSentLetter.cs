using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>An amendment is to be signed by the grantee.</summary>
public sealed record AmendmentSentLetter(FileFacts File) : LetterToApplicant(File)
{
    protected override Prose Subject => "Un avenant à votre convention est à signer";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Un avenant à la convention passée avec {Applicant} est prêt (appel à projets « {Call} »)."),
        Text("La convention actuelle s’applique jusqu’à la signature de l’avenant par les deux parties."),
    ];
}
