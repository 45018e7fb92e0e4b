using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Sheets;
using Cell = GrantsPlatform.Documents.Sheets.Cell;
using Sheet = GrantsPlatform.Documents.Sheets.Sheet;

namespace GrantsPlatform.Documents.Tests.Sheets;

/// <summary>A workbook that was filled offline, as the text that imports read.</summary>
public sealed class ReadingWorkbooks
{
    private static readonly SheetHead Head = new("À remplir",
    [
        new("code"), new("sorte") { Choices = ["Jeune", "Contact, appel"] }, new("dernier contact") { Rule = CellRule.Day }, new("âge") { Rule = CellRule.Whole }, new("montant") { Rule = CellRule.Figure },
        new("suivi") { Choices = ["oui", "non"] }, new("n° DP") { Rule = CellRule.Reference },
    ]) { Notes = [new("Tableau", "d’exemple")] };

    private static ImmutableArray<Cell> Row(string code) =>
        [Cell.Of(code), Cell.Of("Contact, appel"), Cell.Of(new DateOnly(2025, 3, 1)), Cell.Of(19m), Cell.Of(Money.FromEuros(1_234.50m)), Cell.Of(true), Cell.Empty];

    [Fact]
    public async Task Gives_back_what_was_written()
    {
        var text = Read(await WrittenAsync(Row("J-1"), Row("=2+2")));
        Assert.Equal(
            "\"code\";\"sorte\";\"dernier contact\";\"âge\";\"montant\";\"suivi\";\"n° DP\"\r\n"
            + "\"J-1\";\"Contact, appel\";\"01/03/2025\";\"19\";\"1234,5\";\"oui\";\"\"\r\n"
            + "\"=2+2\";\"Contact, appel\";\"01/03/2025\";\"19\";\"1234,5\";\"oui\";\"\"\r\n",
            text);
    }

    [Fact]
    public async Task Offers_the_choices_while_it_is_filled()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(await WrittenAsync(Row("J-1"))), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var rules = file.WorkbookPart?.WorksheetParts.SelectMany(part => part.Worksheet?.Descendants<DataValidation>() ?? []).ToList() ?? [];
        Assert.Equal(["B2:B5002", "C2:C5002", "D2:D5002", "E2:E5002", "F2:F5002", "G2:G5002"], rules.Select(rule => rule.SequenceOfReferences?.InnerText));
        Assert.Equal(["Listes!$A$2:$A$3", "Listes!$B$2:$B$3"], rules.Where(rule => rule.Type?.Value == DataValidationValues.List).Select(rule => rule.Formula1?.Text));
        Assert.Equal(SheetStateValues.Hidden, file.WorkbookPart?.Workbook?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == "Listes").State?.Value);
    }

    /// <summary>As programs save it: texts apart, days as numbers, rows and cells that are empty left out.</summary>
    [Fact]
    public void Reads_what_other_programs_save() =>
        Assert.Equal("\"a\";\"b\";\"c\"\r\n\r\n\"\";\"02/01/2025\";\"0,1\"\r\n", Read(Saved(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>c</t></is></c></row><row r="3"><c r="B3" s="1"><v>45659</v></c><c r="C3"><v>0.1</v></c></row>""")));

    [Theory]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>99</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZZ1"><v>1e999</v></c></row>""")]
    [InlineData("""<row r="4294967295"><c r="A1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" s="77"><v>-5</v></c></row>""")]
    public void Breaks_at_nothing(string rows) => Assert.NotNull(WorkbookText.Read(Saved(rows), 10));

    [Fact]
    public async Task Refuses_more_rows_than_may_be_taken()
    {
        var rows = Enumerable.Range(1, 11).Select(number => Row($"J-{number}")).ToArray();
        Assert.True(WorkbookText.Read(await WrittenAsync(rows[..10]), 10).IsGiven);
        Assert.IsType<RowCountInvalid>(WorkbookText.Read(await WrittenAsync(rows), 10).Refusal);
        Assert.IsType<RowCountInvalid>(WorkbookText.Read(Saved("""<row r="1"><c r="A1"><v>1</v></c></row><row r="1048577"><c r="A1048577"><v>1</v></c></row>"""), 10).Refusal);
    }

    [Fact]
    public void Refuses_what_is_no_workbook()
    {
        Assert.IsType<FileDamaged>(WorkbookText.Read([1, 2, 3], 10).Refusal);
        Assert.IsType<FileDamaged>(WorkbookText.Read(Saved("<row r=\"1\"><c><v>"), 10).Refusal);
    }

    private static string Read(byte[] content) => WorkbookText.Read(content, 1_000) is { IsGiven: true } read ? read.Value : "refused";

    private static async Task<byte[]> WrittenAsync(params ImmutableArray<Cell>[] rows)
    {
        using var bytes = new MemoryStream();
        await using (var sheet = await Sheet.BeginAsync(SheetFormat.Xlsx, bytes, Head))
        {
            foreach (var row in rows) await sheet.AddAsync(row);
            await sheet.EndAsync();
        }
        return bytes.ToArray();
    }

    private static byte[] Saved(string rows)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Text("a")), new SharedStringItem(new Text("b")));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var sheet = book.AddNewPart<WorksheetPart>();
            using (var writer = new StreamWriter(sheet.GetStream(FileMode.Create)))
                writer.Write($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "Feuille 1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        return bytes.ToArray();
    }
}
