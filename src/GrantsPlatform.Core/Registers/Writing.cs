using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Registers.RegisterState.Known;

namespace GrantsPlatform.Core.Registers;

/// <summary>Rows come in: all of what was sent or nothing.</summary>
internal static class Writing
{
    /// <summary>An event has a mark a row: the largest one stays well under a megabyte.</summary>
    public const int MostRows = 2_000;

    /// <summary>A spreadsheet at once, all or none: one commit of as many events as it takes.</summary>
    public const int MostImported = 10_000;

    /// <param name="Added">Keys of the rows that are new.</param>
    private sealed record Written(ImmutableArray<RowMark> Marks, ImmutableArray<ContentChange> Records, ImmutableHashSet<string> Added, ImmutableArray<RowProblem> Problems);

    public static Response Add(StreamId self, AddRows add, Known known, Context context) =>
        Write(self, add.Rows, add.Salt, known, context, mayCorrect: false, MostRows, written => [new RowsAdded(written.Added.Count, written.Marks)]);

    public static Response Import(StreamId self, ImportRows import, Known known, Context context) =>
        Write(self, import.Rows, import.Salt, known, context, mayCorrect: true, MostImported, written => written.Marks.Chunk(MostRows).Select(marks =>
        {
            var added = marks.Count(mark => written.Added.Contains(mark.Key));
            return new RowsImported(added, marks.Length - added, [.. marks]);
        }));

    public static Response Correct(StreamId self, CorrectRow correct, Known known, Context context) =>
        known.Marks.ContainsKey(RegisterRow.KeyOf(self, correct.Row.Code))
            ? Write(self, [correct.Row], correct.Salt, known, context, mayCorrect: true, MostRows, written => [new RowCorrected(written.Marks[0])])
            : new RowUnknown(correct.Row.Code);

    /// <summary>Whether the rows have to be compared with what is kept.</summary>
    public static bool Meets(StreamId self, ImmutableArray<RegisterRow> rows, Known known) =>
        rows.Length <= MostImported && rows.Any(row => known.Marks.ContainsKey(RegisterRow.KeyOf(self, row.Code)));

    private static Response Write(
        StreamId self, ImmutableArray<RegisterRow> rows, string salt, Known known, Context context, bool mayCorrect, int most, Func<Written, IEnumerable<Event>> happened)
    {
        if (rows.Length == 0 || rows.Length > most) return new RowCountInvalid(most);
        if (salt.Length is < 16 or > 200) return new SaltInvalid();
        var definition = Registry.DefinitionOf(known, context);
        if (definition.Register is not { } register) return new RegisterNotForeseen();
        var (settled, problems) = new RowCheck(register, self, known, ParisTime.DayOf(context.At), definition).Check(rows);
        if (!problems.IsEmpty) return new RowsMalformed(problems);
        var written = Compare(self, settled, salt, known, context, mayCorrect, register);
        return !written.Problems.IsEmpty ? new RowsMalformed(written.Problems)
            : written.Marks.IsEmpty ? Response.Nothing
            : Response.Accept(happened(written)).With([.. written.Records]);
    }

    private static Written Compare(
        StreamId self, ImmutableArray<RegisterRow> rows, string salt, Known known, Context context, bool mayCorrect, RegisterDefinition register)
    {
        var (marks, records, problems) = (ImmutableArray.CreateBuilder<RowMark>(), ImmutableArray.CreateBuilder<ContentChange>(), ImmutableArray.CreateBuilder<RowProblem>());
        var added = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var key = RegisterRow.KeyOf(self, row.Code);
            if (!known.Marks.TryGetValue(key, out var mark)) added.Add(key);
            else if (IsSame(Registry.Kept(context.Facts.ContentsOf(self), row.Code), row)) continue;
            else if (!mayCorrect) problems.Add(new RowProblem(i + 1, row.Code, "code", "Une autre ligne porte déjà ce code."));
            else if (mark.Kind != row.Kind) problems.Add(new RowProblem(i + 1, row.Code, "sorte", "Une correction ne change pas la sorte d’une ligne."));
            var record = ContentChange.Json(RegisterRow.RecordOf(row.Code), new KeptRow(Digest.Of($"{salt}#{row.Code}"), row));
            records.Add(record);
            marks.Add(new RowMark(key, row.Kind, Digest.Of(record.Bytes.AsSpan()), register.KeptUntil(row.LastContact)));
        }
        return new Written(marks.ToImmutable(), records.ToImmutable(), added.ToImmutable(), problems.ToImmutable());
    }

    private static bool IsSame(RegisterRow? kept, RegisterRow row) =>
        kept is not null && Registry.Canonical(kept).AsSpan().SequenceEqual(Registry.Canonical(row));
}
