using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>A claim is given up.</summary>
public sealed record RecoveryWrittenOffLetter(FileFacts File, Money Amount, ClaimFacts Claim) : LetterToService(File)
{
    protected override Prose Subject => "Une créance est admise en non-valeur";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La créance sur {Applicant} (dossier {Number}, « {Call} ») est admise en non-valeur pour {Amount}."),
        new Block.Quoted("Motifs", Claim.Reasons),
    ];
}
