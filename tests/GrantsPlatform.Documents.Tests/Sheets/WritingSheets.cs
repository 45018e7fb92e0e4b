using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using Cell = GrantsPlatform.Documents.Sheets.Cell;
using Sheet = GrantsPlatform.Documents.Sheets.Sheet;

namespace GrantsPlatform.Documents.Tests.Sheets;

public sealed class WritingSheets
{
    private static readonly SheetHead Head = new(
        "Dossiers", [new("Organisme", 30), new("Montant"), new("Date de dépôt"), new("Déposé à"), new("Places"), new("Retenu"), new("Observations", 50)]);

    private static ImmutableArray<Cell> Row(string name, string remark) =>
        [Cell.Of(name), Cell.Of(Money.FromEuros(74_798.40m)), Cell.Of(new DateOnly(2025, 5, 9)), new Cell.Moment(new DateTime(2025, 5, 9, 23, 59, 59)), Cell.Of(12.5m), Cell.Of(true), Cell.Of(remark)];

    [Fact]
    public async Task Writes_text_that_a_French_spreadsheet_opens()
    {
        var text = Encoding.UTF8.GetString(await WrittenAsync(SheetFormat.Csv, Row("Association « L’Élan ; Sud »", "deux\nlignes et un \" guillemet"), Row("Vide", "")));
        Assert.Equal(
            "\uFEFFOrganisme;Montant;Date de dépôt;Déposé à;Places;Retenu;Observations\r\n"
            + "\"Association « L’Élan ; Sud »\";74798,4;09/05/2025;09/05/2025 23:59:59;12,5;oui;\"deux\nlignes et un \"\" guillemet\"\r\n"
            + "Vide;74798,4;09/05/2025;09/05/2025 23:59:59;12,5;oui;\r\n",
            text);
    }

