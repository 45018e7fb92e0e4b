using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>The rules will be looked at again.</summary>
public sealed record AppealUpheldEligibilityLetter(FileFacts File, DateOnly ReceivedOn, Said Reasons) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre recours est accueilli";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Votre recours arrivé le {ReceivedOn} est accueilli. Le rejet de votre dossier pour inéligibilité est annulé : son éligibilité sera contrôlée de nouveau, et vous serez informé de la suite."),
        new Block.Quoted("Motifs", Reasons.Words),
    ];
}
