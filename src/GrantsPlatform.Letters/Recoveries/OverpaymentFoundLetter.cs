using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>The balance shows that too much was paid.</summary>
public sealed record OverpaymentFoundLetter(FileFacts File, Money Amount, ClaimFacts Claim) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un trop-perçu est constaté";

    protected override IEnumerable<Block> Body() =>
    [
        Sum($"Pour le dossier {Number} de {Applicant} (« {Call} »), un trop-perçu de {Amount} est constaté :", Amount, Claim.Lines),
        Text("Avant toute demande de reversement, l’organisme doit pouvoir présenter ses observations : envoyez-lui le courrier motivé."),
    ];
}
