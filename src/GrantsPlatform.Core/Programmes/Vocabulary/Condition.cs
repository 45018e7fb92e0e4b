using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A question to the evidence, from a closed vocabulary of typed JSON objects; there is no expression language.</summary>
public abstract record Condition
{
    private Condition() { }

    public abstract Verdict Evaluate(IEvidence evidence);

    [Word("all")]
    public sealed record All(ImmutableArray<Condition> Conditions) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) => Verdicts.All(Conditions.Select(c => c.Evaluate(evidence)));
    }

    [Word("any")]
    public sealed record Any(ImmutableArray<Condition> Conditions) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) => Verdicts.Any(Conditions.Select(c => c.Evaluate(evidence)));
    }

    [Word("not")]
    public sealed record Not(Condition Condition) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) => Condition.Evaluate(evidence).Not();
    }

    /// <summary>A list equals a value when the value is all that it holds.</summary>
    [Word("equals")]
    public sealed record EqualTo(string Path, EvidenceValue Value) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) => evidence.Find(Path) switch
        {
            null => Verdict.Unknown,
            EvidenceValue.Number number => Verdicts.Of(Value is EvidenceValue.Number wanted && wanted.Value == number.Value),
            var found => Verdicts.Of(found.ToString() == Value.ToString()),
        };
    }

    /// <summary>For a list: at least one of its values is among these.</summary>
    [Word("oneOf")]
    public sealed record OneOf(string Path, ImmutableArray<string> Values) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) => evidence.Find(Path) switch
        {
            null => Verdict.Unknown,
            EvidenceValue.List list => Verdicts.Of(list.Values.Any(value => Values.Contains(value))),
            var found => Verdicts.Of(Values.Contains(found.ToString())),
        };
    }

    [Word("atLeast")]
    public sealed record AtLeast(Formula Value, Formula Bound) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            Value.Evaluate(evidence) is { } value && Bound.Evaluate(evidence) is { } bound ? Verdicts.Of(value >= bound) : Verdict.Unknown;
    }

    [Word("atMost")]
    public sealed record AtMost(Formula Value, Formula Bound) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            Value.Evaluate(evidence) is { } value && Bound.Evaluate(evidence) is { } bound ? Verdicts.Of(value <= bound) : Verdict.Unknown;
    }

    /// <summary>Strictly before.</summary>
    [Word("before")]
    public sealed record Before(Moment Day, Moment Limit) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            Day.Evaluate(evidence) is { } day && Limit.Evaluate(evidence) is { } limit ? Verdicts.Of(day < limit) : Verdict.Unknown;
    }

    /// <summary>Strictly after.</summary>
    [Word("after")]
    public sealed record After(Moment Day, Moment Limit) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            Day.Evaluate(evidence) is { } day && Limit.Evaluate(evidence) is { } limit ? Verdicts.Of(day > limit) : Verdict.Unknown;
    }

    /// <summary>The value is there; never unknown.</summary>
    [Word("present")]
    public sealed record Present(string Path) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) => Verdicts.Of(evidence.Find(Path) is { } found && !found.ToString().IsMissing());
    }

    /// <summary>The anniversary counts: founded on 9 May 2023, two years are full on 9 May 2025.</summary>
    [Word("yearsBetweenAtLeast")]
    public sealed record YearsBetweenAtLeast(Moment From, Moment To, int Years) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            From.Evaluate(evidence) is { } from && To.Evaluate(evidence) is { } to
                ? Verdicts.Of(from.Year + Years <= DateOnly.MaxValue.Year && from.AddYears(Years) <= to)
                : Verdict.Unknown;
    }

    /// <summary>Some row holds; of none, none does.</summary>
    [Word("anyRow")]
    public sealed record AnyRow(string Rows, Condition Where) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            evidence.Rows(Rows) is { } rows ? Verdicts.Any(rows.Select(Where.Evaluate)) : Verdict.Unknown;
    }

    /// <summary>Every row holds; of none, all do.</summary>
    [Word("allRows")]
    public sealed record AllRows(string Rows, Condition Where) : Condition
    {
        public override Verdict Evaluate(IEvidence evidence) =>
            evidence.Rows(Rows) is { } rows ? Verdicts.All(rows.Select(Where.Evaluate)) : Verdict.Unknown;
    }
}
