using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Draws;

/// <summary>What whoever redoes a draw relies on.</summary>
public sealed class TheChanceOfAReport
{
    private static string[] Population(int size) => [.. Enumerable.Range(1, size).Select(number => $"f-{number:D3}~final")];

    private static string Head(int number) => Digest.Of($"head {number}");

    [Fact]
    public void Is_in_the_draw_by_exactly_the_share_rounded_up()
    {
        foreach (var (share, size, drawn) in new (decimal, int, int)[] { (0.1m, 1, 1), (0.1m, 10, 1), (0.1m, 11, 2), (0.05m, 200, 10), (0.3333m, 3, 1), (1, 7, 7), (0.0001m, 3, 1), (0.25m, 0, 0) })
            Assert.Equal(drawn, Sampling.Draw(Sampling.SeedOf(Head(1), Population(size)), share, Population(size)).Length);
    }

    [Fact]
    public void Does_not_depend_on_the_order_in_which_the_population_is_given()
    {
        var population = Population(40);
        for (var number = 0; number < 50; number++)
        {
            var shuffled = population.OrderBy(id => Digest.Of($"{number} {id}"), StringComparer.Ordinal).ToList();
            var (seed, other) = (Sampling.SeedOf(Head(number), population), Sampling.SeedOf(Head(number), shuffled));
            Assert.Equal(seed, other);
            Assert.Equal(Sampling.Draw(seed, 0.2m, population).AsEnumerable(), Sampling.Draw(other, 0.2m, shuffled));
        }
    }

    /// <summary>2 000 heads, 20 reports, 4 drawn each time: 400 times expected; five standard deviations are 90. The heads are fixed, so the figures are.</summary>
    [Fact]
    public void Is_the_same_for_all()
    {
        var population = Population(20);
        var times = population.ToDictionary(id => id, _ => 0);
        for (var number = 0; number < 2_000; number++)
            foreach (var id in Sampling.Draw(Sampling.SeedOf(Head(number), population), 0.2m, population)) times[id]++;
        Assert.All(times.Values, count => Assert.InRange(count, 310, 490));
        Assert.Equal(8_000, times.Values.Sum());
    }

    [Fact]
    public void Changes_with_the_head_and_with_the_population()
    {
        Assert.NotEqual(Sampling.SeedOf(Head(1), Population(3)), Sampling.SeedOf(Head(2), Population(3)));
        Assert.NotEqual(Sampling.SeedOf(Head(1), Population(3)), Sampling.SeedOf(Head(1), Population(4)));
    }

    [Theory]
    [InlineData("2026-01-01", 1, "2026-02-01")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    [InlineData("2026-03-31", 3, "2026-04-01")]
    [InlineData("2026-04-01", 3, "2026-07-01")]
    [InlineData("2026-06-30", 12, "2027-01-01")]
    [InlineData("2026-05-02", 4, "2026-09-01")]
    public void Comes_at_the_end_of_a_stretch_of_the_calendar(string day, int months, string draw) =>
        Assert.Equal(DateOnly.Parse(draw), SampleRule.FirstDayAfter(DateOnly.Parse(day), months));
}
