using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The call will not be carried through.</summary>
public sealed record CallCancelledLetter(FileFacts File, Said Reason) : LetterToApplicant(File)
{
    protected override Prose Subject => "L’appel à projets est annulé";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"L’appel à projets « {Call} » est annulé."), Motive(Reason)),
        Text($"Le dossier présenté par {Applicant} reste sans suite ; ce que vous avez saisi est conservé et peut être réutilisé."),
    ];
}
