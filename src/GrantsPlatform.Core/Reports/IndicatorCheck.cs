using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <summary>The figures of a report against their targets.</summary>
public static class IndicatorCheck
{
    /// <summary>Beyond the tolerance, in either direction. What is not known, on either side, is no difference.</summary>
    public static bool NeedsComment(decimal? tolerance, decimal? target, decimal? actual) =>
        target is { } aim && actual is { } reached && Math.Abs(reached - aim) > (tolerance ?? 0) * aim;

    public static ImmutableArray<ReportedIndicator> Compare(
        ReportRule rule, IReadOnlyDictionary<string, decimal> targets, IReadOnlyDictionary<string, decimal?> actual, Func<string, bool> commented) =>
    [
        .. rule.Indicators.Select(code => new ReportedIndicator(
            code, targets.TryGetValue(code, out var target) ? target : null, actual.GetValueOrDefault(code), commented(code))),
    ];

    public static IEnumerable<FieldProblem> Problems(ProgrammeDefinition definition, ReportRule rule, ImmutableArray<ReportedIndicator> indicators, IEnumerable<string> given)
    {
        foreach (var code in given.Where(code => !rule.Indicators.Contains(code)))
            yield return new FieldProblem(ReportFields.IndicatorOf(code), code, "report.unknown-indicator", "Cet indicateur ne fait pas partie du bilan.");
        foreach (var indicator in indicators)
        {
            var known = definition.FindIndicator(indicator.Code).Required("the indicator");
            FieldProblem Problem(string code, string message) => new(ReportFields.IndicatorOf(indicator.Code), known.Label, code, message);
            if (indicator.Actual is null && !known.Optional)
                yield return Problem("report.indicator-missing", "Cet indicateur doit être renseigné. Si le résultat est nul, déclarez «\u00A0zéro, c’est exact\u00A0».");
            else if (indicator.Actual is < 0 or > ValueCheck.LargestNumber)
                yield return Problem("report.indicator-implausible", "La valeur d’un indicateur ne peut être ni négative, ni aussi grande.");
            else if (known.Formula is IndicatorFormula.CountPersons or IndicatorFormula.CountRows && indicator.Actual is { } count && count != decimal.Truncate(count))
                yield return Problem("report.indicator-not-whole", "Cet indicateur compte des personnes ou des faits\u202F: sa valeur est un nombre entier.");
            else if (indicator is { Explained: false, Actual: { } actual, Target: { } target } && NeedsComment(rule.Tolerance, target, actual))
                yield return Problem("report.difference-not-explained",
                    $"Le résultat ({French.Number(actual)}) s’écarte de la cible ({French.Number(target)}) : un commentaire est nécessaire.");
        }
    }
}
