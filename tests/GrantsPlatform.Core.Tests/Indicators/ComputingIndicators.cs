using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using static GrantsPlatform.Core.Tests.Registers.ARegister;

namespace GrantsPlatform.Core.Tests.Indicators;

public sealed class ComputingIndicators
{
    private static IndicatorResult Of(Indicator indicator, params RegisterRow[] rows) => Assert.Single(IndicatorComputation.Run(
        Definition with { Indicators = [indicator] }, rows, Year, new[] { (indicator.Code, 4m) }.ToImmutableSorted(one => one.Code, one => one.Item2)));

    [Fact]
    public void Counts_rows_of_the_period_and_names_them()
    {
        var result = Of(Visits, Ann, Visit, Row("P-3", "visit", "2025-12-31"), Row("P-2", "visit", "2025-01-01"), Row("P-4", "visit", "2024-12-31"));
        Assert.Equal((3m, 4m, 0.75m), (result.Value, result.Target, result.Achieved));
        Assert.Equal(["P-1", "P-2", "P-3"], result.Rows.ToArray());
    }

    [Fact]
    public void Counts_a_person_once_over_all_sources()
    {
        var result = Of(InCare, Ann, Bob, Visit, Row("P-2", "visit", "2025-03-01", person: "J-1"), Row("A-1", "workshop", "2025-03-02", person: "J-1"), Row("P-3", "visit", "2025-03-03", person: "J-2"));
        Assert.Equal((1m, 0, false), (result.Value, result.Unknown, result.Partial));
        Assert.Equal(["P-1", "P-2", "A-1"], result.Rows.ToArray());
    }

    [Fact]
    public void Counts_a_row_once_that_two_sources_name()
    {
        var twice = InCare with { Formula = new IndicatorFormula.CountPersons([new RowSource("visit"), new RowSource("visit", Is("row.new", true))]) };
        Assert.Equal(["P-1", "P-2"], Of(twice, Ann, Visit, Row("P-2", "visit", "2025-03-01", person: "J-1")).Rows.ToArray());
        Assert.Equal(2, RegisterTable.Of(Register, [Ann, Visit, Row("P-2", "visit", "2025-03-01", person: "J-1")]).Value(twice, Year).Rows);
    }

    [Fact]
    public void Keeps_what_is_not_known_apart_from_no()
    {
        var result = Of(InCare, Ann, Visit, Row("J-3", "young", "2025-02-01"), Row("P-2", "visit", "2025-03-01", person: "J-3"), Row("P-3", "visit", "2025-03-01"));
        Assert.Equal((1m, 2, true), (result.Value, result.Unknown, result.Partial));
    }

    [Fact]
    public void Is_not_known_rather_than_zero_where_nothing_is_written_down()
    {
        Assert.Null(Of(Visits, Ann).Value);
        Assert.Null(Of(Housed, Ann, Bob).Value);
        Assert.Null(Of(Minutes, Ann, Row("P-1", "visit", "2025-02-20")).Value);
        Assert.Null(Of(Minutes, Ann, Row("P-1", "visit", "2025-02-20", values: [("new", true)])).Value);
        Assert.Null(Of(new Indicator("by_hand", "Déclaré", "person"), Ann).Value);
    }

    [Fact]
    public void Is_not_known_rather_than_zero_where_some_might_count_and_nobody_does()
    {
        RegisterRow[] rows = [Bob, Row("P-1", "visit", "2025-02-20", person: "J-2"), Row("J-3", "young", "2025-02-01"), Row("P-2", "visit", "2025-03-01", person: "J-3")];
        Assert.Equal((null, 1), (Of(InCare, rows).Value, Of(InCare, rows).Unknown));
    }

    [Fact]
    public void Is_zero_where_what_is_asked_for_is_written_down_and_never_so()
    {
        Assert.Equal(0, Of(Minutes, Ann, Row("P-1", "visit", "2025-02-20", values: [("new", false)])).Value);
        Assert.Equal(0, Of(Visits, Ann, Row("P-1", "visit", "2024-02-20")).Value);
        Assert.Equal(0, Of(InCare, Bob, Row("P-1", "visit", "2025-02-20", person: "J-2")).Value);
    }

    [Fact]
    public void Adds_up_what_is_known_of_a_column()
    {
        var result = Of(Minutes, Ann, Visit, Row("P-2", "visit", "2025-03-01", values: [("new", true), ("minutes", 25)]), Row("P-3", "visit", "2025-03-01", values: [("new", true)]));
        Assert.Equal((65m, 1, 3), (result.Value, result.Unknown, result.Rows.Length));
    }

    [Fact]
    public void Takes_the_day_of_the_column_that_the_source_names()
    {
        var result = Of(Housed, Row("J-1", "young", "2026-03-01", values: [("housedOn", "2025-06-01")]), Row("J-2", "young", "2025-06-01", values: [("housedOn", "2026-01-01")]), Ann with { Code = "J-3" });
        Assert.Equal((1m, 1), (result.Value, result.Unknown));
        Assert.Equal(["J-1"], result.Rows.ToArray());
    }

    [Fact]
    public void Breaks_down_by_a_column_with_small_counts_hidden()
    {
        var people = Enumerable.Range(0, 20).Select(i => Row($"J-{i}", "young", "2025-02-01", values: [("care", true), ("gender", i < 12 ? "f" : i < 18 ? "m" : "x")])).ToList();
        var visits = people.Select((person, i) => Row($"P-{i}", "visit", "2025-02-01", person: person.Code));
        var table = Assert.Single(Of(InCare, [.. people, .. visits]).Tables);
        Assert.Equal(["f", "m", "x", ""], table.Categories.Select(category => category.Code));
        Assert.Equal([12L, null, null, 0L], table.Lines[0].Cells.ToArray());
    }

    [Fact]
    public void Adds_registers_up_where_they_know()
    {
        RegisterTable[] tables = [RegisterTable.Of(Register, [Ann, Visit]), RegisterTable.Of(Register, [Bob]), RegisterTable.Of(Register, [Ann, Visit])];
        Assert.Equal([new("visits", 2, 2), new("in_care", 2, 2), new("minutes", 80, 2), new("housed", null, 0), new("by_hand", null, null)], IndicatorComputation.Consolidate(Definition, tables, Year).ToArray());
    }
}
