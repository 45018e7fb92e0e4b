using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

/// <summary>Scores 80, 70, 70 and 60, for 40 000 €, 30 000 €, 20 000 € and 10 000 €.</summary>
public sealed class RankingFiles
{
    private static Candidate Scored(string file, decimal score, decimal euros) => Sample.Candidate(file) with
    {
        Opinions = ImmutableSortedDictionary<string, LevelOpinion>.Empty.Add("local", new LevelOpinion(Opinion.Favourable, score, [Sample.Line(2025, euros)], new string('a', 64))),
    };

    private static ImmutableArray<Ranked> Ranking(ProgrammeDefinition? definition = null, params Candidate[] more) => ((AwardsState.Known)With(
        definition, [Scored("f-4", 60, 10_000), Scored("f-3", 70, 20_000), Scored("f-1", 80, 40_000), Scored("f-2", 70, 30_000), .. more]).State).Ranking(definition ?? Sample.Definition);

    private static string Of(RankingCut cut) => $"{Of(cut.Above)}/{Of(cut.Tied)}";

    private static string Of(ImmutableArray<Ranked> files) => string.Join(' ', files.Select(one => one.Application));

    [Fact]
    public void Gives_equals_the_same_place() =>
        Assert.Equal([("f-1", 1), ("f-2", 2), ("f-3", 2), ("f-4", 4)], Ranking().Select(one => (one.Application, one.Place)));

    [Fact]
    public void Leaves_out_what_is_withdrawn_decided_or_below_a_threshold_that_binds()
    {
        Assert.Equal(["f-1", "f-2", "f-3", "f-4"], Ranking(Binding, Low("f-9", 49)).Select(one => one.Application));
        var left = (AwardsState.Known)With(Scored("f-1", 80, 40_000), Scored("f-2", 70, 30_000), Scored("f-3", 60, 30_000))
            .When(Award("f-1", 40_000), Day).When(new NoteWithdrawal("f-2"), Day).State;
        Assert.Equal(["f-3"], left.Ranking(Sample.Definition).Select(one => one.Application));
    }

    [Fact]
    public void Puts_files_without_a_score_last() =>
        Assert.Equal("f-0", Ranking(null, Sample.Candidate("f-0") with { Opinions = ImmutableSortedDictionary<string, LevelOpinion>.Empty })[^1].Application);

    [Fact]
    public void Cuts_between_files_of_different_scores()
    {
        Assert.Equal("f-1/", Of(Ranking().Best(1)));
        Assert.Equal("f-1 f-2 f-3/", Of(Ranking().Best(3)));
        Assert.Equal("f-1 f-2 f-3 f-4/", Of(Ranking().Best(99)));
        Assert.Equal("/", Of(Ranking().Best(0)));
    }

    /// <summary>Neither of two equals is preferred by the order of ids.</summary>
    [Fact]
    public void Puts_equals_at_the_line_on_neither_side_of_it()
    {
        Assert.Equal("f-1/f-2 f-3", Of(Ranking().Best(2)));
        Assert.Equal("f-1/f-2 f-3", Of(Ranking().Within(Sample.Euros(75_000))));
    }

    [Fact]
    public void Ends_where_the_money_ends_whatever_would_fit_behind()
    {
        Assert.Equal("/", Of(Ranking().Within(Sample.Euros(39_999))));
        Assert.Equal("f-1 f-2 f-3/", Of(Ranking().Within(Sample.Euros(90_000))));
        Assert.Equal("f-1 f-2 f-3 f-4/", Of(Ranking().Within(Sample.Euros(100_000))));
    }

    [Fact]
    public void A_score_draws_its_line_behind_all_who_have_it() =>
        Assert.Equal("f-1 f-2 f-3/", Of(Ranking().From(70)));
}
