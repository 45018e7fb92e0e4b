using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Complements;

/// <summary>Complements have come.</summary>
public sealed record ComplementAnsweredLetter(FileFacts File) : LetterToInstruction(File)
{
    protected override Prose Subject => "Compléments reçus";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} a envoyé les compléments demandés pour le dossier {Number} (« {Call} »).", "Le contrôle automatique de l’éligibilité a été refait : vous pouvez reprendre l’instruction."),
    ];
}
