using System.Collections.Immutable;
using System.Text;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>Semicolons, decimal commas and a byte order mark, as a French spreadsheet opens it by a double click.</summary>
internal sealed class CsvSheet : Sheet
{
    private readonly StreamWriter _writer;
    private readonly SheetHead _head;

    private CsvSheet(Stream to, SheetHead head) => (_head, _writer) = (head, new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" });

    public static async ValueTask<Sheet> BeginAsync(Stream to, SheetHead head, CancellationToken cancellation)
    {
        var sheet = new CsvSheet(to, head);
        await sheet.WriteAsync([.. head.Columns.Select(column => Cell.Of(column.Heading))], cancellation).ConfigureAwait(false);
        return sheet;
    }

    private protected override bool Limited => false;

    private protected override async ValueTask WriteAsync(ImmutableArray<Cell> row, CancellationToken cancellation) =>
        await _writer.WriteLineAsync(string.Join(';', row.Select(Written)).AsMemory(), cancellation).ConfigureAwait(false);

    public override async ValueTask EndAsync(CancellationToken cancellation = default)
    {
        foreach (var (label, value) in NotesOf(_head)) await WriteAsync([Cell.Of(label), value], cancellation).ConfigureAwait(false);
        await _writer.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Written(Cell cell) => cell switch
    {
        Cell.Words { Value: var text } => CsvCell.Of(text),
        Cell.Number number => Decimal(number.Value),
        Cell.Euros { Value: var amount } => amount.Cents % 100 == 0 ? Decimal(amount.Cents / 100) : Decimal(amount.Euros),
        Cell.Day { Value: var day } => $"{day:dd'/'MM'/'yyyy}",
        Cell.Moment { Value: var moment } => $"{moment:dd'/'MM'/'yyyy HH':'mm':'ss}",
        Cell.YesOrNo { Value: var holds } => holds ? "oui" : "non",
        _ => "",
    };

    private static string Decimal(decimal number) => number.ToString("0.############################").Replace('.', ',');
}
