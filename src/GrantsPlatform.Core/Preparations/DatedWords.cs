using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Preparations;

/// <summary>What a definition says of its own years beside its calendar: words that name one, and days and figures that hang on one.</summary>
internal static partial class DatedWords
{
    private const int LongestLine = 120;

    /// <summary>Members whose texts are names, addresses or drawings, and mean no year.</summary>
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal) { "code", "numberCode", "path", "evidence", "logo", "address", "$schema", "invented", "zone", "series" };

    /// <summary>Texts that name one of the years of the programme, or the one after, outside of <paramref name="known"/> places.</summary>
    public static IEnumerable<CallPlace> In(ProgrammeRevision basis, IReadOnlySet<string> known)
    {
        if (basis.Definition.YearBasis != YearBasis.Civil || basis.Definition.Years.IsEmpty) return [];
        var years = basis.Definition.Years.Append(basis.Definition.Years[^1] + 1).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        return Texts(JsonNode.Parse(basis.Json), "$", null)
            .Where(one => !known.Contains(one.Path) && Year().Matches(one.Text).Any(match => years.Contains(match.Value)))
            .Select(one => new CallPlace(one.Path, KindOf(one.Text), one.About ?? ""));
    }

    /// <summary>What is asked for in a year of the programme is asked for in the year that has taken its place.</summary>
    public static void Follow(JsonNode? node, IReadOnlyDictionary<string, string> years)
    {
        if (node is JsonObject members)
            foreach (var (name, inner) in members.ToList())
                if (Moved(inner, years) is { } moved) members[name] = moved;
                else Follow(inner, years);
        if (node is JsonArray list)
            for (var i = 0; i < list.Count; i++)
                if (Moved(list[i], years) is { } moved) list[i] = moved;
                else Follow(list[i], years);
    }

    private static JsonValue? Moved(JsonNode? node, IReadOnlyDictionary<string, string> years) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && YearOfRequest().Match(text) is { Success: true } match && years.TryGetValue(match.Groups[1].Value, out var year)
            ? JsonValue.Create($"request.year.{year}")
            : null;

    private static PlaceKind KindOf(string text) =>
        Day().IsMatch(text) ? PlaceKind.Day : text.Length > LongestLine || text.Contains('\n') ? PlaceKind.Text : PlaceKind.Line;

    /// <param name="about">The label or title of what holds it.</param>
    private static IEnumerable<(string Path, string Text, string? About)> Texts(JsonNode? node, string path, string? about)
    {
        if (node is JsonObject members)
        {
            var name = path == "$" ? null : NameOf(members["label"]) ?? NameOf(members["title"]);
            return members.Where(member => !Passed.Contains(member.Key)).SelectMany(member => Texts(member.Value, $"{path}.{member.Key}", member.Key is "label" or "title" ? about : name ?? about));
        }
        if (node is JsonArray list) return list.SelectMany((inner, i) => Texts(inner, $"{path}[{i}]", about));
        return NameOf(node) is { } text ? [(path, text, about)] : [];
    }

    private static string? NameOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"^request\.year\.([0-9]{4})\z")]
    private static partial Regex YearOfRequest();
}
