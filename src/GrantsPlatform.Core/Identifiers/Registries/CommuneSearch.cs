using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>A commune that what was typed may mean.</summary>
/// <param name="Formerly">The name that was typed, where the commune no longer bears it: one that was merged into it, or an arrondissement.</param>
/// <param name="ByCode">Its official code was typed, which is not where the post finds it.</param>
public sealed record FoundCommune(Commune Commune, string? Formerly, bool ByCode = false);

/// <summary>
/// Finds communes by what people type of them: a name or the beginning of its words, with or without accents, hyphens and capitals, "st" for "saint";
/// a postcode or its beginning; the code itself; and a département behind a name, to tell two apart.
/// </summary>
public static partial class CommuneSearch
{
    private static readonly Lazy<ImmutableArray<Entry>> Index = new(() =>
    [
        .. Communes.All.Select(commune => Entry.Of(commune, commune.Name, null)),
        .. Communes.Former.Where(former => former.Name is not null).Select(former => Entry.Of(former.Into, former.Name ?? "", former.Name)),
    ]);

    private static readonly Lazy<ILookup<string, Entry>> ByName = new(() => Index.Value.ToLookup(entry => entry.Words, StringComparer.Ordinal));

    /// <summary>The likeliest first: the very name, then names that begin so, then larger communes.</summary>
    public static ImmutableArray<FoundCommune> Find(string? typed, int most)
    {
        var sought = Sought.Of(typed);
        if (sought.IsEmpty) return [];
        var found = from entry in Index.Value
                    where sought.Fits(entry)
                    orderby entry.Words == sought.Phrase ? 0 : entry.Words.StartsWith(sought.Phrase, StringComparison.Ordinal) ? 1 : 2, entry.Formerly is null ? 0 : 1,
                        entry.Commune.Size descending, entry.Words.Length, entry.Words, entry.Commune.Code
                    select new FoundCommune(entry.Commune, entry.Formerly);
        return [.. Coded(sought.Phrase).Concat(found).DistinctBy(one => one.Commune.Code).Take(most)];
    }

    /// <summary>
    /// The one commune that was meant; null where there is none, or several. A name that several bear is nobody's; five digits are taken as a code only
    /// where no postcode reads so, or where both mean the same.
    /// </summary>
    public static Commune? TheOnly(string? typed)
    {
        var text = Texts.Line(typed ?? "");
        if (Label().Match(text) is { Success: true } label) return Labelled(label.Groups[1].Value, label.Groups[2].Value);
        var candidates = Five().IsMatch(text) ? OfFive(text) : OfName(Sought.Of(text));
        return candidates is [var only] ? only : null;
    }

    /// <summary>Those that five characters may stand for: a postcode's communes, and the one whose code they are.</summary>
    private static ImmutableArray<Commune> OfFive(string text) =>
        [.. Communes.OfPostcode(text).Concat(Communes.Find(text.ToUpperInvariant()) is { } commune ? [commune] : []).DistinctBy(one => one.Code)];

    private static IEnumerable<FoundCommune> Coded(string phrase) =>
        Five().IsMatch(phrase) ? OfFive(phrase).Select(commune => Communes.OfPostcode(phrase).Contains(commune)
            ? new FoundCommune(commune, null)
            : new FoundCommune(commune, Communes.FindFormer(phrase.ToUpperInvariant())?.Name, ByCode: true)) : [];

    private static Commune? Labelled(string name, string departement) =>
        ByName.Value[Entry.WordsOf(name)].FirstOrDefault(entry => entry.Formerly is null && IsDepartement(entry.Commune, departement))?.Commune;

    /// <summary>Of exactly this name.</summary>
    private static ImmutableArray<Commune> OfName(Sought sought) => [.. ByName.Value[sought.Phrase].Where(sought.Fits).Select(entry => entry.Commune).DistinctBy(commune => commune.Code)];

    private static bool IsDepartement(Commune commune, string typed) => commune.Departement.Equals(typed, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(.+) \((\d\d|2[ABab]|97\d|98\d)\)\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(\d\d|2[ABab])\d{3}\z")]
    private static partial Regex Five();

    private sealed record Entry(Commune Commune, string Words, string? Formerly)
    {
        public static Entry Of(Commune commune, string name, string? formerly) => new(commune, WordsOf(name), formerly);

        /// <summary>"Saint-Étienne-lès-Remiremont" and "st etienne les remiremont" are one.</summary>
        public static string WordsOf(string name) => string.Join(' ', SearchWords.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch { "st" => "saint", "ste" => "sainte", _ => word }));

        /// <summary>A word of the name begins so.</summary>
        public bool Has(string beginning) => Words.StartsWith(beginning, StringComparison.Ordinal) || Words.Contains(' ' + beginning, StringComparison.Ordinal);
    }

    /// <summary>What was typed: words of a name, and digits that tell where.</summary>
    private sealed record Sought(string Phrase, ImmutableArray<string> Words, ImmutableArray<string> Places)
    {
        private const int Longest = 100;

        public bool IsEmpty => Words.IsEmpty && Places.IsEmpty;

        public static Sought Of(string? typed)
        {
            var text = typed ?? "";
            var all = Entry.WordsOf(text.Length > Longest ? text[..Longest] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            ImmutableArray<string> places = [.. all.Where(IsPlace)];
            ImmutableArray<string> words = [.. all.Where(word => !IsPlace(word))];
            return new(words.IsEmpty ? string.Join(' ', places) : string.Join(' ', words), words, places);
        }

        public bool Fits(Entry entry) => Words.All(entry.Has) && Places.All(place => IsDepartement(entry.Commune, place) || entry.Commune.Postcodes.Any(code => code.StartsWith(place, StringComparison.Ordinal)));

        private static bool IsPlace(string word) => char.IsAsciiDigit(word[0]) && (word.All(char.IsAsciiDigit) || word is "2a" or "2b");
    }
}
