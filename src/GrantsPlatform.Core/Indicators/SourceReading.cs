using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>The rows of one source that count in one period.</summary>
/// <param name="Holding">Numbers of the rows that count.</param>
/// <param name="Unknown">Rows of which it is not known whether they count.</param>
/// <param name="Kept">What the source asks for is written down: some row counts, or it is known of every row that none does.</param>
internal sealed record SourceReading(RowSource Source, KindTable Table, List<int> Holding, int Unknown, bool Kept)
{
    public static SourceReading Of(RowSource source, KindTable table, Period period)
    {
        var where = RowConditions.Bind(source.Where, table);
        var days = (source.On is { } on ? (DayColumn)table[on] : table.LastContacts).Days;
        var (from, to) = (period.From.DayNumber, period.To.DayNumber);
        var holding = new List<int>();
        var (unknown, kept) = (0, false);
        for (var row = 0; row < days.Length; row++)
        {
            var day = days[row];
            if (day != DayColumn.Unknown && (day < from || day > to))
            {
                kept = kept || where(row) != Verdict.Unknown;
                continue;
            }
            switch (where(row))
            {
                case Verdict.Fails:
                    kept = true;
                    break;
                case Verdict.Holds when day != DayColumn.Unknown:
                    holding.Add(row);
                    break;
                default:
                    unknown++;
                    break;
            }
        }
        // Rows that might count make no zero, even where it is known that others, or those of other periods, do not.
        return new SourceReading(source, table, holding, unknown, holding.Count > 0 || (kept && unknown == 0));
    }
}
