using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>Breakdowns as they leave the grantee's hands: counted, then suppressed.</summary>
internal static class Publishing
{
    private sealed record Axis(ImmutableArray<Category> Categories, Func<int, int> CategoryOf);

    public static PublishedTable Table(string indicator, Breakdown breakdown, IndicatorReading reading, RegisterDefinition register)
    {
        var by = AxisOf(breakdown.By, reading, register);
        if (breakdown.And is not { } and)
        {
            var counts = new long[by.Categories.Length];
            foreach (var unit in reading.Units) counts[by.CategoryOf(unit)]++;
            return new PublishedTable(indicator, breakdown.By, null, by.Categories, [], [new TableLine(LineSuppression.Protect([.. counts], register.Smallest))]);
        }
        var across = AxisOf(and, reading, register);
        var grid = new long[by.Categories.Length, across.Categories.Length];
        foreach (var unit in reading.Units) grid[by.CategoryOf(unit), across.CategoryOf(unit)]++;
        var shown = GridSuppression.Protect(grid, register.Smallest);
        return new PublishedTable(indicator, breakdown.By, and, by.Categories, across.Categories, [.. shown.Select(line => new TableLine(line))]);
    }

    /// <summary>Every choice of the column, counted or not, and what is not known at the end.</summary>
    private static Axis AxisOf(string path, IndicatorReading reading, RegisterDefinition register)
    {
        var table = reading.UnitTable;
        var (found, throughPerson) = table.Find(path);
        var words = (WordColumn)found.Required("the column");
        var kind = throughPerson ? register.Persons : table.Kind;
        var column = kind.Find(path[(path.IndexOf('.') + 1)..]).Required("the column");
        ImmutableArray<Category> categories =
        [
            .. column.Type switch
            {
                ColumnType.Choice => column.Options.Select(option => new Category(option.Code, option.Label)),
                ColumnType.YesNo => [new Category("true", "oui"), new Category("false", "non")],
                _ => words.Names.Order(StringComparer.Ordinal).Select(name => new Category(name, name)),
            },
            new Category("", "non renseigné"),
        ];
        int[] places = [.. words.Names.Select(name => categories.IndexOf(categories.First(category => category.Code == name)))];
        return new Axis(categories, unit =>
            (throughPerson ? table.PersonOf[unit] : unit) is var at and >= 0 && words.Words[at] is var word and >= 0 ? places[word] : categories.Length - 1);
    }
}
