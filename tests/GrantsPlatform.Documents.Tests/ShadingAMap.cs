using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Maps;

namespace GrantsPlatform.Documents.Tests;

public sealed class ShadingAMap
{
    [Fact]
    public void Parts_amounts_into_four_classes_of_about_as_many() =>
        Assert.Equal(
            [(1, 10L, 20L), (2, 30L, 40L), (3, 50L, 60L), (4, 70L, 90_000L)],
            Levels(10, 20, 30, 40, 50, 60, 70, 90_000));

    [Fact]
    public void Gives_equal_amounts_one_class() => Assert.Equal([(1, 5L, 5L), (2, 7L, 7L)], Levels(5, 5, 5, 7));

    [Fact]
    public void Needs_no_more_classes_than_amounts() => Assert.Equal([(1, 5L, 5L)], Levels(5));

    [Fact]
    public void Has_none_without_an_amount() => Assert.Empty(Levels());

    [Fact]
    public void Knows_every_departement_of_the_mainland_and_of_corsica()
    {
        Assert.Equal(96, DepartementOutlines.All.Count());
        Assert.NotNull(DepartementOutlines.Find("2A"));
        Assert.Null(DepartementOutlines.Find("974"));
    }

    private static IEnumerable<(int, long, long)> Levels(params long[] cents) =>
        DepartementMap.LevelsOf([.. cents.Select(amount => new Money(amount))]).Select(level => (level.Level, level.From.Cents, level.UpTo.Cents));
}
