using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>The words that a call is found by: those of its text, its themes, its places with their numbers, and the initials of its names.</summary>
internal static class SearchedWords
{
    private const int ShortestBeginning = 3;
    private const int MostWords = 20;

    /// <summary>In words, of a commune's name.</summary>
    private const int LongestName = 5;

    private static readonly HashSet<string> Small = ["a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur", "un", "une"];

    /// <summary>What people write short, as it is written out.</summary>
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal) { ["dept"] = "departement", ["dpt"] = "departement", ["dep"] = "departement", ["st"] = "saint", ["ste"] = "sainte" };

    /// <summary>True of every call, so that they keep none from being found.</summary>
    private static readonly string[] Common = ["appel", "projet", "subvention", "departement", "aide"];

    public static bool Finds(PublicCall call, string text)
    {
        var (known, typed) = (Of(call), Split(text).Take(MostWords).ToArray());
        var places = Places(call, typed);
        return typed.Select((word, at) => places.Contains(at) || Small.Contains(word) || IsIn(known, Short.GetValueOrDefault(word, word)) || CommuneWords.LieIn(word, code => Covers(call, code))).All(found => found);
    }

    /// <summary>Which of the words name a commune, alone or with those beside them, that lies in one of the call's départements.</summary>
    private static HashSet<int> Places(PublicCall call, string[] typed)
    {
        var places = new HashSet<int>();
        for (var from = 0; from < typed.Length; from++)
            for (var to = from + 1; to <= Math.Min(from + LongestName, typed.Length); to++)
                if (IsFor(call, string.Join(' ', typed[from..to]))) places.UnionWith(Enumerable.Range(from, to - from));
        return places;
    }

    private static bool IsFor(PublicCall call, string name) =>
        name.Length >= ShortestBeginning
        && (Communes.OfPostcode(name).Any(commune => Covers(call, commune)) || CommuneSearch.TheOnly(name) is { } only && Covers(call, only));

    private static bool Covers(PublicCall call, Commune commune) => Covers(call, commune.Departement);

    private static bool Covers(PublicCall call, string departement) => call.Definition.FindDepartement(departement) is not null;

    private static HashSet<string> Of(PublicCall call)
    {
        var definition = call.Definition;
        string[] names =
        [
            call.Title, definition.Title, definition.Funder.Name, .. definition.Strands.Select(strand => strand.Label), .. definition.Applicants.Kinds.Select(kind => kind.Label),
            .. definition.Presentation?.Themes ?? [], .. definition.Departements.Select(place => place.Name),
        ];
        return [.. Common, .. definition.Departements.Select(place => French.Fold(place.Code)), .. names.SelectMany(Split), .. names.SelectMany(Initials)];
    }

    private static string[] Split(string text) => SearchWords.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>With the small words and without: "mdv" and "mv" for Maison des voisins.</summary>
    private static IEnumerable<string> Initials(string name)
    {
        var words = Split(name);
        if (words.Length < 2) yield break;
        yield return string.Concat(words.Select(word => word[0]));
        yield return string.Concat(words.Where(word => !Small.Contains(word)).Select(word => word[0]));
    }

    /// <summary>The beginning of a word is enough, save for numbers and what is very short; one more or one less s at the end is the same.</summary>
    private static bool IsIn(HashSet<string> known, string word)
    {
        if (known.Contains(word)) return true;
        var stem = word.Length > ShortestBeginning && word[^1] is 's' or 'x' ? word[..^1] : word;
        return stem.Length >= ShortestBeginning && !char.IsAsciiDigit(stem[0]) && known.Any(one => one.StartsWith(stem, StringComparison.Ordinal));
    }
}
