using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>The tables of an activity report, out of the rows of a register.</summary>
public static class ActivityCounting
{
    /// <param name="period">At most a few years: every month of it is a line.</param>
    public static ImmutableArray<ActivityCounts> Run(RegisterDefinition register, IEnumerable<RegisterRow> rows, Period period)
    {
        var table = RegisterTable.Of(register, rows);
        return [.. register.Tables.Select(one => Count(one, table, register, period))];
    }

    private static ActivityCounts Count(ActivityTable activity, RegisterTable register, RegisterDefinition definition, Period period)
    {
        var table = register.KindOf(activity.Rows.Kind);
        var days = activity.Rows.On is { } on ? (DayColumn)table[on] : table.LastContacts;
        var (by, across) = (AxisOf(activity.By), activity.And is { } and ? AxisOf(and) : null);
        var counts = new long[by.Categories.Length, across?.Categories.Length ?? 1];
        foreach (var row in SourceReading.Of(activity.Rows, table, period).Holding) counts[by.CategoryOf(row), across?.CategoryOf(row) ?? 0]++;
        return new ActivityCounts(activity, by.Categories, across?.Categories ?? [], counts, definition.Smallest);

        TableAxis AxisOf(string axis) => axis switch
        {
            ActivityTable.Month => TableAxis.OfMonths(days, period),
            ActivityTable.Age => TableAxis.OfAges(activity.AgesFrom, table, period.To.Year),
            _ => TableAxis.OfColumn(axis, table, definition),
        };
    }
}

/// <summary>One table of an activity report.</summary>
/// <param name="across">Empty: one column of counts.</param>
public sealed class ActivityCounts(ActivityTable table, ImmutableArray<Category> categories, ImmutableArray<Category> across, long[,] counts, int smallest)
{
    public ActivityTable Table => table;

    public ImmutableArray<Category> Categories => categories;

    public ImmutableArray<Category> Across => across;

    public long Total => counts.Cast<long>().Sum();

    /// <summary>The sum as it may leave the grantee; null: too small to be shown.</summary>
    public long? ShownTotal => Total is > 0 and var total && total < smallest ? null : Total;

    /// <summary>As the grantee counts: each line with its sum where the table is crossed.</summary>
    public ImmutableArray<ImmutableArray<long?>> Whole => Lines((line, column) => counts[line, column], line => Enumerable.Range(0, counts.GetLength(1)).Sum(column => counts[line, column]));

    /// <summary>As it may leave the grantee: null where a count is too small to be shown, or where one would follow from others.</summary>
    public ImmutableArray<ImmutableArray<long?>> Shown
    {
        get
        {
            if (across.IsEmpty)
            {
                var line = LineSuppression.Protect([.. Enumerable.Range(0, categories.Length).Select(at => counts[at, 0])], smallest);
                return Lines((at, _) => line[at], _ => null);
            }
            return Lines((at, column) => Grid[at][column], at => Grid[at][^1]);
        }
    }

    /// <summary>What the last line says, in as many columns as the others: each column's sum, and the sum of all.</summary>
    public ImmutableArray<long?> WholeTotals => Totals(column => Enumerable.Range(0, categories.Length).Sum(line => counts[line, column]), Total);

    /// <summary>The same as it may leave the grantee.</summary>
    public ImmutableArray<long?> ShownTotals => Totals(column => Grid[^1][column], ShownTotal);

    private ImmutableArray<ImmutableArray<long?>> Grid => field.IsDefault ? field = GridSuppression.Protect(counts, smallest) : field;

    private ImmutableArray<long?> Totals(Func<int, long?> of, long? all) => across.IsEmpty ? [all] : [.. Enumerable.Range(0, across.Length).Select(of), all];

    private ImmutableArray<ImmutableArray<long?>> Lines(Func<int, int, long?> cell, Func<int, long?> sum) =>
    [
        .. Enumerable.Range(0, categories.Length).Select(line =>
            ImmutableArray.Create([.. Enumerable.Range(0, counts.GetLength(1)).Select(column => cell(line, column)), .. across.IsEmpty ? [] : new[] { sum(line) }])),
    ];
}
