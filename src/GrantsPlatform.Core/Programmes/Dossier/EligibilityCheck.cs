using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

public enum RuleVerdict { Pass, Fail, NeedsPerson }

/// <param name="Rule">Code of the rule.</param>
/// <param name="Evidence">Path → value as found; a path without a value is left out.</param>
public sealed record RuleResult(string Rule, RuleVerdict Verdict, ImmutableSortedDictionary<string, string> Evidence);

public static class EligibilityCheck
{
    /// <summary>One result a rule, in the order of the definition. What the data cannot settle needs a person.</summary>
    public static ImmutableArray<RuleResult> Run(ProgrammeDefinition definition, IEvidence evidence) =>
        [.. definition.Eligibility.Select(rule => new RuleResult(rule.Code, VerdictOf(rule.Check?.Evaluate(evidence)), Found(rule, evidence)))];

    private static RuleVerdict VerdictOf(Verdict? verdict) => verdict switch
    {
        Verdict.Holds => RuleVerdict.Pass,
        Verdict.Fails => RuleVerdict.Fail,
        Verdict.Unknown or null => RuleVerdict.NeedsPerson,
        _ => throw new InvalidOperationException($"{verdict} is not a verdict."),
    };

    private static ImmutableSortedDictionary<string, string> Found(EligibilityRule rule, IEvidence evidence) =>
        rule.Evidence.Distinct()
            .SelectMany(path => evidence.Find(path)?.ToString() is { } words ? [KeyValuePair.Create(path, words)] : Array.Empty<KeyValuePair<string, string>>())
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
