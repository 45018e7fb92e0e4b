using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A line of the grid as it is shown or came back: its cells in the words of a sheet.</summary>
/// <param name="Known">The code of a row that is kept; empty: a line to be filled.</param>
/// <param name="Mark">Hash of the cells as they were shown.</param>
/// <param name="Cells">In the order of <see cref="Columns"/>.</param>
public sealed record GridLine(int Index, string Known, string Mark, ImmutableArray<string> Cells)
{
    /// <summary>More lines than that do not fit into a form: they are imported.</summary>
    public const int Most = 120;

    public string Code => Cells[0];

    /// <summary>This person has changed it, or begun it.</summary>
    public bool IsTouched => MarkOf(Cells) != Mark;

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    public static ImmutableArray<GridColumn> Columns(RowKind kind) =>
    [
        new(RowSheet.Code, "Code", null),
        new(RowSheet.LastContact, "Dernier contact", null),
        kind.Unit == RowUnit.Person ? new(RowSheet.YearOfBirth, "Année de naissance", null) : new(RowSheet.Person, "Personne", null),
        .. kind.Columns.Select(column => new GridColumn(column.Label, column.Label, column)),
    ];

    public static GridLine Of(int index, RegisterRow row, RowKind kind)
    {
        ImmutableArray<string> cells =
        [
            row.Code, RowCells.Day(row.LastContact), kind.Unit == RowUnit.Person ? $"{row.YearOfBirth}" : row.Person ?? "",
            .. kind.Columns.Select(column => RowCells.Of(row, column)),
        ];
        return new GridLine(index, row.Code, MarkOf(cells), cells);
    }

    public static GridLine Blank(int index, int columns)
    {
        ImmutableArray<string> cells = [.. Enumerable.Repeat("", columns)];
        return new GridLine(index, "", MarkOf(cells), cells);
    }

    /// <summary>The lines of a form, as far as it holds any.</summary>
    public static ImmutableArray<GridLine> Posted(IFormCollection form, int columns) =>
    [
        .. Enumerable.Range(0, Most).TakeWhile(index => form.ContainsKey(NameOf(index, 0)))
            .Select(index => new GridLine(index, form[KnownOf(index)].ToString(), form[MarkName(index)].ToString(), [.. Enumerable.Range(0, columns).Select(column => form[NameOf(index, column)].ToString().Trim())])),
    ];

    public static string NameOf(int line, int column) => $"L{line}.{column}";
    public static string KnownOf(int line) => $"L{line}.connu";
    public static string MarkName(int line) => $"L{line}.vu";

    public static string MarkOf(ImmutableArray<string> cells) => Digest.Of(string.Join('\n', cells));
}

/// <param name="Name">As a sheet's header says it, and as problems name it.</param>
/// <param name="Column">Null: one that every row has.</param>
public sealed record GridColumn(string Name, string Label, RegisterColumn? Column)
{
    /// <summary>Null: it is typed.</summary>
    public ImmutableArray<Choice>? Options => Column?.Type switch
    {
        ColumnType.Choice => [.. Column.Options.Select(option => new Choice(option.Label, option.Label))],
        ColumnType.YesNo => [new Choice("oui", "Oui"), new Choice("non", "Non")],
        _ => null,
    };

    /// <summary>What a script checks while one types.</summary>
    public string Shape => (Name, Column?.Type) switch
    {
        (RowSheet.LastContact, _) or (_, ColumnType.Day) => "day",
        (RowSheet.YearOfBirth, _) => "year",
        (_, ColumnType.Integer or ColumnType.Amount) => "number",
        (RowSheet.Code, _) => "code",
        _ => "text",
    };
}
