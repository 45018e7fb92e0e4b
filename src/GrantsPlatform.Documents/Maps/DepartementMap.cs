using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Calls;

namespace GrantsPlatform.Documents.Maps;

/// <summary>One outline of the map. <paramref name="Level"/>: null outside the call, 0 without a grant, then the class of its amount.</summary>
public sealed record MapPlace(Outline Outline, int? Level, string? Words);

/// <summary>A class of amounts: what is more than the class before, up to <paramref name="UpTo"/>.</summary>
public sealed record MapLevel(int Level, Money From, Money UpTo);

/// <summary>What a map shows.</summary>
/// <param name="Nothing">Of a département without any of it.</param>
public sealed record MapWords(string Title, string Nothing, string One, string Many)
{
    public static readonly MapWords Grants = new("Subventions par département", "aucun projet retenu", "projet", "projets");
}

/// <summary>What a département comes to.</summary>
public sealed record MapSum(Money Total, long Files);

/// <summary>The départements of a call, drawn with their surroundings and shaded by an amount.</summary>
public sealed record DepartementMap(
    int Left, int Top, int Width, int Height, ImmutableArray<MapPlace> Places, ImmutableArray<MapLevel> Levels, ImmutableArray<string> NotDrawn, MapWords Words)
{
    private const int Margin = 60;
    private const int MostLevels = 4;

    /// <summary>Null where a map tells nothing: a single département, or none that is drawn.</summary>
    public static DepartementMap? Of(ProgrammeDefinition definition, ResultsSummary results) =>
        Of(definition, results.Departements.ToDictionary(line => line.Code, line => new MapSum(line.Sums.Total, line.Sums.Files)), MapWords.Grants);

    /// <summary>Null where a map tells nothing.</summary>
    public static DepartementMap? Of(ProgrammeDefinition definition, IReadOnlyDictionary<string, MapSum> places, MapWords words)
    {
        var covered = definition.Departements.Select(place => DepartementOutlines.Find(place.Code)).OfType<Outline>().ToList();
        if (covered.Count < 2) return null;
        var granted = places.Where(line => line.Value.Total > Money.Zero).ToDictionary(line => line.Key, line => line.Value);
        var levels = LevelsOf([.. granted.Values.Select(sums => sums.Total).Order()]);
        var (left, top) = (covered.Min(place => place.Left) - Margin, covered.Min(place => place.Top) - Margin);
        var (right, bottom) = (covered.Max(place => place.Right) + Margin, covered.Max(place => place.Bottom) + Margin);
        var drawn = DepartementOutlines.All
            .Where(place => place.Right > left && place.Left < right && place.Bottom > top && place.Top < bottom)
            .Select(place => new MapPlace(place, LevelOf(place.Code), WordsOf(place.Code)))
            .OrderBy(place => place.Level is null ? 0 : 1).ThenBy(place => place.Outline.Code, StringComparer.Ordinal).ToImmutableArray();
        return new DepartementMap(left, top, right - left, bottom - top, drawn, levels,
            [.. definition.Departements.Where(place => DepartementOutlines.Find(place.Code) is null).Select(place => place.Name)], words);

        int? LevelOf(string code) =>
            definition.FindDepartement(code) is null ? null
            : granted.TryGetValue(code, out var sums) ? levels.First(level => sums.Total <= level.UpTo).Level
            : 0;

        string? WordsOf(string code) =>
            definition.FindDepartement(code) is not { } place ? null
            : granted.TryGetValue(code, out var sums) ? $"{place.Name} ({code})\u202F: {French.Amount(sums.Total)}, {French.Count(sums.Files, words.One, words.Many)}"
            : $"{place.Name} ({code})\u202F: {words.Nothing}";
    }

    /// <summary>Classes of about as many départements each, so that one large amount does not leave all others alike.</summary>
    public static ImmutableArray<MapLevel> LevelsOf(IReadOnlyList<Money> rising)
    {
        var bounds = Enumerable.Range(1, MostLevels).Select(part => rising.Count * part / MostLevels - 1).Where(last => last >= 0).Distinct().Select(last => rising[last]).Distinct().ToList();
        return [.. bounds.Select((upTo, index) => new MapLevel(
            index + 1, rising.First(amount => index == 0 || amount > bounds[index - 1]), upTo))];
    }
}
