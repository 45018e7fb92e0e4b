using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Reading.Managing;

/// <summary>How many whole days a step took.</summary>
/// <param name="Median">Half of the files took no longer.</param>
/// <param name="Longest">Of all of them.</param>
/// <param name="FromMedian">Files that took as long as the median, or longer.</param>
/// <param name="Slowest">Files that took the longest.</param>
public sealed record StepPace(PaceStep Step, long Files, int Median, int Longest, long FromMedian, long Slowest)
{
    /// <param name="days">Rising, each with how many files took so long.</param>
    public static StepPace Of(PaceStep step, ImmutableArray<(int Days, long Files)> days)
    {
        var files = days.Sum(one => one.Files);
        var (median, passed) = (0, 0L);
        foreach (var (took, count) in days)
        {
            if ((passed += count) * 2 < files) continue;
            median = took;
            break;
        }
        return new StepPace(step, files, median, days[^1].Days, days.Where(one => one.Days >= median).Sum(one => one.Files), days[^1].Files);
    }
}
