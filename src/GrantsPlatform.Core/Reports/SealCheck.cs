using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>
/// What the register computes is reported as it was certified there, and as nothing else. Where it certifies no figure, because no rows are kept,
/// or not of this kind, or because their time was over before the report's, one may be typed, and a zero declared; each says where it comes from.
/// </summary>
internal static class SealCheck
{
    public static (Refusal? Refusal, ImmutableArray<ReportedIndicator> Indicators) Judge(
        ProgrammeDefinition definition, Known known, ImmutableArray<ReportedIndicator> indicators, ImmutableArray<string> zeros, Context context)
    {
        bool IsComputed(ReportedIndicator indicator) => definition.FindIndicator(indicator.Code)?.Formula is not null;
        // An agreement whose register was never opened keeps no rows either.
        var register = context.Facts.Published<RegisterFacts>(RegisterState.IdOf(known.Origin.Application));
        var seal = register is null ? null : SealFor(known, register);
        if (seal is null && register is { HasRows: true } && !IsGone(definition, known, register) && indicators.Any(indicator => IsComputed(indicator) && IsOpen(indicator.Code, known)))
            return (new IndicatorsNotSealed(known.From, known.To), []);

        var kept = seal is not null && (register is { HasRows: true } || seal.Values.Any(value => value.Rows > 0));
        var judged = ImmutableArray.CreateBuilder<ReportedIndicator>();
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        foreach (var indicator in indicators)
        {
            if (!IsOpen(indicator.Code, known)) judged.Add(indicator with { Origin = known.Submission?.Indicators.FirstOrDefault(standing => standing.Code == indicator.Code)?.Origin });
            else if (!IsComputed(indicator)) judged.Add(indicator with { Origin = zeros.Contains(indicator.Code) ? FigureOrigin.Zero : null });
            else if (Problem(definition, indicator, Certified(seal, indicator.Code), zeros) is { } problem) problems.Add(problem);
            else judged.Add(indicator with { Origin = OriginOf(indicator, Certified(seal, indicator.Code), kept) });
        }
        return problems.Count == 0 ? (null, judged.ToImmutable()) : (new FiguresNotAsSealed(problems.ToImmutable()), []);
    }

    private static decimal? Certified(IndicatorsSealed? seal, string code) => seal?.Values.FirstOrDefault(value => value.Code == code)?.Value;

    /// <summary>Rows of the period's beginning have gone because their time was over: what is left can no longer be certified for it.</summary>
    private static bool IsGone(ProgrammeDefinition definition, Known known, RegisterFacts register) =>
        register.PurgedOn is { } purged && definition.Register.Required("the register").KeptUntil(known.From) < purged;

    private static FigureOrigin? OriginOf(ReportedIndicator indicator, decimal? certified, bool kept) => indicator.Actual switch
    {
        null => null,
        _ when certified is not null => FigureOrigin.Rows,
        0 => kept ? FigureOrigin.Zero : FigureOrigin.ZeroWithoutRows,
        _ => FigureOrigin.Hand,
    };

    /// <summary>A figure that was not sent back stands as it was certified then, whatever the register has certified since.</summary>
    private static bool IsOpen(string code, Known known) =>
        known.Phase is not ReportPhase.Returned { Return: var returned } || returned.Opens(ReportFields.IndicatorOf(code));

    /// <summary>That of the report's period; a review on the way stands on the latest one within it, such as the year that has just ended.</summary>
    private static IndicatorsSealed? SealFor(Known known, RegisterFacts register) =>
        register.Seals.GetValueOrDefault(new Period(known.From, known.To).Name())
        ?? (known.Origin.Kind == ReportKind.Interim
            ? register.Seals.Values.Where(seal => seal.Period.From >= known.From && seal.Period.To <= known.To).MaxBy(seal => seal.At)
            : null);

    private static FieldProblem? Problem(ProgrammeDefinition definition, ReportedIndicator indicator, decimal? certified, ImmutableArray<string> zeros)
    {
        FieldProblem Of(string code, string message) => new(ReportFields.IndicatorOf(indicator.Code), definition.FindIndicator(indicator.Code).Required("the indicator").Label, code, message);
        if (certified is not null)
            return certified == indicator.Actual ? null : Of("report.figure-not-as-sealed", $"Le bilan indique {Words(indicator.Actual)}, le registre certifié {Words(certified)}.");
        return indicator.Actual == 0 && !zeros.Contains(indicator.Code)
            ? Of("report.zero-not-declared", "Le registre ne donne pas ce chiffre. S’il est nul, déclarez «\u00A0zéro, c’est exact\u00A0»\u202F; s’il n’est pas connu, laissez-le non renseigné.")
            : null;
    }

    private static string Words(decimal? value) => value is { } known ? French.Number(known) : "«\u00A0non renseigné\u00A0»";
}
