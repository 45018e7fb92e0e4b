using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>
/// A sheet of Excel, each row on its way as it comes. The parts are written as the SDK writes them, into an archive that is only written forwards: the
/// SDK's own package keeps a part in memory until it is closed.
/// </summary>
internal sealed class XlsxSheet : Sheet
{
    private readonly ZipArchive _archive;
    private static readonly ImmutableArray<SheetColumn> LongColumns = [new("Ligne", 10), new("Colonne", 30), new("Texte", 100)];

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
        _writer.WriteStartElement(XlsxParts.RowOf(row, _head.Columns));
        for (var at = 0; at < row.Length; at++) Write(row[at], at);
        _writer.WriteEndElement();
        return default;
    }

    public override ValueTask EndAsync(CancellationToken cancellation = default)
    {
        XlsxParts.EndRows(_writer, _head.Columns, Rows);
        _entry.Dispose();
        List<string> sheets = [_head.Name];
        if (_long.Any) WriteBeside(sheets, LongTexts.SheetName, LongColumns, _long.All().Select(one => ImmutableArray.Create(Cell.Of((decimal)one.Row), Cell.Of(one.Column), Cell.Of(one.Text))));
        if (!_head.Notes.IsEmpty) WriteBeside(sheets, NotesName, NoteColumns, NotesOf(_head).Select(note => ImmutableArray.Create(Cell.Of(note.Label), note.Value)));
        if (XlsxValidations.HasLists(_head.Columns)) WriteBeside(sheets, XlsxValidations.ListsName, XlsxValidations.ListColumns(_head.Columns), XlsxValidations.Lists(_head.Columns));
        XlsxParts.WriteAround(_archive, sheets);
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
        if (cell is Cell.Words { Value: { Length: > LongTexts.Longest } text }) XlsxParts.WriteText(_writer, _long.Keep(text, Rows + 2, _head.Columns[column].Heading), XlsxLook.Text);
        else XlsxParts.Write(_writer, cell);
    }

    private void WriteBeside(List<string> sheets, string name, ImmutableArray<SheetColumn> columns, IEnumerable<ImmutableArray<Cell>> cells)
    {
        sheets.Add(name);
        using var entry = _archive.CreateEntry(XlsxParts.PathOfSheet(sheets.Count), CompressionLevel.Fastest).Open();
        using var writer = OpenXmlWriter.Create(entry);
        XlsxParts.BeginRows(writer, columns);
        var rows = 0;
        foreach (var row in cells)
        {
            writer.WriteStartElement(XlsxParts.RowOf(row, columns));
            foreach (var cell in row) XlsxParts.Write(writer, cell);
            writer.WriteEndElement();
            rows++;
        }
        XlsxParts.EndRows(writer, columns, rows);
    }
}
