using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Examining;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report is accepted, with the costs that count, and what of them does not.</summary>
public sealed record ReportAcceptedLetter(FileFacts File, AcceptanceFacts Accepted, Money? EligibleCosts) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre bilan est accepté";

    protected override IEnumerable<Block> Body() => [Together([Text($"Le bilan « {Accepted.Report} » est accepté."), .. Costs()]), .. Refused()];

    private IEnumerable<Block> Costs() => EligibleCosts is { } costs ? [Text($"Dépenses éligibles acceptées : {costs}.")] : [];

    private IEnumerable<Block> Refused() => Accepted.Refused.IsEmpty
        ? []
        : [Together(Text("Ce qui n’a pas été retenu, compte par compte :"), Fields(Accepted.Refused.Select(Line)))];

    private static (string, string) Line(CostVerdict one) =>
        (one.Account, $"{French.Amount(one.Refused)} écartés sur {French.Amount(one.Declared)}. Motif\u202F: {(one.Reason.IsMissing() ? "il n’est pas conservé." : one.Reason)}");
}
