using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Registers.RegisterState.Known;

namespace GrantsPlatform.Core.Registers;

/// <summary>Rows go: at somebody's wish, or because their time is over. Sealed values stay.</summary>
internal static class Erasing
{
    /// <summary>Rows that are gone already are not missed: a repetition changes nothing.</summary>
    public static Response Erase(StreamId self, EraseRows erase, Known known, Context context)
    {
        var contents = context.Facts.ContentsOf(self);
        var gone = erase.Codes.Distinct(StringComparer.Ordinal).Where(code => known.Marks.ContainsKey(RegisterRow.KeyOf(self, code))).ToList();
        if (gone.Count == 0) return Response.Nothing;
        var names = RegisterRows.Of(contents).Where(row => !gone.Contains(row.Code)).Select(row => row.Person).ToHashSet();
        if (gone.FirstOrDefault(names.Contains) is { } named) return new RowStillNamed(named);
        return Response.Accept(new RowsErased(gone.Count, [.. gone.Select(code => RegisterRow.KeyOf(self, code))])).With([.. Records(gone)]);
    }

    public static Response Purge(StreamId self, Known known, Context context)
    {
        var today = ParisTime.DayOf(context.At);
        var due = known.Marks.Values.Where(mark => mark.KeptUntil < today).Select(mark => mark.Key).ToHashSet(StringComparer.Ordinal);
        if (due.Count == 0) return Response.Nothing;
        var codes = RegisterRows.Of(context.Facts.ContentsOf(self)).Select(row => row.Code).Where(code => due.Contains(RegisterRow.KeyOf(self, code)));
        return Response.Accept(new RowsPurged(due.Count, [.. due.Order(StringComparer.Ordinal)], context.At)).With([.. Records(codes)]);
    }

    private static IEnumerable<ContentChange> Records(IEnumerable<string> codes) => codes.Select(code => new ContentChange.Erase(RegisterRow.RecordOf(code)));
}
