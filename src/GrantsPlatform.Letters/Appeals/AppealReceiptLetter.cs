using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>The acknowledgement of an appeal, with what silence means.</summary>
public sealed record AppealReceiptLetter(FileFacts File, DateOnly ReceivedOn, DateOnly SilentUntil) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre recours est enregistré";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Votre recours contre la décision prise dans le cadre de l’appel à projets « {Call} » est arrivé le {ReceivedOn}."),
        Mention($"Si vous ne recevez pas de réponse jusqu’au {SilentUntil} inclus, il sera rejeté par ce silence. Vous pourrez alors saisir le {Funder.Tribunal} dans {File.Call.Delays.Within}."),
    ];
}
