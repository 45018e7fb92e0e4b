using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Preparations;

/// <summary>The definition that a call would have: that of its programme, with what was typed in its places.</summary>
/// <param name="Json">What would be published.</param>
/// <param name="Definition">Null where something is wrong with it.</param>
/// <param name="Problems">By the place at which each is to be mended; "" where no place of a call is concerned.</param>
public sealed record PreparedDefinition(string Json, ProgrammeDefinition? Definition, ImmutableArray<PlaceProblem> Problems)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, IndentCharacter = ' ', IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PreparedDefinition Of(ProgrammeRevision basis, TypedCall typed)
    {
        var places = CallPlaces.Of(basis);
        var root = JsonNode.Parse(basis.Json).Required("the definition").AsObject();
        var was = Standing(basis);
        // What was added to the envelope of another call is not given twice.
        foreach (var strand in root["strands"]?.AsArray().OfType<JsonObject>() ?? []) strand.Remove("topUps");
        foreach (var place in places)
            if (typed.Places.TryGetValue(place.Path, out var text)) new DefinitionPath(place.Path).Put(root, ValueOf(place.Kind, text));
        DatedWords.Follow(root, YearsOf(basis.Definition, root));
        var kept = WithoutEmptyTexts(root, CallPlaces.TextsOf(basis.Definition));
        WithoutEmptyWords(root);
        WithoutWhatIsNoLongerInvented(root, places.Where(place => typed.Places.TryGetValue(place.Path, out var text) && text != was[place.Path]).ToList());
        var json = root.ToJsonString(Written);
        var (definition, errors) = DefinitionReader.Read(Encoding.UTF8.GetBytes(json));
        return new PreparedDefinition(json, definition, [.. errors.Select(error => new PlaceProblem(PlaceOf(error.Path, places, kept), error.Path, error.Reason))]);
    }

    /// <summary>What stands in the places of a definition, as it is kept when it is typed; empty where there is nothing.</summary>
    public static ImmutableSortedDictionary<string, string> Standing(ProgrammeRevision basis)
    {
        var root = JsonNode.Parse(basis.Json);
        return CallPlaces.Of(basis).ToImmutableSorted(place => place.Path, place => Standing(root, place));
    }

    private static string Standing(JsonNode? root, CallPlace place) => new DefinitionPath(place.Path).Find(root) switch
    {
        null => "",
        JsonArray list => string.Join(place.Kind == PlaceKind.Lines ? "\n" : ", ", list.Select(TextOf)),
        var one => TextOf(one),
    };

    /// <summary>The years of the programme, each with the one that has taken its place.</summary>
    private static Dictionary<string, string> YearsOf(ProgrammeDefinition definition, JsonObject root) =>
        definition.YearBasis != YearBasis.Civil ? [] : definition.Years.Zip(root["years"] as JsonArray ?? [], (before, after) => (Before: TextOf(before), After: TextOf(after))).ToDictionary(one => one.Before, one => one.After);

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? "";

    /// <summary>Null: nothing is to stand there. What cannot be read is written as it is, so that the reader of definitions says what it expects.</summary>
    private static JsonNode? ValueOf(PlaceKind kind, string text) => kind switch
    {
        _ when text.IsMissing() => null,
        PlaceKind.Tick => JsonValue.Create(text == "true"),
        PlaceKind.Amount => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var euros) ? JsonValue.Create(euros) : JsonValue.Create(text),
        PlaceKind.Years => new JsonArray([.. text.Split([',', ';', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(YearOf)]),
        PlaceKind.Lines => new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => JsonValue.Create(line))]),
        PlaceKind.Text => JsonValue.Create(text.Trim()),
        _ => JsonValue.Create(Texts.Line(text)),
    };

    private static JsonNode YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? JsonValue.Create(year) : JsonValue.Create(text);

    /// <summary>Lines that were left empty are none. The answer: from which typed line each that is left comes.</summary>
    private static ImmutableArray<int> WithoutEmptyTexts(JsonObject root, int most)
    {
        if (new DefinitionPath(CallPlaces.Texts).Find(root) is not JsonArray texts) return [];
        ImmutableArray<int> kept = [.. Enumerable.Range(0, Math.Min(most, texts.Count)).Where(at => texts[at] is JsonObject { Count: > 0 })];
        for (var at = texts.Count - 1; at >= 0; at--)
            if (!kept.Contains(at)) texts.RemoveAt(at);
        return kept;
    }

    /// <summary>Whoever says nothing of why and how says it by leaving everything empty.</summary>
    private static void WithoutEmptyWords(JsonObject root)
    {
        if (root["presentation"] is not JsonObject presentation) return;
        if (presentation["preparation"] is JsonObject preparation)
        {
            if (preparation["texts"] is JsonArray { Count: 0 }) preparation.Remove("texts");
            if (preparation.Count == 0) presentation.Remove("preparation");
        }
        if (!presentation.ContainsKey("purpose") && !presentation.ContainsKey("preparation")) root.Remove("presentation");
    }

    private static void WithoutWhatIsNoLongerInvented(JsonObject root, List<CallPlace> changed)
    {
        if (root["invented"] is not JsonArray invented) return;
        for (var at = invented.Count - 1; at >= 0; at--)
        {
            var path = TextOf(invented[at]);
            if (changed.Exists(place => DefinitionPath.IsWithin(path, place.Path)) || new DefinitionPath(path).Find(root) is null) invented.RemoveAt(at);
        }
    }

    private static string PlaceOf(string path, ImmutableArray<CallPlace> places, ImmutableArray<int> kept)
    {
        for (var at = 0; at < kept.Length; at++)
            if (DefinitionPath.IsWithin(path, $"{CallPlaces.Texts}[{at}]"))
            {
                path = $"{CallPlaces.Texts}[{kept[at]}]{path[$"{CallPlaces.Texts}[{at}]".Length..]}";
                break;
            }
        return places.FirstOrDefault(place => DefinitionPath.IsWithin(path, place.Path))?.Path ?? "";
    }
}

/// <param name="Path">Where the reader of definitions found it.</param>
public sealed record PlaceProblem(string Place, string Path, string Reason);
