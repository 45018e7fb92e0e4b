using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Scans;

/// <summary>The pages of a pile by the acts that they belong to, whatever their order: an act is whole where each of its pages is there, once.</summary>
public static class PileSorting
{
    public static SortedPile Sort(IEnumerable<ReadPage> read)
    {
        var pages = read.ToList();
        var acts = from page in pages
                   where page.Mark is not null
                   group page by page.Mark?.Act into act
                   orderby act.Min(page => page.Number)
                   select Act(act.Key, [.. act]);
        return new SortedPile([.. acts], [.. pages.Where(page => page.Mark is null)]);
    }

    private static FoundAct Act(string key, ImmutableArray<ReadPage> pages)
    {
        var numbered = pages.Where(page => page.Mark is { KnowsPage: true }).ToList();
        var lengths = numbered.Select(page => page.Mark?.Of ?? 0).Distinct().ToList();
        var found = numbered.CountBy(page => page.Mark?.Page ?? 0).ToDictionary();
        return new FoundAct(
            key,
            [.. pages.OrderBy(page => page.Mark?.Page).ThenBy(page => page.Number).Select(page => page.Number)],
            [.. Enumerable.Range(1, lengths.DefaultIfEmpty().Max()).Where(page => !found.ContainsKey(page))],
            [.. found.Where(one => one.Value > 1).Select(one => one.Key).Order()],
            lengths.Count > 1,
            numbered.Count < pages.Length);
    }
}

/// <param name="Acts">By their first page in the pile.</param>
/// <param name="Unread">Pages without a mark.</param>
public sealed record SortedPile(ImmutableArray<FoundAct> Acts, ImmutableArray<ReadPage> Unread);

/// <param name="Key">As the marks say it.</param>
/// <param name="Pages">In the pile, in the order of the act.</param>
/// <param name="Missing">Pages of the act that are not there.</param>
/// <param name="Doubled">Pages of the act that are there more than once.</param>
/// <param name="Differ">Its pages come from printings of different lengths.</param>
/// <param name="Uncounted">Some of its pages say the act and not which page they are: printed from a Word file.</param>
public sealed record FoundAct(string Key, ImmutableArray<int> Pages, ImmutableArray<int> Missing, ImmutableArray<int> Doubled, bool Differ, bool Uncounted = false)
{
    public bool IsWhole => Missing.IsEmpty && Doubled.IsEmpty && !Differ && !Uncounted;
}
