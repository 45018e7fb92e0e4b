using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The rules are to be looked at again, after an appeal.</summary>
public sealed record EligibilityReopenedLetter(FileFacts File) : LetterToInstruction(File)
{
    protected override Prose Subject => $"Éligibilité à contrôler de nouveau : dossier {Number}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le recours de {Applicant} est accueilli : le rejet pour inéligibilité du dossier {Number} (« {Call} ») est annulé."),
        Text("Contrôlez de nouveau son éligibilité, puis déclarez-le éligible ou non."),
    ];
}
