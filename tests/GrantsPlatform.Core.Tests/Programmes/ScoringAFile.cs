using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ScoringAFile
{
    private static readonly ScoringGrid Grid = ThirdProgramme.Definition.Scoring;

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(3, 20, "100")]
    [InlineData(1, 0, "9.52")] // 1/3 of 1 out of 3.5 is 9.5238…
    [InlineData(2, 7, "44.05")] // (2/3 + 0.35 × 2.5) / 3.5 = 44.0476…
    public void Weighs_each_criterion_on_its_own_scale(int height, int need, string score) =>
        Assert.Equal(decimal.Parse(score), Grid.Score(new Dictionary<string, int> { ["height"] = height, ["need"] = need }));

    [Fact]
    public void Rounds_halves_away_from_zero() =>
        Assert.Equal(0.13m, new ScoringGrid([new Criterion("a", "A", 800, 1)]).Score(new Dictionary<string, int> { ["a"] = 1 }));

    /// <summary>Three thirds are one: 100 × 1 ÷ 800 is 0,125, and no less.</summary>
    [Fact]
    public void Loses_nothing_to_endless_decimals() => Assert.Equal(0.13m, new ScoringGrid(
            [new("a", "A", 3, 1), new("b", "B", 3, 1), new("c", "C", 3, 1), new("d", "D", 1, 797)])
        .Score(new Dictionary<string, int> { ["a"] = 1, ["b"] = 1, ["c"] = 1, ["d"] = 0 }));

    [Fact]
    public void Wants_every_criterion_within_its_scale()
    {
        Assert.False(Grid.Covers(new Dictionary<string, int> { ["height"] = 1 }));
        Assert.False(Grid.Covers(new Dictionary<string, int> { ["height"] = 4, ["need"] = 1 }));
        Assert.False(Grid.Covers(new Dictionary<string, int> { ["height"] = -1, ["need"] = 1 }));
        Assert.False(Grid.Covers(new Dictionary<string, int> { ["height"] = 1, ["need"] = 1, ["charm"] = 1 }));
        Assert.Throws<ArgumentException>(() => Grid.Score(new Dictionary<string, int> { ["height"] = 1 }));
    }
}
