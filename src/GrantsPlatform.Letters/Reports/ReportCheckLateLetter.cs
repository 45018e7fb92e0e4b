using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>Pieces of a full check have not come on their day.</summary>
public sealed record ReportCheckLateLetter(FileFacts File, CheckFacts Check, DateOnly DueOn) : LetterToApplicant(File)
{
    protected override Prose Subject => "Contrôle de votre bilan : des pièces manquent";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"Pour le contrôle du bilan « {Check.Report} », ces pièces étaient attendues le {DueOn}. Nous ne les avons pas reçues :"), new Block.Items(Check.Pieces)),
        Text("Vous pouvez encore les envoyer. Les dépenses qui ne sont pas justifiées ne sont pas retenues."),
    ];
}
