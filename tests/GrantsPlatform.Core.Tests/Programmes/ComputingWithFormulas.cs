using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ComputingWithFormulas
{
    private sealed class Known(params (string Path, EvidenceValue Value)[] values) : IEvidence
    {
        public EvidenceValue? Find(string path) => values.Where(value => value.Path == path).Select(value => value.Value).FirstOrDefault();

        public LookupTable? Table(string code) => code switch
        {
            "rates" => new LookupTable("rates", "Forfaits", [new("A", 41.5m), new("B", 33)]),
            "both" => new LookupTable("both", "Forfaits", [new("A", 1, "near"), new("A", 2, "far")]),
            _ => null,
        };
    }

    private static readonly Known Evidence = new(("zone", new EvidenceValue.Text("A")), ("far", new EvidenceValue.Text("far")), ("sea", new EvidenceValue.Text("C")), ("beds", new EvidenceValue.Number(60)));
    private static readonly Formula Unknown = new Formula.At("nothing");

    private static Formula.Number Number(decimal value) => new Formula.Number(value);
    private static decimal? Value(Formula formula) => formula.Evaluate(Evidence);

    [Fact]
    public void Multiplies_and_divides()
    {
        Assert.Equal(24900m, Value(new Formula.ProductOf([Number(12), Number(50), new Formula.Lookup("rates", "zone")])));
        Assert.Equal(0.4m, Value(new Formula.Ratio(Number(24), new Formula.At("beds"))));
        Assert.Null(Value(new Formula.Ratio(Number(24), Number(0))));
        Assert.Null(Value(new Formula.Ratio(Number(24), new Formula.Difference(Number(1), Number(1)))));
        Assert.Null(Value(new Formula.ProductOf([Number(0), Unknown])));
        Assert.Null(Value(new Formula.Ratio(Unknown, Number(1))));
    }

    [Fact]
    public void Takes_for_unknown_what_no_decimal_holds()
    {
        var huge = Number(decimal.MaxValue);
        Assert.Null(Value(new Formula.ProductOf([huge, huge])));
        Assert.Null(Value(new Formula.Sum([huge, huge])));
        Assert.Null(Value(new Formula.Ratio(huge, Number(0.1m))));
        Assert.Null(Value(new Formula.Sum([Number(1), new Formula.ProductOf([huge, huge])])));
    }

    [Fact]
    public void Looks_numbers_up()
    {
        Assert.Equal(41.5m, Value(new Formula.Lookup("rates", "zone")));
        Assert.Null(Value(new Formula.Lookup("rates", "sea")));
        Assert.Equal(7m, Value(new Formula.Lookup("rates", "sea", Otherwise: 7)));
        Assert.Null(Value(new Formula.Lookup("rates", "nothing", Otherwise: 7)));
        Assert.Equal(2m, Value(new Formula.Lookup("both", "zone", "far")));
        Assert.Null(Value(new Formula.Lookup("both", "zone", "nothing", 7)));
        Assert.Null(Value(new Formula.Lookup("neither", "zone")));
    }

    [Theory]
    [InlineData("2000-05-09", "2025-05-08", 24)]
    [InlineData("2000-05-09", "2025-05-09", 25)]
    [InlineData("2004-02-29", "2029-02-27", 24)]
    [InlineData("2004-02-29", "2029-02-28", 25)]
    [InlineData("2004-02-29", "2028-02-28", 23)]
    [InlineData("2004-02-29", "2028-02-29", 24)]
    [InlineData("2025-05-09", "2025-05-09", 0)]
    [InlineData("2025-05-10", "2025-05-09", null)]
    public void Counts_the_years_of_an_age(string born, string on, int? years) =>
        Assert.Equal(years, Value(new Formula.AgeAt(new Moment.Day(DateOnly.Parse(born)), new Moment.Day(DateOnly.Parse(on)))));

    [Fact]
    public void Agrees_on_an_age_with_the_full_years_between_two_days() => Check.QuickThrowOnFailure(Prop.ForAll<ushort, ushort>((a, b) =>
    {
        var (born, on) = (new Moment.Day(new DateOnly(1950, 1, 1).AddDays(a)), new Moment.Day(new DateOnly(1950, 1, 1).AddDays(a + b)));
        var age = (int)Value(new Formula.AgeAt(born, on))!;
        Assert.Equal(Verdict.Holds, new Condition.YearsBetweenAtLeast(born, on, age).Evaluate(Evidence));
        Assert.Equal(Verdict.Fails, new Condition.YearsBetweenAtLeast(born, on, age + 1).Evaluate(Evidence));
    }));

    private static DossierEvidence File(string json) => new(ThirdProgramme.Definition, JsonSerializer.Deserialize<Answers>(json)!);

    private static readonly DossierEvidence Whole = File("""
        {
          "heated": true,
          "partners": [{ "organisation": "o-2", "role": "Toit", "paid": true }, { "organisation": "o-3", "role": "Bois", "paid": false }],
          "request": [
            { "funder": "parc", "strand": "toits", "year": 2031, "payee": "o-1", "amount": 10 },
            { "funder": "parc", "strand": "nuits", "year": 2032, "payee": "o-2", "amount": 2.5, "unit": "night", "quantity": 4 }],
          "budget": { "lines": [
            { "side": "expense", "code": "60", "amount": 30 }, { "side": "expense", "code": "64", "amount": 12 }, { "side": "income", "code": "74", "funder": "requested", "amount": 42 }] },
          "targets": { "nights": 900, "rescues": null }
        }
        """);

    private static readonly Formula Amount = new Formula.At("row.amount");
    private static Condition.EqualTo Is(string path, string text) => new Condition.EqualTo(path, new EvidenceValue.Text(text));

    [Fact]
    public void Goes_through_the_rows_of_a_file()
    {
        Assert.Equal(2, new Formula.CountRows("partners").Evaluate(Whole));
        Assert.Equal(1, new Formula.CountRows("partners", new Condition.EqualTo("row.paid", new EvidenceValue.YesNo(true))).Evaluate(Whole));
        Assert.Equal(12.5m, new Formula.SumOf("request.lines", Amount).Evaluate(Whole));
        Assert.Equal(10m, new Formula.SumOf("request.lines", Amount, Is("row.strand", "toits")).Evaluate(Whole));
        Assert.Equal(21m, new Formula.Mean("budget.lines", Amount, Is("row.side", "expense")).Evaluate(Whole));
        Assert.Equal(10m, new Formula.SumOf("request.lines", new Formula.ProductOf([Amount, new Formula.At("row.quantity")]), new Condition.Present("row.unit")).Evaluate(Whole));
        Assert.Equal(900m, new Formula.SumOf("targets", new Formula.At("row.target"), Is("row.indicator", "nights")).Evaluate(Whole));
    }

    [Fact]
    public void Knows_what_rows_do_not_tell()
    {
        Assert.Null(new Formula.SumOf("request.lines", new Formula.At("row.quantity")).Evaluate(Whole));
        Assert.Null(new Formula.CountRows("request.lines", Is("row.unit", "night")).Evaluate(Whole));
        Assert.Null(new Formula.Mean("targets", new Formula.At("row.target")).Evaluate(Whole));
        Assert.Null(new Formula.SumOf("wolves", Amount).Evaluate(Whole));
        var empty = File("{}");
        Assert.Equal(0, new Formula.SumOf("request.lines", Amount).Evaluate(empty));
        Assert.Null(new Formula.Mean("request.lines", Amount).Evaluate(empty));
        Assert.Null(new Formula.CountRows("budget.lines").Evaluate(empty));
        Assert.Null(new Formula.CountRows("targets").Evaluate(empty));
    }

    [Theory]
    [InlineData("request.lines", "row.amount", 2.5, Verdict.Holds, Verdict.Holds)]
    [InlineData("request.lines", "row.amount", 3, Verdict.Holds, Verdict.Fails)]
    [InlineData("request.lines", "row.amount", 11, Verdict.Fails, Verdict.Fails)]
    [InlineData("request.lines", "row.quantity", 4, Verdict.Holds, Verdict.Unknown)]
    [InlineData("request.lines", "row.quantity", 5, Verdict.Unknown, Verdict.Fails)]
    [InlineData("wolves", "row.quantity", 5, Verdict.Unknown, Verdict.Unknown)]
    public void Asks_any_row_or_all(string rows, string path, double bound, Verdict any, Verdict all)
    {
        var check = new Condition.AtLeast(new Formula.At(path), Number((decimal)bound));
        Assert.Equal(any, new Condition.AnyRow(rows, check).Evaluate(Whole));
        Assert.Equal(all, new Condition.AllRows(rows, check).Evaluate(Whole));
    }

    [Fact]
    public void Compares_columns_of_a_row_with_each_other_and_with_what_lies_around()
    {
        Assert.Equal(Verdict.Holds, new Condition.AnyRow("request.lines", new Condition.AtLeast(new Formula.At("row.quantity"), Amount)).Evaluate(Whole));
        Assert.Equal(Verdict.Holds, new Condition.AllRows("request.lines", new Condition.AtMost(Amount, new Formula.At("budget.total"))).Evaluate(Whole));
        Assert.Equal(Verdict.Holds, new Condition.AllRows("partners", new Condition.EqualTo("answers.heated", new EvidenceValue.YesNo(true))).Evaluate(Whole));
    }

    [Fact]
    public void Is_vacuous_over_no_rows()
    {
        var empty = File("{}");
        Assert.Equal(Verdict.Fails, new Condition.AnyRow("partners", new Condition.Present("row.role")).Evaluate(empty));
        Assert.Equal(Verdict.Holds, new Condition.AllRows("partners", new Condition.Present("row.role")).Evaluate(empty));
    }

    public static TheoryData<string> Sources => [.. FileRows.Sources];

    [Theory, MemberData(nameof(Sources))]
    public void Finds_a_value_of_its_kind_at_every_path_of_a_row(string source)
    {
        var rows = Whole.Rows(source)!;
        foreach (var (path, known) in FileRows.PathsOf(source, ThirdProgramme.Definition))
        {
            var found = rows.Select(row => row.Find(path)).OfType<EvidenceValue>().ToList();
            Assert.NotEmpty(found);
            Assert.All(found, value => Assert.Equal(known.Kind.ToString(), value.GetType().Name));
            if (!known.Options.IsDefaultOrEmpty) Assert.All(found, value => Assert.Contains(value.ToString(), known.Options));
        }
    }
}
