using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

/// <summary>A file in its place among those that a committee has to see.</summary>
/// <param name="Place">From 1; files of one score share it, and the next ones come as many places behind.</param>
/// <param name="Opinion">Of the last level that has given one.</param>
/// <param name="Proposed">By that opinion.</param>
public sealed record Ranked(string Application, int Place, decimal? Score, Opinion? Opinion, ImmutableArray<AmountLine> Proposed)
{
    public Money Amount => Proposed.Sum(line => line.Amount);
}

/// <summary>A ranking cut at a line. Who has the score at which the line falls is on neither side of it: a person says what becomes of them.</summary>
/// <param name="Tied">In the order of their ids, which means nothing.</param>
public sealed record RankingCut(ImmutableArray<Ranked> Above, ImmutableArray<Ranked> Tied);

public static class Rankings
{
    /// <summary>Files that are undecided and may be proposed, the best first; those without a score come last.</summary>
    public static ImmutableArray<Ranked> Ranking(this Known known, ProgrammeDefinition definition)
    {
        var files = known.Files.Values.Where(file => file.IsUndecided && Thresholds.BarredBy(file, definition.Scoring) is null)
            .Select(file => (file.Candidate, Score: file.Candidate.Opinions.MeanScore()))
            .OrderByDescending(one => one.Score ?? -1).ThenBy(one => one.Candidate.Application, StringComparer.Ordinal).ToList();
        var ranking = ImmutableArray.CreateBuilder<Ranked>(files.Count);
        foreach (var (candidate, score) in files)
        {
            var place = ranking.Count > 0 && ranking[^1].Score == score ? ranking[^1].Place : ranking.Count + 1;
            var last = definition.LastOpinion(candidate);
            ranking.Add(new Ranked(candidate.Application, place, score, last?.Opinion, last?.Proposed ?? []));
        }
        return ranking.ToImmutable();
    }

    /// <summary>That of the last level that has given one.</summary>
    public static LevelOpinion? LastOpinion(this ProgrammeDefinition definition, Candidate candidate) =>
        definition.Levels.Select(level => candidate.Opinions.GetValueOrDefault(level.Code)).OfType<LevelOpinion>().LastOrDefault();

    /// <summary>The best so many.</summary>
    public static RankingCut Best(this ImmutableArray<Ranked> ranking, int files) => Cut(ranking, Math.Clamp(files, 0, ranking.Length));

    /// <summary>As many of the best as the money reaches for; the first that no longer fits ends it, whatever would fit behind.</summary>
    public static RankingCut Within(this ImmutableArray<Ranked> ranking, Money money)
    {
        var files = 0;
        for (var left = money; files < ranking.Length && ranking[files].Amount <= left; files++) left -= ranking[files].Amount;
        return Cut(ranking, files);
    }

    /// <summary>Those of this score or a better one: no line falls between equals.</summary>
    public static RankingCut From(this ImmutableArray<Ranked> ranking, decimal score) => Cut(ranking, ranking.Count(one => one.Score >= score));

    private static RankingCut Cut(ImmutableArray<Ranked> ranking, int files)
    {
        if (files == 0 || files == ranking.Length || ranking[files].Place != ranking[files - 1].Place) return new RankingCut(ranking[..files], []);
        var place = ranking[files].Place;
        return new RankingCut([.. ranking.Where(one => one.Place < place)], [.. ranking.Where(one => one.Place == place)]);
    }
}
