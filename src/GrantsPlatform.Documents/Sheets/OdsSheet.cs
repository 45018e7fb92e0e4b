using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using GrantsPlatform.Documents.Xml;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>A sheet of LibreOffice (OpenDocument 1.3), each row on its way as it comes.</summary>
internal sealed class OdsSheet : Sheet
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly ZipArchive _archive;
    private readonly Stream _entry;
    private readonly XmlWriter _writer;
    private readonly SheetHead _head;
    private readonly LongTexts _long = new();

    private OdsSheet(Stream to, SheetHead head)
    {
        _head = head;
        _archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Write("mimetype", SheetFormat.Ods.MediaType(), CompressionLevel.NoCompression);
        _entry = _archive.CreateEntry("content.xml", CompressionLevel.Fastest).Open();
        _writer = XmlWriter.Create(_entry, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
    }

    public static ValueTask<Sheet> BeginAsync(Stream to, SheetHead head)
    {
        var sheet = new OdsSheet(to, head);
        sheet.BeginContent();
        sheet.BeginTable(head.Name, head.Columns);
        return new(sheet);
    }

    private protected override ValueTask WriteAsync(ImmutableArray<Cell> row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.WriteStartElement("table", "table-row", Table);
        for (var at = 0; at < row.Length; at++) Write(row[at], at);
        _writer.WriteEndElement();
        return default;
    }

    public override ValueTask EndAsync(CancellationToken cancellation = default)
    {
        _writer.WriteEndElement();
        if (_long.Any) WriteLongTexts();
        if (!_head.Notes.IsEmpty) WriteNotes();
        _writer.WriteEndDocument();
        _writer.Dispose();
        _entry.Dispose();
        Write("META-INF/manifest.xml", OdsParts.Manifest, CompressionLevel.Fastest);
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

    private void BeginContent()
    {
        _writer.WriteStartDocument();
        _writer.WriteStartElement("office", "document-content", Office);
        foreach (var (prefix, name) in OdsParts.Namespaces) _writer.WriteAttributeString("xmlns", prefix, null, name);
        _writer.WriteAttributeString("office", "version", Office, "1.3");
        _writer.WriteRaw(OdsParts.Styles);
        _writer.WriteStartElement("office", "body", Office);
        _writer.WriteStartElement("office", "spreadsheet", Office);
    }

    private void BeginTable(string name, ImmutableArray<SheetColumn> columns)
    {
        _writer.WriteStartElement("table", "table", Table);
        _writer.WriteAttributeString("table", "name", Table, name);
        foreach (var column in columns)
        {
            _writer.WriteStartElement("table", "table-column", Table);
            _writer.WriteAttributeString("table", "style-name", Table, OdsParts.StyleOfWidth(column.Width));
            _writer.WriteEndElement();
        }
        _writer.WriteStartElement("table", "table-header-rows", Table);
        _writer.WriteStartElement("table", "table-row", Table);
        foreach (var column in columns) WriteText(column.Heading, OdsParts.Heading);
        _writer.WriteEndElement();
        _writer.WriteEndElement();
    }

    private void Write(Cell cell, int column)
    {
        switch (cell)
        {
            case Cell.Words { Value: var text }: WriteText(text.Length > LongTexts.Longest ? _long.Keep(text, Rows + 2, _head.Columns[column].Heading) : text, OdsParts.Words); break;
            case Cell.YesOrNo { Value: var holds }: WriteText(holds ? "oui" : "non", OdsParts.Words); break;
            case Cell.Number { Value: var number }: WriteValue("float", "value", number.ToString(CultureInfo.InvariantCulture), OdsParts.Words); break;
            case Cell.Euros { Value: var amount }: WriteValue("currency", "value", amount.Euros.ToString(CultureInfo.InvariantCulture), OdsParts.Euros); break;
            case Cell.Day { Value: var day }: WriteValue("date", "date-value", $"{day:yyyy-MM-dd}", OdsParts.Day); break;
            case Cell.Moment { Value: var moment }: WriteValue("date", "date-value", $"{moment:yyyy-MM-dd'T'HH:mm:ss}", OdsParts.Moment); break;
            default:
                _writer.WriteStartElement("table", "table-cell", Table);
                _writer.WriteEndElement();
                break;
        }
    }

    private void WriteText(string text, string style)
    {
        BeginCell("string", style);
        foreach (var line in LegibleText.Of(text).Split('\n')) _writer.WriteElementString("text", "p", Text, line);
        _writer.WriteEndElement();
    }

    private void WriteValue(string type, string attribute, string value, string style)
    {
        BeginCell(type, style);
        _writer.WriteAttributeString("office", attribute, Office, value);
        if (type == "currency") _writer.WriteAttributeString("office", "currency", Office, "EUR");
        _writer.WriteEndElement();
    }

    private void BeginCell(string type, string style)
    {
        _writer.WriteStartElement("table", "table-cell", Table);
        _writer.WriteAttributeString("table", "style-name", Table, style);
        _writer.WriteAttributeString("office", "value-type", Office, type);
    }

    private void WriteLongTexts()
    {
        BeginTable(LongTexts.SheetName, [new("Ligne", 10), new("Colonne", 30), new("Texte", 100)]);
        foreach (var (row, column, text) in _long.All())
        {
            _writer.WriteStartElement("table", "table-row", Table);
            WriteValue("float", "value", $"{row}", OdsParts.Words);
            WriteText(column, OdsParts.Words);
            WriteText(text, OdsParts.Words);
            _writer.WriteEndElement();
        }
        _writer.WriteEndElement();
    }

    private void WriteNotes()
    {
        BeginTable(NotesName, NoteColumns);
        foreach (var (label, value) in NotesOf(_head))
        {
            _writer.WriteStartElement("table", "table-row", Table);
            WriteText(label, OdsParts.Words);
            Write(value, 1);
            _writer.WriteEndElement();
        }
        _writer.WriteEndElement();
    }

    private void Write(string path, string text, CompressionLevel level)
    {
        using var entry = _archive.CreateEntry(path, level).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
