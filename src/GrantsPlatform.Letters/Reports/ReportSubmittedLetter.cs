using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report is to be examined.</summary>
public sealed record ReportSubmittedLetter(FileFacts File, string Report, DateTimeOffset At) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un bilan est à examiner";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} a transmis le {French.Meeting(At, File.Zone)} le bilan « {Report} » (dossier {Number}, « {Call} »).", "Vous pouvez l’accepter, ou renvoyer des rubriques à corriger."),
    ];
}
