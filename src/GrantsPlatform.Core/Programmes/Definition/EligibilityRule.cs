using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Message">French, for the applicant, when the rule is not met.</param>
/// <param name="Evidence">The paths that the rule reads, shown beside its result.</param>
/// <param name="Check">Null: always a person's confirmation.</param>
public sealed record EligibilityRule(string Code, string Label, string Message, ImmutableArray<string> Evidence, [Description("Left out: always a person’s confirmation.")] Condition? Check = null);
