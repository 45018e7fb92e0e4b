using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Lines of the grid as rows, read as a sheet is; what is wrong stands beside its cell.</summary>
internal sealed class GridReading(KeptRegister kept, RowKind kind, ImmutableArray<GridColumn> columns, FormProblems problems)
{
    private const int HeaderLines = 1;

    public ImmutableArray<RegisterRow> Read(IReadOnlyList<GridLine> lines)
    {
        var header = columns.Select(column => column.Name).Prepend(RowSheet.Kind);
        var sheet = RowSheet.Read(kept.Definition, RowCells.Text([header, .. lines.Select(line => line.Cells.Prepend(kind.Label))]));
        foreach (var problem in sheet.Problems) Tell(problem, lines.ElementAtOrDefault(problem.Line - 1 - HeaderLines));
        var taken = kept.Rows.Where(row => row.Kind != kind.Code || lines.All(line => line.Known != row.Code)).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Known.Length == 0 && taken.Contains(line.Code)))
            problems.Add(GridLine.NameOf(line.Index, 0), $"Une autre ligne porte déjà le code «\u00A0{line.Code}\u00A0».", "Donnez un autre code, ou corrigez cette ligne-là.");
        return sheet.Rows;
    }

    /// <summary>What the register itself found wrong: lines count from 1 on, in the order in which they were sent.</summary>
    public void Tell(ImmutableArray<RowProblem> found, IReadOnlyList<GridLine> lines)
    {
        foreach (var problem in found) Tell(problem, lines.ElementAtOrDefault(problem.Line - 1));
    }

    private void Tell(RowProblem problem, GridLine? line)
    {
        var at = columns.AsEnumerable().ToList().FindIndex(column => string.Equals(column.Name, problem.Column, StringComparison.OrdinalIgnoreCase));
        problems.Add(new FormProblem(line is null ? "" : GridLine.NameOf(line.Index, Math.Max(at, line.Known.Length > 0 ? 1 : 0)), problem.Message, null, $"Ligne «\u00A0{(line is null || line.Code.Length == 0 ? "sans code" : line.Code)}\u00A0», {problem.Column}"));
    }
}
