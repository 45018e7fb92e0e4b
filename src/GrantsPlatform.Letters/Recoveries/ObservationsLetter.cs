using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>Before anything is claimed, the grantee may answer.</summary>
public sealed record ObservationsLetter(FileFacts File, Money Amount, ClaimFacts Claim, DateOnly ReplyUntil) : LetterToApplicant(File)
{
    protected override Prose Subject => "Un trop-perçu est constaté : vos observations";

    protected override IEnumerable<Block> Body() =>
    [
        Sum($"Le solde de l’aide accordée dans le cadre de l’appel à projets « {Call} » fait apparaître un trop-perçu de {Amount} :", Amount, Claim.Lines),
        new Block.Quoted("Motifs", Claim.Reasons),
        Text($"Avant toute décision, vous pouvez présenter vos observations et vos pièces, par écrit, jusqu’au {ReplyUntil} inclus. Vous pouvez aussi demander à être entendu et vous faire assister. Sans réponse de votre part, le reversement pourra être demandé."),
    ];
}
