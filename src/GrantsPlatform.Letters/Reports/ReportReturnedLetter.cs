using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>Parts of a report are to be mended.</summary>
public sealed record ReportReturnedLetter(FileFacts File, ReturnFacts Return, DateOnly DueOn) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre bilan est à compléter";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"Des rubriques du bilan « {Return.Report} » sont à corriger ou à compléter :"), new Block.Items(Return.Returned)),
        new Block.Quoted("Motifs", Return.Reasons),
        Text($"Répondez le {DueOn} au plus tard. Les autres rubriques restent telles que vous les avez certifiées."),
    ];
}
