using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Committees;

namespace GrantsPlatform.Documents.Papers;

/// <summary>The money of a call in a committee's papers: a line for each strand, one for what belongs to none, and the whole.</summary>
internal static class EnvelopeGrid
{
    public static Part.Grid Of(string caption, SeenCommittee seen, params (ColumnHead Head, Func<MeterLine, Money> Amount)[] columns)
    {
        var whole = seen.Meter.Length > 1 ? seen.Meter[^1] : null;
        var lines = whole is null ? seen.Meter : seen.Meter[..^1];
        var rest = whole is null ? Money.Zero : whole.Envelope - lines.Sum(line => line.Envelope);
        return new Part.Grid(
            caption, [new("Volet", 6), .. columns.Select(column => column.Head)],
            [.. lines.Select(line => Row(line.Strand ?? "Appel", line)), .. rest == Money.Zero ? [] : new[] { Row("Non réparti entre les volets", new MeterLine(null, rest, Money.Zero, Money.Zero)) }],
            whole is null ? null : Row("Total", whole));

        ImmutableArray<string> Row(string label, MeterLine line) => [label, .. columns.Select(column => French.Amount(column.Amount(line)))];
    }
}
