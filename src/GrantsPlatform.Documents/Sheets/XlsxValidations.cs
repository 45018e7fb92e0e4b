using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>What a program refuses to take into a cell while a sheet is filled offline: the import says it again, with its place.</summary>
internal static class XlsxValidations
{
    /// <summary>The choices of all columns, a column each, on a sheet of their own: a formula of a cell holds 255 characters.</summary>
    public const string ListsName = "Listes";

    /// <summary>Rows to be filled beneath those that are there.</summary>
    private const int Spare = 5_000;

    public static bool HasLists(ImmutableArray<SheetColumn> columns) => columns.Any(column => !column.Choices.IsEmpty);

    public static DataValidations? Of(ImmutableArray<SheetColumn> columns, int rows)
    {
        var rules = columns.Select((column, at) => Of(column, $"{XlsxParts.ColumnName(at + 1)}2:{XlsxParts.ColumnName(at + 1)}{Math.Min(rows + 1 + Spare, Sheet.MostRows)}", columns)).OfType<DataValidation>().ToList();
        return rules.Count == 0 ? null : new DataValidations(rules) { Count = (uint)rules.Count };
    }

    /// <summary>The rows of the sheet of lists.</summary>
    public static IEnumerable<ImmutableArray<Cell>> Lists(ImmutableArray<SheetColumn> columns)
    {
        var lists = Listed(columns);
        for (var row = 0; row < lists.Max(column => column.Choices.Length); row++)
            yield return [.. lists.Select(column => Cell.Of(column.Choices.ElementAtOrDefault(row)))];
    }

    public static ImmutableArray<SheetColumn> ListColumns(ImmutableArray<SheetColumn> columns) => [.. Listed(columns).Select(column => new SheetColumn(column.Heading, 30))];

    private static DataValidation? Of(SheetColumn column, string where, ImmutableArray<SheetColumn> columns)
    {
        if (!column.Choices.IsEmpty)
        {
            var letter = XlsxParts.ColumnName(Listed(columns).IndexOf(column) + 1);
            return Rule(DataValidationValues.List, where, column, "Choisissez l’une des réponses de la liste.", $"{ListsName}!${letter}$2:${letter}${column.Choices.Length + 1}");
        }
        return column.Rule switch
        {
            CellRule.Day => Rule(DataValidationValues.Date, where, column, "Indiquez un jour (JJ/MM/AAAA).", "36526", "73050"),
            CellRule.Whole => Rule(DataValidationValues.Whole, where, column, "Indiquez un nombre entier.", "-1000000000", "1000000000"),
            CellRule.Figure => Rule(DataValidationValues.Decimal, where, column, "Indiquez un nombre.", "-1000000000000", "1000000000000"),
            CellRule.Reference => Rule(DataValidationValues.TextLength, where, column, "35 caractères au plus.", "0", "35"),
            _ => null,
        };
    }

    private static DataValidation Rule(DataValidationValues type, string where, SheetColumn column, string error, string first, string? second = null)
    {
        var rule = new DataValidation(new Formula1(first))
        {
            Type = type,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = column.Heading.Length > 31 ? column.Heading[..31] : column.Heading,
            Error = error,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = where },
        };
        if (second is not null) rule.Append(new Formula2(second));
        return rule;
    }

    private static List<SheetColumn> Listed(ImmutableArray<SheetColumn> columns) => [.. columns.Where(column => !column.Choices.IsEmpty)];
}
