using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Host.Printing;

/// <summary>A breakdown as the funder sees it: by one column, or by two with the totals of lines and columns.</summary>
internal static class BreakdownTable
{
    private const string Hidden = "masqué";
    private const string Total = "Total";

    public static void Print(Terminal terminal, string indicator, PublishedTable published, ProgrammeDefinition definition)
    {
        terminal.Line();
        terminal.Wrapped($"{indicator}, petits effectifs masqués pour le financeur");
        var by = Label(published.By, definition);
        (published.And is { } and ? Crossed(by, Label(and, definition), published) : Single(by, published)).WriteTo(terminal);
    }

    private static Table Single(string by, PublishedTable published)
    {
        var table = new Table(new Column(by), new Column("Nombre", true));
        for (var i = 0; i < published.Categories.Length; i++) table.Add(published.Categories[i].Label, Cell(published.Lines[0].Cells[i]));
        return table;
    }

    /// <summary>The last line and the last cell of each are the totals.</summary>
    private static Table Crossed(string by, string across, PublishedTable published)
    {
        var table = new Table([new Column($"{by} \\ {across}"), .. published.Across.Select(category => new Column(category.Label, true)), new Column(Total, true)]);
        for (var i = 0; i < published.Lines.Length; i++)
            (i == published.Categories.Length ? table.AddRule() : table)
                .Add([i < published.Categories.Length ? published.Categories[i].Label : Total, .. published.Lines[i].Cells.Select(Cell)]);
        return table;
    }

    /// <summary>"person.gender" as the register's column is called.</summary>
    private static string Label(string path, ProgrammeDefinition definition)
    {
        if (definition.Register is not { } register || path.Split('.') is not [var owner, var code]) return path;
        IEnumerable<RowKind> kinds = owner == "person" ? [register.Persons] : register.Kinds;
        return kinds.Select(kind => kind.Find(code)?.Label).OfType<string>().FirstOrDefault() ?? path;
    }

    private static string Cell(long? count) => count is { } known ? French.Number(known) : Hidden;
}
