using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A register as a workbook to be filled offline, with lists to choose from, and imported back: its columns are those of the text that imports read.</summary>
public static class RegisterSheet
{
    private static readonly ImmutableArray<string> YesOrNo = ["oui", "non"];

    /// <param name="about">Whose register it is.</param>
    public static SheetHead Head(RegisterDefinition register, string about)
    {
        var columns = register.Kinds.SelectMany(kind => kind.Columns).ToList();
        return new SheetHead("Tableau de suivi", [.. RowCells.Header(register.Kinds).Select(name => Column(name, register, columns.Where(column => string.Equals(column.Label, name, StringComparison.OrdinalIgnoreCase)).ToList()))])
        {
            Notes = [new("Tableau de suivi", about), new("Pour le remplir", "Une ligne par personne, contact ou action. Les listes et les dates sont vérifiées à la saisie\u202F; tout l’est de nouveau à l’import, en entier ou pas du tout.")],
        };
    }

    public static IEnumerable<ImmutableArray<Cell>> Rows(KeptRegister kept)
    {
        var head = RowCells.Header(kept.Definition.Kinds);
        return kept.Rows.Select(row => kept.Definition.Find(row.Kind) is { } kind
            ? [Cell.Of(row.Code), Cell.Of(kind.Label), Cell.Of(row.LastContact), Cell.Of(row.Person), Cell.Of((decimal?)row.YearOfBirth), .. RowCells.Of(row, kind, head).Skip(5).Select((string cell) => Cell.Of(cell))]
            : ImmutableArray<Cell>.Empty);
    }

    private static SheetColumn Column(string name, RegisterDefinition register, List<RegisterColumn> like) => name switch
    {
        RowSheet.Kind => new(name, 30) { Choices = [.. register.Kinds.Select(kind => kind.Label)] },
        RowSheet.LastContact => new(name) { Rule = CellRule.Day },
        RowSheet.YearOfBirth => new(name) { Rule = CellRule.Whole },
        // Kinds that share a column by its name may not share its choices: then all of them are offered.
        _ when like.Count > 0 && like.TrueForAll(column => column.Type is ColumnType.Choice) => new(name, 30) { Choices = [.. like.SelectMany(column => column.Options).Select(option => option.Label).Distinct()] },
        _ when like.Count > 0 && like.TrueForAll(column => column.Type is ColumnType.YesNo) => new(name) { Choices = YesOrNo },
        _ => new(name, 30),
    };
}
