using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>The first line of a sheet: which column is which. Columns of the definition go by their label or their code.</summary>
internal sealed class SheetHeader
{
    private static readonly string[] Fixed = [RowSheet.Code, RowSheet.Kind, RowSheet.LastContact, RowSheet.Person, RowSheet.YearOfBirth];
    private static readonly string[] Needed = [RowSheet.Code, RowSheet.Kind, RowSheet.LastContact];

    /// <summary>What people write where nothing is known.</summary>
    private static readonly string[] NotKnown = ["non renseigné", "n.r."];

    private readonly ImmutableArray<string> _names;

    public SheetHeader(RegisterDefinition register, CsvRecord record)
    {
        _names = [.. record.Cells.Select(Name).Reverse().SkipWhile(name => name.Length == 0).Reverse()];
        var known = Fixed.Concat(register.Kinds.SelectMany(kind => kind.Columns).SelectMany(column => new[] { column.Code, column.Label })).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Problems =
        [
            .. Needed.Where(name => At(name) < 0).Select(name => Problem(name, "Cette colonne manque.")),
            .. _names.Where(name => !known.Contains(name)).Select(name => Problem(RowSheet.Shown(name), "Le tableau de suivi n’a pas cette colonne.")),
            .. _names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => Problem(RowSheet.Shown(same.Key), "Cette colonne est donnée deux fois.")),
        ];

        RowProblem Problem(string column, string message) => new(record.Line, "", column, message);
    }

    public ImmutableArray<RowProblem> Problems { get; }

    public int Width => _names.Length;

    /// <summary>Empty where there is no such column, where the cell is empty, and where it says that nothing is known.</summary>
    public string Cell(CsvRecord record, string name) => Cell(record, At(name));

    public IEnumerable<(string Name, string Cell)> Others(CsvRecord record) =>
        _names.Select((name, i) => (name, Cell(record, i))).Where(one => !Fixed.Contains(one.name, StringComparer.OrdinalIgnoreCase));

    private static string Cell(CsvRecord record, int at) =>
        at >= 0 && at < record.Cells.Length && record.Cells[at].Trim() is var cell && !NotKnown.Contains(cell, StringComparer.OrdinalIgnoreCase) ? cell : "";

    private static string Name(string cell) => cell.Replace('\u00A0', ' ').Replace('\'', '’').Trim();

    private int At(string name) => _names.AsSpan().IndexOf(name, StringComparer.OrdinalIgnoreCase);
}
