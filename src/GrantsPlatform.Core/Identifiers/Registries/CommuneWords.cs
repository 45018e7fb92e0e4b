using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>
/// Where a word may be that of a commune, today's or a former one, as people write it: one part of a name with hyphens, or its beginning, with its article
/// in one piece. A short word has to be a whole part; and where one commune alone is called just so, that one is meant.
/// </summary>
public static class CommuneWords
{
    private const int Shortest = 3;
    private const int ShortestBeginning = 4;

    /// <summary>Of so many names that they tell nothing.</summary>
    private static readonly ImmutableHashSet<string> Said = ["saint", "sainte", "sur", "sous", "les", "lez", "aux", "des", "pres", "notre", "dame"];

    private static readonly Lazy<ImmutableArray<Entry>> Index = new(() =>
    [
        .. Communes.All.SelectMany(commune => Entry.Of(commune.Name, commune.Departement))
            .Concat(Communes.Former.SelectMany(former => Entry.Of(former.Name ?? "", former.Into.Departement)))
            .Distinct().OrderBy(entry => entry.Word, StringComparer.Ordinal),
    ]);

    /// <param name="word">As <see cref="SearchWords"/> writes it.</param>
    public static bool LieIn(string word, Func<string, bool> departement)
    {
        if (word.Length < Shortest || Said.Contains(word)) return false;
        var found = BeginningWith(word).ToList();
        var called = found.Where(entry => entry.IsWholeName && entry.Word == word).ToList();
        return (called.Count == 1 ? called : found.Where(entry => word.Length >= ShortestBeginning || entry.Word == word)).Any(entry => departement(entry.Departement));
    }

    private static IEnumerable<Entry> BeginningWith(string word)
    {
        for (var at = FirstOf(word); at < Index.Value.Length && Index.Value[at].Word.StartsWith(word, StringComparison.Ordinal); at++) yield return Index.Value[at];
    }

    private static int FirstOf(string word)
    {
        var (from, to) = (0, Index.Value.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (string.CompareOrdinal(Index.Value[middle].Word, word) < 0) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    private sealed record Entry(string Word, string Departement, bool IsWholeName)
    {
        /// <summary>Each word of the name, and the name in one piece.</summary>
        public static IEnumerable<Entry> Of(string name, string departement)
        {
            var words = SearchWords.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Where(word => words.Length > 1 && word.Length >= Shortest && !Said.Contains(word)).Select(word => new Entry(word, departement, false))
                .Append(new Entry(string.Concat(words), departement, true));
        }
    }
}
