using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>
/// What the register computes is reported as it was certified there. Whoever keeps no rows reports figures by hand: nothing speaks against them.
/// </summary>
internal static class SealCheck
{
    public static Refusal? Refusal(ProgrammeDefinition definition, Known known, ImmutableArray<ReportedIndicator> indicators, Context context)
    {
        if (context.Facts.Get<RegisterState>(RegisterState.IdOf(known.Origin.Application)) is not RegisterState.Known register) return null;
        ImmutableArray<ReportedIndicator> computed = [.. indicators.Where(indicator => definition.FindIndicator(indicator.Code)!.Formula is not null && IsOpen(indicator.Code, known))];
        if (computed.IsEmpty) return null;
        if (SealFor(known, register) is not { } seal) return register.Marks.IsEmpty ? null : new IndicatorsNotSealed(known.From, known.To);
        ImmutableArray<FieldProblem> problems = [.. computed.Select(indicator => Problem(definition, indicator, seal)).OfType<FieldProblem>()];
        return problems.IsEmpty ? null : new FiguresNotAsSealed(problems);
    }

    /// <summary>A figure that was not sent back stands as it was certified then, whatever the register has certified since.</summary>
    private static bool IsOpen(string code, Known known) =>
        known.Phase is not ReportPhase.Returned { Return: var returned } || returned.Opens(ReportFields.IndicatorOf(code));

    /// <summary>That of the report's period; a review on the way stands on the latest one within it, such as the year that has just ended.</summary>
    private static IndicatorsSealed? SealFor(Known known, RegisterState.Known register) =>
        register.Seals.GetValueOrDefault(new Period(known.From, known.To).Name())
        ?? (known.Origin.Kind == ReportKind.Interim
            ? register.Seals.Values.Where(seal => seal.Period.From >= known.From && seal.Period.To <= known.To).MaxBy(seal => seal.At)
            : null);

    private static FieldProblem? Problem(ProgrammeDefinition definition, ReportedIndicator indicator, IndicatorsSealed seal)
    {
        var certified = seal.Values.FirstOrDefault(value => value.Code == indicator.Code)?.Value;
        return certified == indicator.Actual
            ? null
            : new FieldProblem(ReportFields.IndicatorOf(indicator.Code), definition.FindIndicator(indicator.Code)!.Label, "report.figure-not-as-sealed",
                $"Le bilan indique {Words(indicator.Actual)}, le registre certifié {Words(certified)}.");
    }

    private static string Words(decimal? value) => value is { } known ? French.Number(known) : "« non renseigné »";
}
