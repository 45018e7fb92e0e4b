using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The copy is not accepted as a signature; another may come.</summary>
public sealed record SignedCopyRefusedLetter(FileFacts File, Said Reason) : LetterToApplicant(File)
{
    protected override Prose Subject => "La copie signée n’est pas acceptée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La copie signée que {Applicant} a remise (appel à projets « {Call} ») n’est pas acceptée : le texte attend toujours votre signature."),
        Motive(Reason),
        Text("Vous pouvez en remettre une autre sur la page de la convention. Le texte à signer n’a pas changé."),
    ];
}
