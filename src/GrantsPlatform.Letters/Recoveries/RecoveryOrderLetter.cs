using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>The order to pay back, and how it can be contested.</summary>
public sealed record RecoveryOrderLetter(FileFacts File, Money Amount, string Reference, ClaimFacts Claim) : LetterToApplicant(File)
{
    protected override Prose Subject => $"Vous devez reverser {Amount}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le titre de recette {Reference} est émis à votre encontre, pour un montant de {AmountInWords.Beside(Amount)}."),
        new Block.Quoted("Motifs", Claim.Reasons),
        Sum("Calcul :", Amount, Claim.Lines),
        Text("Vous réglez cette somme auprès du comptable public, en une ou plusieurs fois s’il l’accepte."),
        RemedyWords.OfOrder(File.Call),
    ];
}
