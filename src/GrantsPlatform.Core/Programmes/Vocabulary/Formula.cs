using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A number computed from evidence; null when something in it is not known.</summary>
public abstract record Formula
{
    private Formula() { }

    public abstract decimal? Evaluate(IEvidence evidence);

    /// <summary>Euros.</summary>
    [Word("amount")]
    public sealed record Amount(Money Value) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => Value.Euros;
    }

    [Word("number")]
    public sealed record Number(decimal Value) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => Value;
    }

    [Word("path")]
    public sealed record At(string Path) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => (evidence.Find(Path) as EvidenceValue.Number)?.Value;
    }

    [Word("sum")]
    public sealed record Sum(ImmutableArray<Formula> Terms) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => Fold(Terms, evidence, (a, b) => a + b);
    }

    [Word("min")]
    public sealed record Min(ImmutableArray<Formula> Terms) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => Fold(Terms, evidence, Math.Min);
    }

    [Word("max")]
    public sealed record Max(ImmutableArray<Formula> Terms) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => Fold(Terms, evidence, Math.Max);
    }

    [Word("difference")]
    public sealed record Difference(Formula From, Formula Subtract) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => From.Evaluate(evidence) - Subtract.Evaluate(evidence);
    }

    /// <summary>A share, rate between 0 and 1, not rounded: whoever turns it into an amount says how.</summary>
    [Word("product")]
    public sealed record Product(Formula Of, decimal Rate) : Formula
    {
        public override decimal? Evaluate(IEvidence evidence) => Of.Evaluate(evidence) * Rate;
    }

    private static decimal? Fold(ImmutableArray<Formula> terms, IEvidence evidence, Func<decimal, decimal, decimal> add) =>
        terms.Select(term => term.Evaluate(evidence)).Aggregate((a, b) => a is { } x && b is { } y ? add(x, y) : null);
}

/// <summary>A day: written in the definition, or read from evidence.</summary>
public abstract record Moment
{
    private Moment() { }

    public abstract DateOnly? Evaluate(IEvidence evidence);

    [Word("day")]
    public sealed record Day(DateOnly Value) : Moment
    {
        public override DateOnly? Evaluate(IEvidence evidence) => Value;
    }

    [Word("path")]
    public sealed record At(string Path) : Moment
    {
        public override DateOnly? Evaluate(IEvidence evidence) => (evidence.Find(Path) as EvidenceValue.Day)?.Value;
    }
}
