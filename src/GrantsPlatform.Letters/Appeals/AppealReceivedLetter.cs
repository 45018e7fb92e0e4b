using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>An appeal is to be examined.</summary>
public sealed record AppealReceivedLetter(FileFacts File, DateOnly ReceivedOn, DateOnly SilentUntil) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un recours est à examiner";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} a formé un recours, arrivé le {ReceivedOn}, au sujet du dossier {Number} (« {Call} »).", $"Sans réponse jusqu’au {SilentUntil} inclus, il sera rejeté par le silence gardé."),
    ];
}
