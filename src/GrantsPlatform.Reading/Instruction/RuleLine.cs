using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>An eligibility rule with what was read for it.</summary>
/// <param name="Message">What the applicant is told where it is not met.</param>
/// <param name="IsAutomatic">Judged by the platform wherever the data allow.</param>
/// <param name="Standing">Null before the first check.</param>
/// <param name="Evidence">In words.</param>
public sealed record RuleLine(string Code, string Label, string Message, bool IsAutomatic, RuleStanding? Standing, ImmutableArray<(string Label, string Value)> Evidence)
{
    public RuleVerdict Verdict => Standing?.Verdict ?? RuleVerdict.NeedsPerson;

    internal static ImmutableArray<RuleLine> Of(ApplicationState.Known file, ProgrammeDefinition definition) =>
    [
        .. definition.Eligibility.Select(rule =>
        {
            var standing = file.Rules.GetValueOrDefault(rule.Code);
            return new RuleLine(
                rule.Code, rule.Label, rule.Message, rule.Check is not null, standing,
                [
                    .. rule.Evidence.Distinct().Select(path => (
                        EvidenceWords.Label(path, definition),
                        standing?.Result.Evidence.GetValueOrDefault(path) is { } value ? EvidenceWords.Value(path, value, definition) : "non renseigné")),
                ]);
        }),
    ];
}