    [Theory]
    [InlineData("=2+2")]
    [InlineData("+33 5")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task Lets_no_text_become_a_formula(string hostile)
    {
        var csv = Encoding.UTF8.GetString(await WrittenAsync(SheetFormat.Csv, Row(hostile, "")));
        Assert.StartsWith("'", csv.Split("\r\n", 2)[1].TrimStart('"'), StringComparison.Ordinal);

        using var file = SpreadsheetDocument.Open(new MemoryStream(await WrittenAsync(SheetFormat.Xlsx, Row(hostile, ""))), isEditable: false);
        var cell = CellsOf(file).First();
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType?.Value);

        var ods = await ContentOfAsync(await WrittenAsync(SheetFormat.Ods, Row(hostile, "")));
        Assert.DoesNotContain("table:formula", ods, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_values_of_their_types()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(await WrittenAsync(SheetFormat.Xlsx, Row("A", "B"))), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(["A", "74798.4", "45786", "45786.9999884259", "12.5", "oui", "B"], CellsOf(file).Select(cell => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? ""));
    }

    /// <summary>LibreOffice leaves a row of a workbook at one line where nobody says how high it is: texts lay over each other.</summary>
    [Fact]
    public async Task Gives_a_row_the_height_of_its_longest_text_and_keeps_its_lines()
    {
        var remark = new string('a', 120) + "\nb";
        using var file = SpreadsheetDocument.Open(new MemoryStream(await WrittenAsync(SheetFormat.Xlsx, Row("A", "B"), Row("A", remark), Row("A", new string('a', 30_000)))), isEditable: false);
        var rows = file.WorkbookPart?.WorksheetParts.Single().Worksheet?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Skip(1).ToList() ?? [];
        Assert.Equal([null, 60, 409], rows.Select(row => row.Height?.Value));
        Assert.Equal(remark, rows[1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Last().InlineString?.InnerText);
    }

    /// <summary>What is wider than a page goes over several, each with the head and the column that names the row; nothing is shrunk until nobody reads it.</summary>
    [Theory]
    [InlineData(3, 9u, 1u)]
    [InlineData(7, 8u, 1u)]
    [InlineData(16, 8u, 2u)]
    public async Task Prints_its_head_on_every_page_and_on_paper_that_is_wide_enough(int columns, uint paper, uint pages)
    {
        using var bytes = new MemoryStream();
        await using (var sheet = await Sheet.BeginAsync(SheetFormat.Xlsx, bytes, new SheetHead("L’état d’août", [.. Enumerable.Range(1, columns).Select(number => new SheetColumn($"Colonne {number}, dont le nom est long", 30))])))
        {
            await sheet.AddAsync([.. Enumerable.Range(1, columns).Select(number => Cell.Of($"{number}"))]);
            await sheet.EndAsync();
        }
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var setup = file.WorkbookPart?.WorksheetParts.First().Worksheet?.Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single();
        Assert.Equal((paper, pages), (setup?.PaperSize?.Value, setup?.FitToWidth?.Value));
        Assert.Equal("'L’état d’août'!$A:$A,'L’état d’août'!$1:$1", file.WorkbookPart?.Workbook?.DefinedNames?.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.DefinedName>()?.Text);
        Assert.Equal(30, file.WorkbookPart?.WorksheetParts.First().Worksheet?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().First().Height?.Value);
    }

    [Theory, InlineData(SheetFormat.Xlsx), InlineData(SheetFormat.Ods)]
    public async Task Puts_what_no_cell_holds_on_a_sheet_of_its_own(SheetFormat format)
    {
        var text = new string('x', 31_999) + "😀" + new string('y', 40_000);
        var bytes = await WrittenAsync(format, Row("Longue", text));
        var pieces = format == SheetFormat.Xlsx ? PiecesOf(bytes) : [.. (await ContentOfAsync(bytes)).Split("Textes longs\"")[1].Split("<text:p>").Select(one => one.Split('<')[0]).Where(one => one.Length > 100)];
        Assert.Contains(text, string.Concat(pieces), StringComparison.Ordinal);
        Assert.All(pieces, piece => Assert.True(piece.Length <= 32_767));
    }

    [Theory, InlineData(SheetFormat.Xlsx), InlineData(SheetFormat.Ods), InlineData(SheetFormat.Csv)]
    public async Task Survives_what_no_file_can_hold(SheetFormat format) =>
        Assert.NotEmpty(await WrittenAsync(format, Row("nul\0 \uD800 seul\uFFFE", "\u0001")));

    [Fact]
    public async Task Takes_no_row_that_a_spreadsheet_would_lose()
    {
        await using var sheet = await Sheet.BeginAsync(SheetFormat.Xlsx, Stream.Null, new SheetHead("Longue", [new("N°")]));
        ImmutableArray<Cell> row = [Cell.Of(1m)];
        for (var at = 1; at < Sheet.MostRows; at++) await sheet.AddAsync(row);
        await Assert.ThrowsAsync<SheetTooLongException>(async () => await sheet.AddAsync(row));
    }

    private static async Task<byte[]> WrittenAsync(SheetFormat format, params ImmutableArray<Cell>[] rows)
    {
        using var bytes = new MemoryStream();
        await using (var sheet = await Sheet.BeginAsync(format, bytes, Head))
        {
            foreach (var row in rows) await sheet.AddAsync(row);
            Assert.Equal(rows.Length, sheet.Rows);
            await sheet.EndAsync();
        }
        return bytes.ToArray();
    }

    private static IEnumerable<DocumentFormat.OpenXml.Spreadsheet.Cell> CellsOf(SpreadsheetDocument file) =>
        file.WorkbookPart?.WorksheetParts.First().Worksheet?.Descendants<Row>().ElementAt(1).Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>() ?? [];

    private static ImmutableArray<string> PiecesOf(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => fault.Description));
        var second = file.WorkbookPart?.WorksheetParts.Single(part => part.Uri.OriginalString.EndsWith("sheet2.xml", StringComparison.Ordinal)).Worksheet;
        return [.. second?.Descendants<Row>().Skip(1).Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Last().InnerText) ?? []];
    }

    private static async Task<string> ContentOfAsync(byte[] ods)
    {
        using var archive = new ZipArchive(new MemoryStream(ods));
        Assert.Equal("mimetype", archive.Entries[0].FullName);
        using var reader = new StreamReader(await archive.Entries.Single(entry => entry.FullName == "content.xml").OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
