using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;
using static GrantsPlatform.Core.Tests.Registers.ARegister;

namespace GrantsPlatform.Core.Tests.Indicators;

/// <summary>Conditions are read column by column for speed; what they say is what the vocabulary says.</summary>
public sealed class BindingConditions
{
    private static readonly Gen<Condition> Leaf = Gen.Elements<Condition>(
        Is("row.new", true), Is("person.care", false), new Condition.OneOf("person.gender", ["f", "x"]), new Condition.EqualTo("person.gender", new EvidenceValue.Text("none")),
        new Condition.EqualTo("row.minutes", new EvidenceValue.Number(30)), new Condition.AtLeast(new Formula.At("row.minutes"), new Formula.Number(30)),
        new Condition.AtMost(new Formula.At("person.yearOfBirth"), new Formula.Number(2004)), new Condition.Present("person.housedOn"),
        new Condition.Before(new Moment.At("row.lastContact"), new Moment.Day(new DateOnly(2025, 2, 3))), new Condition.OneOf("person.needs", ["rent"]));

    private static Gen<Condition> Conditions(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf, Conditions(depth - 1).Select(inner => (Condition)new Condition.Not(inner)),
        Conditions(depth - 1).ListOf(2).Select(parts => (Condition)new Condition.All([.. parts])),
        Conditions(depth - 1).ListOf(2).Select(parts => (Condition)new Condition.Any([.. parts])));

    [Fact]
    public void Gives_what_evaluating_them_row_by_row_gives()
    {
        RegisterRow[] rows =
        [
            Ann, Bob, Row("J-3", "young", "2025-02-01"), Visit, Row("P-2", "visit", "2025-02-02", person: "J-2", values: [("new", false), ("minutes", 30)]),
            Row("P-3", "visit", "2025-02-03", person: "J-3", values: [("minutes", 29)]), Row("P-4", "visit", "2025-02-04"),
        ];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Conditions(3).ToArbitrary(), condition =>
        {
            var result = IndicatorComputation.Run(
                Definition with { Indicators = [new Indicator("i", "I", "session", Formula: new IndicatorFormula.CountRows(new RowSource("visit", condition)))] }, rows, Year)[0];
            var verdicts = rows.Where(row => row.Kind == "visit").ToDictionary(row => row.Code, row => condition.Evaluate(new OfRow(row, rows.FirstOrDefault(person => person.Code == row.Person))));
            Assert.Equal(verdicts.Where(verdict => verdict.Value == Verdict.Holds).Select(verdict => verdict.Key), result.Rows);
            Assert.Equal(verdicts.Count(verdict => verdict.Value == Verdict.Unknown), result.Unknown);
        }));
    }

    private sealed class OfRow(RegisterRow row, RegisterRow? person) : IEvidence
    {
        public EvidenceValue? Find(string path)
        {
            var (of, column) = path.StartsWith("person.", StringComparison.Ordinal) ? (person, path[7..]) : (row, path[4..]);
            if (of is null) return null;
            if (column == "lastContact") return new EvidenceValue.Day(of.LastContact);
            if (column == "yearOfBirth") return of.YearOfBirth is { } year ? new EvidenceValue.Number(year) : null;
            return of.Values is not null && of.Values.TryGetValue(column, out var value) ? value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => new EvidenceValue.YesNo(value.GetBoolean()),
                JsonValueKind.Number => new EvidenceValue.Number(value.GetDecimal()),
                JsonValueKind.Array => new EvidenceValue.List([.. value.EnumerateArray().Select(item => item.GetString()!)]),
                _ => new EvidenceValue.Text(value.GetString()!),
            } : null;
        }
    }
}
