using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>Nobody has answered an appeal in time.</summary>
public sealed record AppealUnansweredLetter(FileFacts File, DateOnly ReceivedOn, DateOnly SilentUntil) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un recours est resté sans réponse";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le recours de {Applicant} arrivé le {ReceivedOn} (dossier {Number}, « {Call} ») est rejeté depuis le {SilentUntil} par le silence gardé.", "Vous pouvez encore l’accueillir."),
    ];
}
