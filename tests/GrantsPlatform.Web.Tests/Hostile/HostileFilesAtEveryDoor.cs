using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Files.Tests.Samples;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Every way in that a file has, and every file that could do harm: each is refused with a reason, and none is held whole.</summary>
public sealed class HostileFilesAtEveryDoor
{
    private const int MostRows = 1_000;

    /// <summary>What is written of a file that is refused; null: it was taken.</summary>
    private static readonly Dictionary<string, Func<string, byte[], string?>> Doors = new()
    {
        // Attachments, the vault, proofs, signed copies, pieces of reports and checks, files of messages and of calls: FileIntake.
        ["an attachment"] = (name, bytes) => FileInspection.Inspect(name, bytes, InspectionLimits.Default, default) is { IsGiven: false, Refusal: var refusal } ? refusal.Message : null,
        ["a register"] = (_, bytes) => Said(SheetIntake.Read(bytes, null, MostRows, default), OfRows),
        ["an accountant's return"] = (_, bytes) => Said(
            BankAnswer.IsXml(bytes) ? BankAnswer.Read(bytes) : SheetIntake.Read(bytes, null, MostRows, default), text => text.Length == 0 ? "Choisissez un fichier, ou collez son contenu." : null),
        ["a template"] = (_, bytes) => TemplateCheck.FaultsOf(bytes, LetterKinds.Find("receipt") ?? throw new InvalidOperationException("The letter is gone.")) is [var fault, ..] ? fault.Message : null,
        ["a definition"] = (_, bytes) => Said(FileText.Read(bytes), text => DefinitionReader.Read(Encoding.UTF8.GetBytes(text)) is { Definition: null, Errors: [var error, ..] } ? error.Reason : null),
        ["an exported record"] = (_, bytes) => RecordCheck.Of(new MemoryStream(bytes)) is { Faults: [var fault, ..] } ? fault : null,
    };

    private static string? Said(Answer<string> read, Func<string, string?> then) => read.IsGiven ? then(read.Value) : read.Refusal.Message;

    private static string? OfRows(string text) => RowSheet.Read(Register, text).Problems is [var problem, ..] ? problem.Message : null;

    private static RegisterDefinition Register { get; } =
        (DefinitionReader.Read(File.ReadAllBytes(Repository.Path("programmes", "cllaj-pas-de-calais-2025.json"))).Definition?.Register).Required("the register");

    private static readonly Dictionary<string, (string Name, byte[] Bytes)> Files = new()
    {
        ["macros in a document"] = ("a.docx", Sample.Docx(("word/vbaProject.bin", "x"))),
        ["macros in a workbook"] = ("a.xlsx", Sample.Xlsx(("xl/vbaProject.bin", "x"))),
        ["a template from elsewhere"] = ("a.docx", Sample.Docx(("word/_rels/settings.xml.rels", Sample.Relation("attachedTemplate", "https://exemple.invalid/m.dotm", "External")))),
        ["a link to elsewhere"] = ("a.xlsx", Sample.Xlsx(("xl/_rels/workbook.xml.rels", Sample.Relation("externalLink", "https://exemple.invalid/a.xlsx", "External")))),
        ["a bomb"] = ("a.docx", Sample.Docx(("word/a.bin", new string('a', 45_000_000)))),
        ["a bomb that says it is small"] = ("a.xlsx", Zip.Alter(Sample.Xlsx(("xl/a.bin", new string('a', 1_000_000))), "xl/a.bin", 24, 100)),
        ["a bomb of records"] = ("a.zip", Zip.Of(("manifeste.json", new string(' ', 20_000_000)))),
        ["entities in a document"] = ("a.docx", Sample.Docx(("word/_rels/a.rels", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))),
        ["entities in a workbook"] = ("a.xlsx", Sample.Xlsx(("xl/_rels/a.rels", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))),
        ["entities in a bank's answer"] = ("a.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'>&b;</Document>"u8.ToArray()),
        ["entities that multiply"] = ("a.xml", Encoding.UTF8.GetBytes($"<!DOCTYPE a [<!ENTITY b '{new string('b', 1_000)}'><!ENTITY c '{string.Concat(Enumerable.Repeat("&b;", 1_000))}'>]><Document>{string.Concat(Enumerable.Repeat("&c;", 1_000))}</Document>")),
        ["zeros"] = ("a.csv", new byte[10_000_000]),
        ["zeros in a package"] = ("a.xlsx", Sample.Xlsx(("xl/worksheets/sheet9.xml", new string('\0', 45_000_000)))),
        ["a wrong encoding"] = ("a.csv", [.. Encoding.Latin1.GetBytes("code;sorte\n"), 0xC3, 0x28, 0x00, 0x01, 0x1B]),
        ["half a package"] = ("a.docx", Sample.Docx()[..150]),
        ["nothing"] = ("a.csv", []),
    };

    public static IEnumerable<object[]> All => Doors.Keys.SelectMany(door => Files.Keys.Select(file => new object[] { door, file }));

    [Theory, MemberData(nameof(All))]
    public void Are_refused_with_a_reason(string door, string file)
    {
        var (name, bytes) = Files[file];
        var said = Doors[door](name, bytes);
        Assert.False(string.IsNullOrWhiteSpace(said), $"{door} took {file} in.");
        Assert.DoesNotContain("root:", said, StringComparison.Ordinal);
    }

    /// <summary>One row more than a sheet has, whether it is written out or only said: the others of that size are never read.</summary>
    [Theory]
    [InlineData("a register")]
    [InlineData("an accountant's return")]
    public void A_sheet_of_too_many_rows_is_refused(string door)
    {
        foreach (var rows in (string[])[$"<row r=\"1048577\">{Cell}</row>", string.Concat(Enumerable.Repeat($"<row>{Cell}</row>", MostRows + 2))])
            Assert.Contains("lignes", Doors[door]("a.xlsx", Workbook(rows)) ?? "", StringComparison.Ordinal);
    }

    /// <summary>What such a sheet is refused for is its rows, and nothing else.</summary>
    [Fact]
    public void The_same_sheet_with_few_rows_is_read() => Assert.True(SheetIntake.Read(Workbook($"<row>{Cell}</row>"), null, MostRows, default).IsGiven);

    /// <summary>A page that takes files says how much of one it reads, and has it looked at by one of the ways in that are tried above.</summary>
    [Fact]
    public void No_door_is_forgotten()
    {
        var pages = Directory.GetFiles(Repository.Path("src", "GrantsPlatform.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("multipart/form-data", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            var code = string.Concat(Directory.GetFiles(Path.GetDirectoryName(page) ?? "", "*.cs").Select(File.ReadAllText));
            Assert.Contains("[Takes", code, StringComparison.Ordinal);
            Assert.Contains(Ways, way => code.Contains(way, StringComparison.Ordinal));
        });
    }

    /// <summary>Files of messages and of opinions by a link go through the intake of files.</summary>
    private static readonly string[] Ways = ["FileIntake", "MessageFiles", "OpinionFile", "SheetIntake", "BankAnswer", "TemplateCheck", "FileText"];

    private const string Cell = "<c t=\"inlineStr\"><is><t>a</t></is></c>";

    private static byte[] Workbook(string rows) => Zip.Of(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));
}
