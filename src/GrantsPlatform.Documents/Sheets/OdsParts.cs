using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>What stands around the rows of an OpenDocument sheet.</summary>
internal static class OdsParts
{
    public const string Words = "words";
    public const string Heading = "heading";
    public const string Euros = "euros";
    public const string Day = "day";
    public const string Moment = "moment";

    private static readonly int[] Widths = [10, 18, 30, 50, 100];

    public static string StyleOfWidth(int width) => $"w{Widths.First(one => one >= width || one == Widths[^1])}";

    /// <summary>The names that elements of a sheet begin with.</summary>
    public static readonly ImmutableArray<(string Prefix, string Namespace)> Namespaces =
    [
        .. new[] { "office", "table", "text", "style" }.Select(prefix => (prefix, $"urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0")),
        ("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"), ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ];

    public static string Styles { get; } = $"""
        <office:automatic-styles>
        <number:currency-style style:name="n-euros"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>
        <number:date-style style:name="n-day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
        <number:date-style style:name="n-moment"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:date-style>
        {CellStyle(Words, null, "")}{CellStyle(Heading, null, "<style:text-properties fo:font-weight=\"bold\"/>", " fo:background-color=\"#e5eff4\"")}{CellStyle(Euros, "n-euros", "")}{CellStyle(Day, "n-day", "")}{CellStyle(Moment, "n-moment", "")}
        {string.Concat(Widths.Select(width => $"<style:style style:name=\"w{width}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{width * 2}mm\"/></style:style>"))}
        </office:automatic-styles>
        """;

    public const string Manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """;

    private static string CellStyle(string name, string? format, string text, string cell = "") =>
        $"<style:style style:name=\"{name}\" style:family=\"table-cell\"{(format is null ? "" : $" style:data-style-name=\"{format}\"")}><style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"{cell}/>{text}</style:style>";
}
