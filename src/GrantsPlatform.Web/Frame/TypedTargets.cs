using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Frame;

/// <summary>Fields of a form for the targets of indicators, those that some report asks for.</summary>
public static class TypedTargets
{
    public static IEnumerable<Indicator> Of(ProgrammeDefinition definition) =>
        definition.Indicators.Where(indicator => definition.Reports.Any(report => report.Indicators.Contains(indicator.Code)));

    public static string NameOf(string indicator) => $"cible-{indicator}";

    /// <summary>Those that were typed; an empty field is none.</summary>
    public static ImmutableSortedDictionary<string, decimal> Read(ProgrammeDefinition definition, Func<string, string> sent, FormProblems problems)
    {
        var targets = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var indicator in Of(definition))
        {
            var typed = sent(NameOf(indicator.Code)).Trim();
            if (typed.Length == 0) continue;
            if (Typed.Whole(typed) is { } target and >= 0) targets[indicator.Code] = target;
            else problems.Add(new FormProblem(NameOf(indicator.Code), "Indiquez un nombre entier, ou laissez vide.", Label: indicator.Label));
        }
        return targets.ToImmutable();
    }
}
