using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Core.Tests.Registers;

public sealed class ReadingASheet
{
    private const string Header = "code;sorte;dernier contact;personne;année de naissance;Parcours ASE;Genre;Besoins;Permanence nouvelle;Durée en minutes;Coût\n";

    private static RowSheet Read(string lines) => RowSheet.Read(ARegister.Register, Header + lines);

    private static IEnumerable<string> Problems(RowSheet sheet) => sheet.Problems.Select(problem => $"{problem.Line} {problem.Column}");

    private static byte[][] Canonical(IEnumerable<RegisterRow> rows) => [.. rows.Select(row => Wire.ToBytes(row))];

    [Fact]
    public void Gives_the_rows_that_people_would_have_typed()
    {
        var sheet = Read("J-1;Jeune;20/02/2025;;2004;oui;Femme;Loyer;;;\r\nJ-2;young;2025-02-10;;2006;NON;non renseigné;n.r.;;;\n\n;;;\n\"P-1\";Permanence;20/02/2025;J-1;;;;;Oui;40;\n");
        Assert.Empty(sheet.Problems);
        Assert.Equal(Canonical([ARegister.Ann, ARegister.Bob, ARegister.Visit]), Canonical(sheet.Rows));
        Assert.Equal([2, 3, 6], sheet.Lines.ToArray());
    }

    [Fact]
    public void Reads_numbers_and_lists_as_French_spreadsheets_write_them()
    {
        var sheet = Read("A-1;Atelier;20/02/2025;;;;;;;;1\u202F250,50 €\nJ-1;Jeune;20/02/2025;;;;;aucun;;;\nJ-2;Jeune;20/02/2025;;;;;Loyer | rights;;;\n");
        Assert.Empty(sheet.Problems);
        Assert.Equal(["""{"cost":1250.50}""", """{"needs":[]}""", """{"needs":["rent","rights"]}"""], sheet.Rows.Select(row => System.Text.Encoding.UTF8.GetString(Wire.ToBytes(row.Values!))));
    }

    [Fact]
    public void Says_by_line_and_column_what_it_does_not_understand() => Assert.Equal(
        [
            "2 dernier contact", "2 Parcours ASE", "3 sorte", "4 année de naissance", "4 Genre", "4 Durée en minutes", "5 Permanence nouvelle", "5 Durée en minutes",
            "6 toute la ligne", "7 Besoins",
        ],
        Problems(Read("""
            J-1;Jeune;31/02/2025;;;peut-être;;;;;
            J-2;Chat;20/02/2025;;;;;;;;
            J-3;Jeune;20/02/2025;;04;;Z;;;12;
            P-1;Permanence;20/02/2025;;;;;;2;1,5;
            J-4;Jeune;20/02/2025;;;;;;;;;de trop
            J-5;Jeune;20/02/2025;;;;;Loyer|Chat;;;
            """)));

    [Theory]
    [InlineData("code;sorte;personne", "1 dernier contact")]
    [InlineData("code;sorte;dernier contact;Couleur", "1 Couleur")]
    [InlineData("code;sorte;dernier contact;Genre;genre", "1 Genre")]
    [InlineData("", "1 toute la ligne")]
    [InlineData("code;sorte;\"dernier contact", "1 toute la ligne")]
    public void Needs_a_first_line_that_names_the_columns(string header, string problem) =>
        Assert.Equal([problem], Problems(RowSheet.Read(ARegister.Register, header)));

    [Fact]
    public void Refuses_one_column_under_its_two_names() =>
        Assert.Equal(["2 Genre"], Problems(RowSheet.Read(ARegister.Register, "code;sorte;dernier contact;gender;Genre\nJ-1;Jeune;20/02/2025;f;Femme")));

