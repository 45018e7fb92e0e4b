using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>The refusal of an appeal.</summary>
public sealed record AppealRefusedLetter(FileFacts File, DateOnly ReceivedOn, Said Reasons) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre recours est rejeté";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Votre recours arrivé le {ReceivedOn} est rejeté."),
        new Block.Quoted("Motifs", Reasons.Words),
        RemedyWords.OfRefusedAppeal(File.Call),
    ];
}
