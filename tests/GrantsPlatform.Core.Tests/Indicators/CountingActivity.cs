using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Indicators;

/// <summary>Tables of an activity report: by month and channel, and by age, whole and as they may leave the grantee.</summary>
public sealed class CountingActivity
{
    private static readonly Period Spring = new(new DateOnly(2025, 3, 1), new DateOnly(2025, 4, 30));

    private static readonly RegisterDefinition Register = new(
    [
        new RowKind("young", "Jeune", RowUnit.Person, []),
        new RowKind("request", "Demande", RowUnit.Contact, [new RegisterColumn("channel", "Moyen", ColumnType.Choice, [new Option("phone", "Téléphone"), new Option("mail", "Courriel")])]),
    ],
    RetentionMonths: 24,
    Tables:
    [
        new ActivityTable("requests", "Demandes par mois et par moyen", new RowSource("request"), ActivityTable.Month, "row.channel"),
        new ActivityTable("ages", "Jeunes par âge", new RowSource("young"), ActivityTable.Age, AgesFrom: [16, 18, 22]),
    ]);

    [Fact]
    public void Counts_rows_of_the_period_by_month_and_channel()
    {
        // Given six calls in March, seven mails in April, one call of which the channel is not known, and one before the period
        var rows = Requests("A", 6, "2025-03-10", "phone").Concat(Requests("B", 7, "2025-04-02", "mail")).Concat(Requests("C", 1, "2025-04-30", null)).Concat(Requests("D", 1, "2025-02-28", "phone"));

        var table = ActivityCounting.Run(Register, rows, Spring)[0];

        Assert.Equal(["mars 2025", "avril 2025"], table.Categories.Select(one => one.Label));
        Assert.Equal(["Téléphone", "Courriel", "non renseigné"], table.Across.Select(one => one.Label));
        Assert.Equal(["6 0 0 6", "0 7 1 8"], table.Whole.Select(line => string.Join(' ', line)));
        Assert.Equal(14, table.Total);
        Assert.Equal("6 7 1 14", string.Join(' ', table.WholeTotals));
    }

    [Fact]
    public void Hides_what_is_too_small_where_it_leaves_the_grantee()
    {
        // Given eight people of 18 to 21, one of 17, seven of 22 and more, and two of whom the year of birth is not known
        var rows = People("A", 8, 2005).Concat(People("B", 1, 2008)).Concat(People("C", 7, 2000)).Concat(People("D", 2, null));

        var table = ActivityCounting.Run(Register, rows, Spring)[1];

        Assert.Equal(["moins de 16 ans", "16 à 17 ans", "18 à 21 ans", "22 ans et plus", "non renseigné"], table.Categories.Select(one => one.Label));
        Assert.Equal([0, 1, 8, 7, 2], table.Whole.Select(line => line[0]));
        // One and two are too few, and would follow from the total; seven hides with them.
        Assert.Equal([0, null, 8, null, null], table.Shown.Select(line => line[0]));
        Assert.Equal(18, table.ShownTotal);
    }

    [Fact]
    public void Shows_the_sums_of_columns_whose_cells_are_all_too_small()
    {
        // Given three calls and three mails in each of two months
        var rows = Requests("A", 3, "2025-03-10", "phone").Concat(Requests("B", 3, "2025-03-11", "mail")).Concat(Requests("C", 3, "2025-04-10", "phone")).Concat(Requests("D", 3, "2025-04-11", "mail"));

        var table = ActivityCounting.Run(Register, rows, Spring)[0];

        Assert.All(table.Shown, line => Assert.Equal((null, null), (line[0], line[1])));
        Assert.Equal("6 6 0 12", string.Join(' ', table.ShownTotals));
    }

    [Fact]
    public void Hides_a_sum_of_a_column_that_is_too_small()
    {
        var rows = Requests("A", 9, "2025-03-10", "phone").Concat(Requests("B", 2, "2025-04-02", "mail"));
        var table = ActivityCounting.Run(Register, rows, Spring)[0];
        Assert.Null(table.ShownTotals[1]);
        Assert.Null(table.ShownTotals[0]);
        Assert.Equal(11, table.ShownTotals[^1]);
    }

    [Fact]
    public void Hides_a_total_that_is_too_small()
    {
        var table = ActivityCounting.Run(Register, People("A", 3, 2005), Spring)[1];
        Assert.Null(table.ShownTotal);
        Assert.All(table.Shown, line => Assert.Null(line[0]));
    }

    private static IEnumerable<RegisterRow> Requests(string code, int count, string day, string? channel) => Enumerable.Range(1, count).Select(number => new RegisterRow(
        $"{code}-{number}", "request", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null, null,
        channel is null ? ImmutableSortedDictionary<string, JsonElement>.Empty : ImmutableSortedDictionary<string, JsonElement>.Empty.Add("channel", JsonSerializer.SerializeToElement(channel))));

    private static IEnumerable<RegisterRow> People(string code, int count, int? born) =>
        Enumerable.Range(1, count).Select(number => new RegisterRow($"{code}-{number}", "young", new DateOnly(2025, 3, 3), null, born, ImmutableSortedDictionary<string, JsonElement>.Empty));
}
