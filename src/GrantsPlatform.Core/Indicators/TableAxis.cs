using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>What a table counts by: its categories, and in which one a row falls.</summary>
internal sealed record TableAxis(ImmutableArray<Category> Categories, Func<int, int> CategoryOf)
{
    private static readonly Category Unknown = new("", "non renseigné");

    /// <summary>By a column: every choice, counted or not, and what is not known at the end.</summary>
    public static TableAxis OfColumn(string path, KindTable table, RegisterDefinition register)
    {
        var (found, throughPerson) = table.Find(path);
        var words = (WordColumn)found.Required("the column");
        var kind = throughPerson ? register.Persons : table.Kind;
        var column = kind.Find(path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]).Required("the column");
        ImmutableArray<Category> categories =
        [
            .. column.Type switch
            {
                ColumnType.Choice => column.Options.Select(option => new Category(option.Code, option.Label)),
                ColumnType.YesNo => [new Category("true", "oui"), new Category("false", "non")],
                _ => words.Names.Order(StringComparer.Ordinal).Select(name => new Category(name, name)),
            },
            Unknown,
        ];
        int[] places = [.. words.Names.Select(name => categories.IndexOf(categories.First(category => category.Code == name)))];
        return new TableAxis(categories, unit =>
            (throughPerson ? table.PersonOf[unit] : unit) is var at and >= 0 && words.Words[at] is var word and >= 0 ? places[word] : categories.Length - 1);
    }

    /// <summary>By month of the period.</summary>
    public static TableAxis OfMonths(DayColumn days, Period period)
    {
        var first = (period.From.Year * 12) + period.From.Month - 1;
        var last = (period.To.Year * 12) + period.To.Month - 1;
        return new TableAxis(
            [.. Enumerable.Range(first, last - first + 1).Select(month => new DateOnly(month / 12, (month % 12) + 1, 1)).Select(day => new Category($"{day:yyyy-MM}", French.Month(day)))],
            row => DateOnly.FromDayNumber(days.Days[row]) is var day ? (day.Year * 12) + day.Month - 1 - first : 0);
    }

    /// <summary>By class of age in a year, of the row's person; the youngest class begins where it is told to.</summary>
    public static TableAxis OfAges(ImmutableArray<int> from, KindTable table, int year)
    {
        var born = (NumberColumn)table.Persons[RowPaths.YearOfBirth];
        ImmutableArray<Category> categories =
        [
            new Category("0", $"moins de {from[0]} ans"),
            .. from.Select((age, at) => new Category($"{age}", at == from.Length - 1 ? $"{age} ans et plus" : from[at + 1] == age + 1 ? $"{age} ans" : $"{age} à {from[at + 1] - 1} ans")),
            Unknown,
        ];
        return new TableAxis(categories, row => table.PersonOf[row] is var person and >= 0 && born.Numbers[person] is { } birth ? from.Count(age => year - birth >= age) : categories.Length - 1);
    }
}
