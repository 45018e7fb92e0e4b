using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report has not come on its day.</summary>
public sealed record ReportMissingLetter(FileFacts File, string Report, DateOnly DueOn) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un bilan n’est pas arrivé";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} devait transmettre le bilan « {Report} » le {DueOn} au plus tard (dossier {Number}, « {Call} »). Il n’est pas arrivé ; l’organisme est relancé."),
    ];
}
