using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report is accepted, with the costs that count.</summary>
public sealed record ReportAcceptedLetter(FileFacts File, string Report, Money? EligibleCosts) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre bilan est accepté";

    protected override IEnumerable<Block> Body() => [Together([Text($"Le bilan « {Report} » est accepté."), .. Costs()])];

    private IEnumerable<Block> Costs() => EligibleCosts is { } costs ? [Text($"Dépenses éligibles acceptées : {costs}.")] : [];
}
