using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// A number computed from evidence, in decimals of 28 significant digits: sums, differences and products of amounts are exact, a ratio
/// is cut where its digits end. Null when something in it is not known, is divided by zero or is beyond what a decimal holds.
/// </summary>
public abstract record Formula
{
    private Formula() { }

    public decimal? Evaluate(IEvidence evidence)
    {
        try
        {
            return Compute(evidence);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    protected abstract decimal? Compute(IEvidence evidence);

    /// <summary>Euros.</summary>
    [Word("amount")]
    public sealed record Amount(Money Value) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Value.Euros;
    }

    [Word("number")]
    public sealed record Number(decimal Value) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Value;
    }

    [Word("path")]
    public sealed record At(string Path) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => (evidence.Find(Path) as EvidenceValue.Number)?.Value;
    }

    [Word("sum")]
    public sealed record Sum(ImmutableArray<Formula> Terms) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Fold(Terms, evidence, (a, b) => a + b);
    }

    [Word("min")]
    public sealed record Min(ImmutableArray<Formula> Terms) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Fold(Terms, evidence, Math.Min);
    }

    [Word("max")]
    public sealed record Max(ImmutableArray<Formula> Terms) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Fold(Terms, evidence, Math.Max);
    }

    [Word("difference")]
    public sealed record Difference(Formula From, Formula Subtract) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => From.Evaluate(evidence) - Subtract.Evaluate(evidence);
    }

    /// <summary>A share, rate between 0 and 1, not rounded: whoever turns it into an amount says how.</summary>
    [Word("product")]
    public sealed record Product(Formula Of, decimal Rate) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Of.Evaluate(evidence) * Rate;
    }

    /// <summary>The product of several.</summary>
    [Word("product")]
    public sealed record ProductOf(ImmutableArray<Formula> Factors) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Fold(Factors, evidence, (a, b) => a * b);
    }

    [Word("ratio")]
    public sealed record Ratio(Formula Numerator, Formula Denominator) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) =>
            Denominator.Evaluate(evidence) is { } by and not 0 ? Numerator.Evaluate(evidence) / by : null;
    }

    /// <summary>What a table of the definition says of a value, or of two.</summary>
    /// <param name="Table">Code of the table.</param>
    /// <param name="Otherwise">For a value that the table does not have; null: unknown. A value that is not known itself stays unknown.</param>
    [Word("lookup")]
    public sealed record Lookup(
        string Table,
        [Description("Path of the first key.")] string By,
        [Description("Path of the second key, where the table has two.")] string? And = null,
        [Description("For a value that the table does not have; left out: not known.")] decimal? Otherwise = null) : Formula
    {
        protected override decimal? Compute(IEvidence evidence)
        {
            if (evidence.Find(By)?.ToString() is not { } key || evidence.Table(Table) is not { } table) return null;
            var second = And is null ? null : evidence.Find(And)?.ToString();
            return And is not null && second is null ? null : table.Find(key, second) ?? Otherwise;
        }
    }

    /// <summary>Full years between two days; the anniversary counts, of 29 February the 28th where a year has no other. Unknown before birth.</summary>
    [Word("ageAt")]
    public sealed record AgeAt(Moment Born, Moment On) : Formula
    {
        protected override decimal? Compute(IEvidence evidence)
        {
            if (Born.Evaluate(evidence) is not { } born || On.Evaluate(evidence) is not { } on || on < born) return null;
            var years = on.Year - born.Year;
            return born.AddYears(years) <= on ? years : years - 1;
        }
    }

    /// <summary>Rows of the file that meet a condition.</summary>
    [Word("countRows")]
    public sealed record CountRows(string Rows, [Description(WhereOfRows)] Condition? Where = null) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Matching(Rows, Where, evidence)?.Count;
    }

    /// <summary>The sum of a formula over rows; of none it is zero.</summary>
    [Word("sumOf")]
    public sealed record SumOf(string Rows, Formula Of, [Description(WhereOfRows)] Condition? Where = null) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Total(Rows, Of, Where, evidence)?.Sum;
    }

    /// <summary>The mean of a formula over rows; of none it is unknown.</summary>
    [Word("mean")]
    public sealed record Mean(string Rows, Formula Of, [Description(WhereOfRows)] Condition? Where = null) : Formula
    {
        protected override decimal? Compute(IEvidence evidence) => Total(Rows, Of, Where, evidence) is (var sum, > 0 and var count) ? sum / count : null;
    }

    private const string WhereOfRows = "Over row.… of these rows and every other path; left out: every row.";

    /// <summary>Null: of some row it is not known whether it counts.</summary>
    private static List<IEvidence>? Matching(string rows, Condition? where, IEvidence evidence)
    {
        if (evidence.Rows(rows) is not { } all) return null;
        if (where is null) return [.. all];
        var verdicts = all.Select(row => (Row: row, Verdict: where.Evaluate(row))).ToList();
        return verdicts.Exists(one => one.Verdict == Verdict.Unknown) ? null : [.. verdicts.Where(one => one.Verdict == Verdict.Holds).Select(one => one.Row)];
    }

    private static (decimal Sum, int Count)? Total(string rows, Formula of, Condition? where, IEvidence evidence)
    {
        if (Matching(rows, where, evidence) is not { } matching) return null;
        var sum = 0m;
        foreach (var row in matching)
        {
            if (of.Evaluate(row) is not { } value) return null;
            sum += value;
        }
        return (sum, matching.Count);
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
