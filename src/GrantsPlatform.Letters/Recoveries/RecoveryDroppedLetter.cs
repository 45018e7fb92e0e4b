using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>Nothing is claimed of what was announced.</summary>
public sealed record RecoveryDroppedLetter(FileFacts File, ClaimFacts Claim) : LetterToApplicant(File)
{
    protected override Prose Subject => "Aucun reversement ne vous est demandé";

    protected override IEnumerable<Block> Body() =>
    [
        Text("Après examen, nous ne vous demandons pas de reverser le trop-perçu qui vous avait été annoncé."),
        new Block.Quoted("Motifs", Claim.Reasons),
    ];
}
