using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>A committee will decide again.</summary>
public sealed record AppealUpheldLetter(FileFacts File, DateOnly ReceivedOn, Said Reasons) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre recours est accueilli";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Votre recours arrivé le {ReceivedOn} est accueilli. Une nouvelle décision sera prise sur votre dossier par une prochaine commission, puis vous sera notifiée."),
        new Block.Quoted("Motifs", Reasons.Words),
    ];
}
