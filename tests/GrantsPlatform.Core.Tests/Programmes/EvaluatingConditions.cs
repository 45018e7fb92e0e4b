using System.Collections.Immutable;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class EvaluatingConditions
{
    private sealed class Known(params (string Path, EvidenceValue Value)[] values) : IEvidence
    {
        public EvidenceValue? Find(string path) => values.Where(value => value.Path == path).Select(value => value.Value).FirstOrDefault();
    }

    private static readonly Known Evidence = new(
        ("kind", new EvidenceValue.Text("club")), ("beds", new EvidenceValue.Number(60)), ("heated", new EvidenceValue.YesNo(false)),
        ("founded", new EvidenceValue.Day(new DateOnly(2029, 10, 25))), ("leap", new EvidenceValue.Day(new DateOnly(2028, 2, 29))),
        ("access", new EvidenceValue.List(["foot", "ski"])), ("blank", new EvidenceValue.List([])));

    private static readonly Condition Holds = new Condition.Present("kind");
    private static readonly Condition Fails = new Condition.Present("nothing");
    private static readonly Condition Unknown = new Condition.EqualTo("nothing", new EvidenceValue.Text("x"));

    private static Condition Of(Verdict verdict) => verdict switch { Verdict.Holds => Holds, Verdict.Fails => Fails, _ => Unknown };

    private static void Gives(Verdict expected, Condition condition) => Assert.Equal(expected, condition.Evaluate(Evidence));

    [Fact]
    public void Follows_the_laws_of_three_valued_logic() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<Verdict, Verdict, Verdict>((a, b, c) =>
    {
        Verdict And(params Verdict[] all) => new Condition.All([.. all.Select(Of)]).Evaluate(Evidence);
        Verdict Or(params Verdict[] any) => new Condition.Any([.. any.Select(Of)]).Evaluate(Evidence);
        Verdict Not(Verdict one) => new Condition.Not(Of(one)).Evaluate(Evidence);

        Assert.Equal(a, Not(Not(a)));
        Assert.Equal(Not(And(a, b)), Or(Not(a), Not(b)));
        Assert.Equal(And(a, Or(b, c)), Or(And(a, b), And(a, c)));
        Assert.Equal(And(a, b), And(b, a));
        Assert.Equal(And(a, b, c), And(And(a, b), c));
        Assert.Equal(a, And(a, Verdict.Holds));
        Assert.Equal(Verdict.Fails, And(a, Verdict.Fails));
        Assert.Equal(Verdict.Holds, Or(a, Verdict.Holds));
    }));

    /// <summary>Learning something never turns a settled verdict round.</summary>
    [Fact]
    public void Keeps_a_verdict_when_more_becomes_known() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<Verdict, Verdict>((a, later) =>
    {
        var before = new Condition.Any([new Condition.All([Of(a), Unknown]), new Condition.Not(Unknown)]).Evaluate(Evidence);
        var after = new Condition.Any([new Condition.All([Of(a), Of(later)]), new Condition.Not(Of(later))]).Evaluate(Evidence);
        if (before != Verdict.Unknown) Assert.Equal(before, after);
    }));

    [Fact]
    public void Compares_values_of_their_kind()
    {
        Gives(Verdict.Holds, new Condition.EqualTo("kind", new EvidenceValue.Text("club")));
        Gives(Verdict.Fails, new Condition.EqualTo("kind", new EvidenceValue.Text("commune")));
        Gives(Verdict.Holds, new Condition.EqualTo("beds", new EvidenceValue.Number(60.00m)));
        Gives(Verdict.Holds, new Condition.EqualTo("heated", new EvidenceValue.YesNo(false)));
        Gives(Verdict.Holds, new Condition.EqualTo("founded", new EvidenceValue.Text("2029-10-25")));
        Gives(Verdict.Fails, new Condition.EqualTo("access", new EvidenceValue.Text("foot")));
        Gives(Verdict.Holds, new Condition.OneOf("access", ["bike", "ski"]));
        Gives(Verdict.Fails, new Condition.OneOf("kind", ["commune"]));
        Gives(Verdict.Unknown, new Condition.OneOf("nothing", ["commune"]));
        Gives(Verdict.Fails, new Condition.Present("blank"));
    }

    [Fact]
    public void Bounds_numbers_inclusively()
    {
        Gives(Verdict.Holds, new Condition.AtMost(new Formula.At("beds"), new Formula.Number(60)));
        Gives(Verdict.Fails, new Condition.AtMost(new Formula.At("beds"), new Formula.Number(59.99m)));
        Gives(Verdict.Holds, new Condition.AtLeast(new Formula.At("beds"), new Formula.Number(60)));
        Gives(Verdict.Unknown, new Condition.AtLeast(new Formula.At("beds"), new Formula.At("nothing")));
    }

    [Fact]
    public void Compares_days_strictly()
    {
        Gives(Verdict.Fails, new Condition.Before(new Moment.At("founded"), new Moment.Day(new DateOnly(2029, 10, 25))));
        Gives(Verdict.Holds, new Condition.Before(new Moment.At("founded"), new Moment.Day(new DateOnly(2029, 10, 26))));
        Gives(Verdict.Fails, new Condition.After(new Moment.At("founded"), new Moment.Day(new DateOnly(2029, 10, 25))));
        Gives(Verdict.Unknown, new Condition.After(new Moment.At("nothing"), new Moment.Day(new DateOnly(2029, 10, 25))));
    }

    [Theory]
    [InlineData("founded", "2031-10-25", 2, Verdict.Holds)]
    [InlineData("founded", "2031-10-24", 2, Verdict.Fails)]
    [InlineData("leap", "2030-02-28", 2, Verdict.Holds)]
    [InlineData("leap", "2030-02-27", 2, Verdict.Fails)]
    [InlineData("nothing", "2030-02-27", 2, Verdict.Unknown)]
    [InlineData("founded", "9999-12-31", 200, Verdict.Holds)]
    public void Counts_full_years(string from, string to, int years, Verdict expected) =>
        Gives(expected, new Condition.YearsBetweenAtLeast(new Moment.At(from), new Moment.Day(DateOnly.Parse(to)), years));

    [Fact]
    public void Computes_with_exact_numbers()
    {
        ImmutableArray<Formula> terms = [new Formula.Amount(new Money(10_01)), new Formula.Number(0.99m), new Formula.At("beds")];
        Assert.Equal(71.00m, new Formula.Sum(terms).Evaluate(Evidence));
        Assert.Equal(0.99m, new Formula.Min(terms).Evaluate(Evidence));
        Assert.Equal(60m, new Formula.Max(terms).Evaluate(Evidence));
        Assert.Equal(-49.99m, new Formula.Difference(terms[0], terms[2]).Evaluate(Evidence));
        Assert.Equal(8.008m, new Formula.Product(terms[0], 0.8m).Evaluate(Evidence));
        Assert.Null(new Formula.Sum(terms.Add(new Formula.At("nothing"))).Evaluate(Evidence));
        Assert.Null(new Formula.Sum([new Formula.At("nothing"), .. terms]).Evaluate(Evidence));
    }
}