    /// <summary>Nothing of what a spreadsheet would carry out can become a value, nor reach a terminal as it is.</summary>
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\u001b[2Jx")]
    public void Takes_no_formula_for_a_value(string cell)
    {
        for (var column = 1; column < 11; column++)
        {
            if (column == 3) continue;
            var cells = new[] { "J-1", "Jeune", "20/02/2025", "", "", "", "", "", "", "", "" };
            cells[column] = cell;
            var problems = Read(string.Join(';', cells)).Problems;
            Assert.NotEmpty(problems);
            Assert.DoesNotContain(RowProblem.Listed(problems), char.IsControl);
        }
        foreach (var (code, person) in new[] { (cell, "J-1"), ("P-2", cell) })
        {
            var sheet = Read($"{code};Permanence;20/02/2025;{person};;;;;;;");
            if (sheet.Problems.IsEmpty) ARegister.Begun().When(new ImportRows(sheet.Rows, ARegister.Salt), ARegister.Winter).ThenRefused<RowsMalformed>();
        }
    }

    /// <summary>Whichever it could be, a person is asked.</summary>
    [Theory]
    [InlineData("A-1;Atelier;20/02/2025;;;;;;;;1.250", "1\u202F250 (mille deux cent cinquante) ou 1,25 (un virgule vingt-cinq)")]
    [InlineData("A-1;Atelier;20/02/2025;;;;;;;;10,000 €", "10\u202F000 (dix mille) ou 10,00 (dix)")]
    [InlineData("P-1;Permanence;20/02/2025;;;;;;oui;1.000;", "1\u202F000 (mille) ou 1,00 (un)")]
    [InlineData("A-1;Atelier;20/02/2025;;;;;;;;12 k€", "Écrivez le nombre en entier")]
    public void Asks_about_a_number_that_can_be_two(string line, string question) =>
        Assert.Contains(question, Assert.Single(Read(line).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Repairs_what_nobody_sees_in_a_cell()
    {
        var sheet = Read("J-1\u200B;Jeune\v;20/02/2025\u0000;;2004;oui;\uFEFFFemme;\"Loyer\r\n\";;;\n");
        Assert.Empty(sheet.Problems);
        Assert.Equal(Canonical([ARegister.Ann]), Canonical(sheet.Rows));
    }

    [Fact]
    public void Counts_no_separator_that_stands_in_quotes() =>
        Assert.Equal(["a;b;c", "d"], CsvText.Read("\"a;b;c\",d\n1,2").Records[0].Cells.ToArray());

    [Fact]
    public void Changes_nothing_when_it_is_imported_again()
    {
        var sheet = Read("J-1;Jeune;20/02/2025;;2004;oui;Femme;Loyer;;;\nP-1;Permanence;20/02/2025;J-1;;;;;oui;40;\n");
        ARegister.Begun().When(new ImportRows(sheet.Rows, "another salt of 16+"), ARegister.Winter).ThenNothing();
    }

    [Fact]
    public void Points_a_refusal_at_the_line_of_the_sheet()
    {
        var sheet = Read("\nJ-3;Jeune;20/02/2025;;;;;;;;\n\nP-1;Permanence;20/02/2025;J-9;;;;;oui;40;\n");
        ARegister.Opened().When(new ImportRows(sheet.Rows, ARegister.Salt), ARegister.Winter)
            .ThenRefused<RowsMalformed>(refusal => Assert.Equal((5, "personne"), (sheet.InSheet(refusal.Problems[0]).Line, refusal.Problems[0].Column)));
    }

    [Fact]
    public void Gives_back_every_cell_whatever_is_in_it()
    {
        var cells = Gen.Elements("a", ";", ",", "\t", "\"", "\n", "\r\n", "é", " ", "=1").ListOf().Select(string.Concat).ListOf(3).Select(one => one.ToArray());
        Check.QuickThrowOnFailure(Prop.ForAll(cells.NonEmptyListOf().ToArbitrary(), rows =>
        {
            var text = "x;y;z\r\n" + string.Concat(rows.Select(row => string.Join(';', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            var (records, open) = CsvText.Read(text);
            return open is null && records.Skip(1).Select(record => record.Cells.ToArray()).SequenceEqual(rows, new SameCells());
        }));
    }

    private sealed class SameCells : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!);
        public int GetHashCode(string[] obj) => obj.Length;
    }
}
