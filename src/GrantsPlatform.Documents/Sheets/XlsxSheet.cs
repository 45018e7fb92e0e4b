using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>
/// A sheet of Excel, each row on its way as it comes. The parts are written as the SDK writes them, into an archive that is only written forwards: the
/// SDK's own package keeps a part in memory until it is closed.
/// </summary>
internal sealed class XlsxSheet : Sheet
{
    private readonly ZipArchive _archive;
    private readonly SheetHead _head;
    private readonly LongTexts _long = new();
    private readonly Stream _entry;
    private readonly OpenXmlWriter _writer;

    private XlsxSheet(Stream to, SheetHead head)
    {
        _head = head;
        _archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        _entry = _archive.CreateEntry(XlsxParts.PathOfSheet(1), CompressionLevel.Fastest).Open();
        _writer = OpenXmlWriter.Create(_entry);
    }

    public static ValueTask<Sheet> BeginAsync(Stream to, SheetHead head)
    {
        var sheet = new XlsxSheet(to, head);
        XlsxParts.BeginRows(sheet._writer, head.Columns);
        return new(sheet);
    }

    private protected override ValueTask WriteAsync(ImmutableArray<Cell> row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.WriteStartElement(new Row());
        for (var at = 0; at < row.Length; at++) Write(row[at], at);
        _writer.WriteEndElement();
        return default;
    }

    public override ValueTask EndAsync(CancellationToken cancellation = default)
    {
        XlsxParts.EndRows(_writer, _head.Columns.Length, Rows);
        _entry.Dispose();
        if (_long.Any) WriteLongTexts();
        XlsxParts.WriteAround(_archive, _long.Any ? [_head.Name, LongTexts.SheetName] : [_head.Name]);
        _archive.Dispose();
        return default;
    }

    public override ValueTask DisposeAsync()
    {
        _writer.Dispose();
        _entry.Dispose();
        _archive.Dispose();
        _long.Dispose();
        return default;
    }

    private void Write(Cell cell, int column)
    {
        switch (cell)
        {
            case Cell.Words { Value: var text }:
                XlsxParts.WriteText(_writer, text.Length > LongTexts.Longest ? _long.Keep(text, Rows + 2, _head.Columns[column].Heading) : text, XlsxLook.Text);
                break;
            case Cell.YesOrNo { Value: var holds }: XlsxParts.WriteText(_writer, holds ? "oui" : "non", XlsxLook.Text); break;
            case Cell.Number { Value: var number }: WriteNumber(number, XlsxLook.Number); break;
            case Cell.Euros { Value: var amount }: WriteNumber(amount.Euros, XlsxLook.Euros); break;
            case Cell.Day { Value: var day }: WriteNumber((decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxLook.Day); break;
            case Cell.Moment { Value: var moment }: WriteNumber((decimal)moment.ToOADate(), XlsxLook.Moment); break;
            default: _writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell { StyleIndex = (uint)XlsxLook.Text }); break;
        }
    }

    private void WriteNumber(decimal number, XlsxLook look) =>
        _writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell { StyleIndex = (uint)look, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) });

    private void WriteLongTexts()
    {
        ImmutableArray<SheetColumn> columns = [new("Ligne", 10), new("Colonne", 30), new("Texte", 100)];
        using var entry = _archive.CreateEntry(XlsxParts.PathOfSheet(2), CompressionLevel.Fastest).Open();
        using var writer = OpenXmlWriter.Create(entry);
        XlsxParts.BeginRows(writer, columns);
        var rows = 0;
        foreach (var (row, column, text) in _long.All())
        {
            writer.WriteStartElement(new Row());
            writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell { StyleIndex = (uint)XlsxLook.Number, CellValue = new CellValue(row) });
            XlsxParts.WriteText(writer, column, XlsxLook.Text);
            XlsxParts.WriteText(writer, text, XlsxLook.Text);
            writer.WriteEndElement();
            rows++;
        }
        XlsxParts.EndRows(writer, columns.Length, rows);
    }
}
