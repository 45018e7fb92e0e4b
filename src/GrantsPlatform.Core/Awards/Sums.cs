using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

internal static class Sums
{
    /// <summary>Puts the file in its place and moves sums and indexes by the difference that it makes.</summary>
    public static Known With(this Known known, AwardFile file)
    {
        var before = known.Files.GetValueOrDefault(file.Candidate.Application);
        return known with
        {
            Files = known.Files.SetItem(file.Candidate.Application, file),
            Granted = known.Granted.Moved(before?.Granted ?? [], file.Granted),
            Indexes = known.Indexes.Moved(before, file),
        };
    }

    /// <summary>The sums by strand once lines give way to others.</summary>
    public static ImmutableSortedDictionary<string, Money> Moved(
        this ImmutableSortedDictionary<string, Money> sums, ImmutableArray<AmountLine> from, ImmutableArray<AmountLine> to)
    {
        var moved = sums.ToBuilder();
        foreach (var line in from) moved[line.Strand] = moved.GetValueOrDefault(line.Strand) - line.Amount;
        foreach (var line in to) moved[line.Strand] = moved.GetValueOrDefault(line.Strand) + line.Amount;
        return moved.ToImmutable();
    }
}
