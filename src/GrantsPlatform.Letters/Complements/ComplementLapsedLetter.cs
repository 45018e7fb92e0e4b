using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Complements;

/// <summary>Complements have not come in time.</summary>
public sealed record ComplementLapsedLetter(FileFacts File, DateTimeOffset DueAt) : LetterToInstruction(File)
{
    protected override Prose Subject => "Compléments non reçus";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} n’a pas répondu à la demande de compléments du dossier {Number} (« {Call} ») avant le {Deadline(DueAt)}.", "Le dossier revient à l’instruction en l’état."),
    ];
}
