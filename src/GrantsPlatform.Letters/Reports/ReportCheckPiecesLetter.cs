using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>All that was asked for is there: the check can go on.</summary>
public sealed record ReportCheckPiecesLetter(FileFacts File, CheckFacts Check, DateTimeOffset At) : LetterToInstruction(File)
{
    protected override Prose Subject => "Les pièces d’un contrôle sont arrivées";

    protected override IEnumerable<Block> Body() =>
    [
        Together(
            Text($"Pour le contrôle du bilan « {Check.Report} », {Applicant} a envoyé le {French.Meeting(At, File.Zone)} ce qui manquait encore, ou a remplacé une pièce (dossier {Number}, « {Call} »). Sont là :"),
            new Block.Items(Check.Pieces)),
        Text("Vous pouvez vérifier chaque ligne, puis clore le contrôle."),
    ];
}
