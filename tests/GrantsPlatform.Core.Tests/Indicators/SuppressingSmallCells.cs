using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Indicators;

namespace GrantsPlatform.Core.Tests.Indicators;

public sealed class SuppressingSmallCells
{
    private static readonly Gen<long> Count = Gen.Frequency((2, Gen.Constant(0L)), (3, Gen.Choose(1, 6).Select(n => (long)n)), (3, Gen.Choose(5, 60).Select(n => (long)n)));

    [Theory]
    [InlineData("20 30 0", "20 30 0")]
    [InlineData("20 30 3", "- 30 -")]
    [InlineData("20 30 3 1", "- 30 - -")]
    [InlineData("20 3 3", "20 - -")]
    [InlineData("20 0 3", "- 0 -")]
    [InlineData("0 0 3", "- - -")]
    [InlineData("1 1 1 1 1", "- - - - -")]
    [InlineData("0 0 0", "0 0 0")]
    public void Hides_more_until_nothing_follows_from_the_total(string counts, string shown) =>
        Assert.Equal(shown, string.Join(' ', LineSuppression.Protect([.. counts.Split(' ').Select(long.Parse)], 5).Select(cell => cell?.ToString() ?? "-")));

    [Fact]
    public void Never_leaves_a_line_from_which_one_cell_follows() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Count.ListOf().ToArbitrary(), counts =>
    {
        var line = counts.ToImmutableArray();
        var shown = LineSuppression.Protect(line, 5);
        Assert.Equal(line.Length, shown.Length);
        for (var i = 0; i < line.Length; i++) Assert.True(shown[i] is null ? true : shown[i] == line[i] && shown[i] is 0 or >= 5);
        var hidden = Enumerable.Range(0, line.Length).Where(i => shown[i] is null).ToList();
        // One cell alone is the total itself, which is always shown.
        if (hidden.Count > 0 && line.Length > 1) Assert.True(hidden.Count >= 2 && (hidden.Sum(i => line[i]) >= 5 || hidden.Count == line.Length));
    }));

    [Fact]
    public void Never_leaves_a_table_from_which_one_cell_follows_and_never_changes_a_figure()
    {
        var grids = Gen.Choose(2, 5).SelectMany(lines => Gen.Choose(2, 5).SelectMany(columns => Count.ListOf(lines * columns).Select(all => (lines, columns, all: all.ToArray()))));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(grids.ToArbitrary(), grid =>
        {
            var counts = new long[grid.lines, grid.columns];
            for (var i = 0; i < grid.all.Length; i++) counts[i / grid.columns, i % grid.columns] = grid.all[i];
            var shown = GridSuppression.Protect(counts, 5);
            Assert.Equal(grid.all.Sum(), shown[^1][^1]);
            Assert.All(Determined(shown, counts), _ => Assert.Fail($"{grid.lines}x{grid.columns}: {string.Join(' ', grid.all)}"));
        }));
    }

    /// <summary>The hidden cells whose value follows from the sums of lines and columns: by elimination, without knowing how cells were chosen.</summary>
    private static IEnumerable<int> Determined(ImmutableArray<ImmutableArray<long?>> shown, long[,] counts)
    {
        var (lines, columns) = (shown.Length, shown[0].Length);
        var hidden = new Dictionary<(int, int), int>();
        for (var line = 0; line < lines; line++)
            for (var column = 0; column < columns; column++)
                if (shown[line][column] is null) hidden[(line, column)] = hidden.Count;
                else if (line < lines - 1 && column < columns - 1)
                {
                    Assert.Equal(counts[line, column], shown[line][column]);
                    Assert.True(shown[line][column] is 0 or >= 5);
                }
        var rows = new List<double[]>();
        for (var line = 0; line < lines; line++) rows.Add(Sum(column => (line, column), columns));
        for (var column = 0; column < columns; column++) rows.Add(Sum(line => (line, column), lines));
        var pivot = 0;
        for (var unknown = 0; unknown < hidden.Count && pivot < rows.Count; unknown++)
        {
            var found = rows.FindIndex(pivot, row => Math.Abs(row[unknown]) > 1e-9);
            if (found < 0) continue;
            (rows[pivot], rows[found]) = (rows[found], rows[pivot]);
            rows[pivot] = [.. rows[pivot].Select(value => value / rows[pivot][unknown])];
            for (var other = 0; other < rows.Count; other++)
                if (other != pivot && rows[other][unknown] is not 0 and var factor)
                    rows[other] = [.. rows[other].Zip(rows[pivot], (a, b) => a - factor * b)];
            pivot++;
        }
        return rows.Select(row => Enumerable.Range(0, row.Length).Where(i => Math.Abs(row[i]) > 1e-9).ToList()).Where(left => left.Count == 1).Select(left => left[0]);

        double[] Sum(Func<int, (int, int)> place, int length)
        {
            var row = new double[hidden.Count];
            for (var i = 0; i < length; i++)
                if (hidden.TryGetValue(place(i), out var unknown)) row[unknown] = i == length - 1 ? -1 : 1;
            return row;
        }
    }
}
