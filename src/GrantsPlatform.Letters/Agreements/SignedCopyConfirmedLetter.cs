using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The copy was read beside the text: it counts as the signature.</summary>
public sealed record SignedCopyConfirmedLetter(FileFacts File) : LetterToApplicant(File)
{
    protected override Prose Subject => "La copie signée est acceptée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La copie signée que {Applicant} a remise (appel à projets « {Call} ») a été comparée au texte envoyé : c’est le même, et il est signé."),
        Text("Le texte attend maintenant la signature du financeur. Vous serez prévenu quand il entrera en vigueur."),
    ];
}
