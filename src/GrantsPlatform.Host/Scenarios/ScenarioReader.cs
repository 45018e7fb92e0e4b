using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>Reads scenario.json and the files that it includes, each an object; lists and recipes of one name are joined.</summary>
public static class ScenarioReader
{
    private const string MainFile = "scenario.json";

    private static readonly string[] Reserved = ["title", "clock", "until", "programme", "include", "recipes", "steps", "expected", "invented"];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="folder">Holds scenario.json; paths inside it are relative to the file that names them.</param>
    /// <exception cref="ScenarioException">A file is missing or something in it is wrong.</exception>
    public static Scenario Read(string folder)
    {
        var name = Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        if (!StreamId.IsKey(name)) throw new ScenarioException($"Le dossier «\u00A0{name}\u00A0» ne peut pas nommer un scénario\u202F: utilisez des lettres, des chiffres et des tirets.");
        var root = ReadWithIncludes(Path.Combine(folder, MainFile));
        try
        {
            var programmeFile = Path.GetFullPath(Path.Combine(folder, Text(root, "programme")));
            var definition = ReadText(programmeFile);
            var code = JsonNode.Parse(definition, documentOptions: Lenient)?["code"]?.GetValue<string>()
                ?? throw new ScenarioException($"La définition «\u00A0{Path.GetFileName(programmeFile)}\u00A0» n’a pas de code.");
            return new Scenario(
                name, Text(root, "title"), Instants.Parse(Text(root, "clock")),
                root["until"] is { } until ? Instants.Parse(until.GetValue<string>()) : null,
                code, ExpectedOf(root), root["recipes"] as JsonObject ?? [], root["steps"] as JsonArray ?? [],
                Variables.None
                    .With(root.Where(member => !Reserved.Contains(member.Key)))
                    .With("scenario", JsonValue.Create(name)).With("programme", JsonValue.Create(code)).With("definition", JsonValue.Create(definition)));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or JsonException or InvalidCastException)
        {
            throw new ScenarioException($"Le scénario «\u00A0{name}\u00A0» n’est pas lisible\u202F: {wrong.Message}", wrong);
        }
    }

    private static Expected ExpectedOf(JsonObject root) =>
        root["expected"]?.Deserialize<Expected>(Wire.Options)
        ?? throw new ScenarioException("Le membre «\u00A0expected\u00A0» manque\u202F: dites au moins l’appel (call) et la mesure (measure).");

    private static JsonObject ReadWithIncludes(string file)
    {
        var root = ReadObject(file);
        foreach (var include in root["include"] as JsonArray ?? [])
            foreach (var (key, value) in ReadWithIncludes(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, include!.GetValue<string>()))))
                Join(root, key, value);
        return root;
    }

    private static void Join(JsonObject root, string key, JsonNode? value)
    {
        switch (root[key], value)
        {
            case (null, _):
                root[key] = value?.DeepClone();
                break;
            case (JsonArray there, JsonArray more):
                foreach (var item in more) there.Add(item?.DeepClone());
                break;
            case (JsonObject there, JsonObject more):
                foreach (var (name, member) in more) there.TryAdd(name, member?.DeepClone());
                break;
        }
    }

    private static JsonObject ReadObject(string file)
    {
        try
        {
            return JsonNode.Parse(ReadText(file), documentOptions: Lenient) as JsonObject
                ?? throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» doit contenir un objet JSON.");
        }
        catch (JsonException wrong)
        {
            throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» n’est pas du JSON (ligne {wrong.LineNumber + 1}, caractère {wrong.BytePositionInLine + 1}).", wrong);
        }
    }

    private static string ReadText(string file) =>
        File.Exists(file) ? File.ReadAllText(file) : throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» n’existe pas.");

    private static string Text(JsonObject root, string member) =>
        root[member]?.GetValue<string>() ?? throw new ScenarioException($"Le membre «\u00A0{member}\u00A0» manque dans scenario.json.");
}
