using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Indicators;

namespace GrantsPlatform.Core.Tests.Indicators;

/// <summary>Places, the projects of each, and strands that share projects: shown together, so that no small count follows from any of them.</summary>
public sealed class SuppressingSumsThatOverlap
{
    private const int Smallest = 5;

    private static readonly Gen<long> Count = Gen.Frequency((2, Gen.Constant(0L)), (3, Gen.Choose(1, 6).Select(n => (long)n)), (4, Gen.Choose(5, 60).Select(n => (long)n)));

    /// <summary>Of each project: its count, its place, and the strands under which it was granted.</summary>
    private static readonly Gen<Project[]> Calls = Count.SelectMany(count => Gen.Choose(0, 3).SelectMany(place => Gen.Choose(0, 7).Select(strands => new Project(count, place, strands)))).ArrayOf();

    [Fact]
    public void Shows_everything_where_nothing_is_small()
    {
        var (all, shown) = Shown([new(20, 0, 1), new(30, 0, 3), new(12, 1, 2)]);
        Assert.Equal(62, all);
        Assert.Equal([50, 12, 20, 30, 12, 50, 42], shown.Select(sum => sum.GetValueOrDefault(-1)));
    }

    [Fact]
    public void Shows_nothing_of_a_sum_that_is_small_itself()
    {
        var (all, shown) = Shown([new(3, 0, 1), new(1, 1, 1)]);
        Assert.Null(all);
        Assert.All(shown, sum => Assert.Null(sum));
    }

    /// <summary>One place has 20 people, another 30, the third 3: the smaller of the large ones goes too, and its only project with it.</summary>
    [Fact]
    public void Hides_in_one_table_what_another_would_give_away()
    {
        var (all, shown) = Shown([new(20, 0, 0), new(30, 1, 0), new(3, 2, 0)]);
        Assert.Equal(53, all);
        Assert.Equal(new long?[] { null, 30, null, null, 30, null }, shown.ToArray());
    }

    /// <summary>A strand with all projects but a small one would give it away.</summary>
    [Fact]
    public void Hides_a_strand_from_which_a_small_project_follows()
    {
        var (_, shown) = Shown([new(20, 0, 1), new(30, 0, 1), new(3, 0, 0), new(4, 0, 1)]);
        Assert.Null(shown[^1]);
        Assert.Equal(57, shown[0]);
    }

    [Fact]
    public void Never_leaves_a_small_count_that_follows_and_never_changes_a_figure() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Calls.ToArbitrary(), projects =>
    {
        var (all, shown) = Shown(projects);
        Assert.Empty(Leaks(projects, all, shown));
        foreach (var (group, sum) in Groups(projects).Zip(shown)) Assert.True(sum is null || sum == Sum(projects, group));
    }));

    /// <summary>The guard itself: where only the small cells are left out, it finds that they follow from the rest.</summary>
    [Fact]
    public void Is_caught_where_only_the_small_cells_are_left_out()
    {
        Project[] projects = [new(20, 0, 0), new(30, 1, 0), new(3, 2, 0)];
        var naive = Groups(projects).Select(group => Sum(projects, group) is var sum and (0 or >= Smallest) ? sum : (long?)null).ToImmutableArray();
        Assert.NotEmpty(Leaks(projects, 53, naive));
    }

    private static (long? All, ImmutableArray<long?> Groups) Shown(Project[] projects) => GroupSuppression.Protect([.. projects.Select(project => project.Count)], Groups(projects), Smallest);

    /// <summary>The places, then the projects, then the strands that have any.</summary>
    private static ImmutableArray<SummedGroup> Groups(Project[] projects)
    {
        var places = projects.Select(project => project.Place).Distinct().Order().ToList();
        return
        [
            .. places.Select(place => new SummedGroup(Units(project => project.Place == place), Part: 0)),
            .. projects.Select((project, i) => new SummedGroup([i], Part: 1 + places.IndexOf(project.Place), Whole: places.IndexOf(project.Place))),
            .. Enumerable.Range(0, 3).Select(strand => Units(project => (project.Strands >> strand & 1) == 1)).Where(units => !units.IsEmpty).Select(units => new SummedGroup(units)),
        ];

        ImmutableArray<int> Units(Func<Project, bool> isOne) => [.. Enumerable.Range(0, projects.Length).Where(i => isOne(projects[i]))];
    }

    private static long Sum(Project[] projects, SummedGroup group) => group.Units.Sum(unit => projects[unit].Count);

    /// <summary>The small counts that follow from what is shown, by elimination with fractions of doubles: another way than the one that chose what to show.</summary>
    private static List<SummedGroup> Leaks(Project[] projects, long? all, ImmutableArray<long?> shown)
    {
        var groups = Groups(projects);
        List<double[]> known = [.. groups.Where((_, i) => shown[i] is not null).Select(group => Vector(projects, group.Units))];
        if (all is not null) known.Add(Vector(projects, [.. Enumerable.Range(0, projects.Length)]));
        var rank = Rank(known);
        return [.. groups.Where(group => Sum(projects, group) is > 0 and < Smallest && Rank([.. known, Vector(projects, group.Units)]) == rank)];
    }

    /// <summary>Zeros are known to everybody.</summary>
    private static double[] Vector(Project[] projects, ImmutableArray<int> units) => [.. projects.Select((project, i) => project.Count > 0 && units.Contains(i) ? 1d : 0d)];

    private static int Rank(IEnumerable<double[]> vectors)
    {
        var rows = vectors.Select(row => row.ToArray()).ToList();
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length && rank < rows.Count; column++)
        {
            var pivot = Enumerable.Range(rank, rows.Count - rank).MaxBy(row => Math.Abs(rows[row][column]));
            if (Math.Abs(rows[pivot][column]) < 1e-9) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                var factor = rows[row][column] / rows[rank][column];
                for (var i = column; i < rows[row].Length; i++) rows[row][i] -= factor * rows[rank][i];
            }
            rank++;
        }
        return rank;
    }

    /// <param name="Strands">Bit by bit.</param>
    private sealed record Project(long Count, int Place, int Strands);
}
