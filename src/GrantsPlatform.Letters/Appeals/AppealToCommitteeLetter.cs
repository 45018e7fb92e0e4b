using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Appeals;

/// <summary>A decision is to be taken again.</summary>
public sealed record AppealToCommitteeLetter(FileFacts File, Said Reasons) : LetterToInstruction(File)
{
    protected override Prose Subject => "Une décision est à reprendre";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le recours de {Applicant} est accueilli : la décision sur le dossier {Number} (« {Call} ») doit être reprise par une prochaine séance."),
        new Block.Quoted("Motifs", Reasons.Words),
        Text("Inscrivez le dossier à l’ordre du jour."),
    ];
}
