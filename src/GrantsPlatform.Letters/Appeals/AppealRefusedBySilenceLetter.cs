using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>Nobody has answered an appeal in time.</summary>
public sealed record AppealRefusedBySilenceLetter(FileFacts File, DateOnly ReceivedOn, DateOnly SilentUntil) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre recours est rejeté par le silence gardé";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Aucune réponse n’a été donnée à votre recours arrivé le {ReceivedOn} jusqu’au {SilentUntil} inclus : ce silence vaut rejet."),
        RemedyWords.OfAppealRefusedBySilence(File.Call),
    ];
}
