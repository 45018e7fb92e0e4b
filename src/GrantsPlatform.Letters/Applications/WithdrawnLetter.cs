using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>An applicant has withdrawn.</summary>
public sealed record WithdrawnLetter(FileFacts File) : LetterToInstruction(File)
{
    protected override Prose Subject => "Désistement d’un porteur de projet";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} a retiré le dossier {Number} de l’appel à projets « {Call} ». Les crédits qui lui étaient accordés, s’il y en avait, sont de nouveau disponibles."),
    ];
}
