using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>A claim is confirmed: the order is next.</summary>
public sealed record RecoveryToOrderLetter(FileFacts File, Money Amount) : LetterToService(File)
{
    protected override Prose Subject => "Un titre de recette est à émettre";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le reversement de {Amount} par {Applicant} (dossier {Number}, « {Call} ») est confirmé.", "Émettez le titre de recette, puis enregistrez sa référence."),
    ];
}
