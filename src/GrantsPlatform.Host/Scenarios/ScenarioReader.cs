using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>Reads scenario.json and the files that it includes, each an object; lists and recipes of one name are joined.</summary>
public static class ScenarioReader
{
    private const string MainFile = "scenario.json";

    private static readonly string[] Reserved = ["title", "clock", "until", "programme", "include", "recipes", "steps", "expected", "invented", "copy"];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <param name="folder">Holds scenario.json; paths inside it are relative to the file that names them.</param>
    /// <exception cref="ScenarioException">A file is missing or something in it is wrong.</exception>
    public static Scenario Read(string folder)
    {
        var name = Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        if (!StreamId.IsKey(name)) throw new ScenarioException($"Le dossier «\u00A0{name}\u00A0» ne peut pas nommer un scénario\u202F: utilisez des lettres, des chiffres et des tirets.");
        var root = ReadWithIncludes(Path.GetFullPath(Path.Combine(folder, MainFile)), []);
        try
        {
            var renewal = root["copy"]?.Deserialize<Renewal>(Wire.Options);
            if (renewal is not null) JoinOriginal(root, renewal, folder);
            var programmeFile = Path.GetFullPath(Path.Combine(folder, Text(root, "programme")));
            var definition = renewal?.AppliedToDefinition(ReadObject(programmeFile)).ToJsonString() ?? ReadText(programmeFile);
            var code = JsonNode.Parse(definition, documentOptions: Lenient)?["code"]?.GetValue<string>()
                ?? throw new ScenarioException($"La définition «\u00A0{Path.GetFileName(programmeFile)}\u00A0» n’a pas de code.");
            return new Scenario(
                name, Text(root, "title"), Instants.Parse(Text(root, "clock")),
                root["until"] is { } until ? Instants.Parse(until.GetValue<string>()) : null,
                code, ExpectedOf(root), [.. (root["invented"] as JsonArray ?? []).Select(item => item!.GetValue<string>())], root["recipes"] as JsonObject ?? [], root["steps"] as JsonArray ?? [],
                Variables.None
                    .With(root.Where(member => !Reserved.Contains(member.Key)))
                    .With("scenario", JsonValue.Create(name)).With("programme", JsonValue.Create(code)).With("definition", JsonValue.Create(definition)))
            {
                CopyOf = renewal is null ? null : Path.GetFileName(renewal.Of),
            };
        }
        catch (JsonException wrong)
        {
            throw new ScenarioException($"Le scénario «\u00A0{name}\u00A0» n’est pas lisible{(wrong.Path is { } path ? $" ({path})" : "")}\u202F: une valeur manque, est de trop ou n’a pas la forme attendue.", wrong);
        }
        catch (Exception wrong) when (IsMisshapen(wrong))
        {
            throw new ScenarioException($"Le scénario «\u00A0{name}\u00A0» n’est pas lisible\u202F: une valeur n’a pas la forme attendue.", wrong);
        }
    }

    /// <summary>What reading a value as something that it is not ends in.</summary>
    internal static bool IsMisshapen(Exception wrong) =>
        wrong is InvalidOperationException or FormatException or InvalidCastException or ArgumentException or OverflowException;

    private static Expected ExpectedOf(JsonObject root)
    {
        var expected = root["expected"]?.Deserialize<Expected>(Wire.Options)
            ?? throw new ScenarioException("Le membre «\u00A0expected\u00A0» manque\u202F: dites au moins l’appel (call) et la mesure (measure).");
        if (!StreamId.IsKey(expected.Call)) throw new ScenarioException($"«\u00A0{expected.Call}\u00A0» (expected.call) n’est pas un identifiant.");
        if (expected.HasGaps) throw new ScenarioException("Une valeur de «\u00A0expected\u00A0» est nulle.");
        foreach (var euros in expected.Amounts)
            if (!Money.TryFromEuros(euros, out _)) throw new ScenarioException($"Le montant {euros} (expected) n’est pas un nombre entier de centimes.");
        return expected;
    }

    /// <param name="includedBy">The files that led here.</param>
    private static JsonObject ReadWithIncludes(string file, ImmutableStack<string> includedBy)
    {
        if (includedBy.Contains(file)) throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» s’inclut lui-même.");
        var root = ReadObject(file);
        foreach (var include in root["include"] as JsonArray ?? [])
            foreach (var (key, value) in Detached(ReadWithIncludes(FileOf(include, file), includedBy.Push(file))))
                Join(root, key, value);
        return root;
    }

    /// <summary>What the copy says itself goes before what its original says; what is invented in the original is said there.</summary>
    private static void JoinOriginal(JsonObject root, Renewal renewal, string folder)
    {
        var original = ReadWithIncludes(Path.GetFullPath(Path.Combine(folder, renewal.Of, MainFile)), []);
        original["invented"] = null;
        var programme = original["programme"]?.DeepClone();
        foreach (var (key, value) in Detached(renewal.Applied(original))) Join(root, key, value);
        root["programme"] = programme;
    }

    private static string FileOf(JsonNode? include, string from) =>
        include is JsonValue value && value.TryGetValue<string>(out var name) && !name.Contains('\0')
            ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from).Required("the folder"), name))
            : throw new ScenarioException($"Le membre «\u00A0include\u00A0» de «\u00A0{from}\u00A0» attend une liste de noms de fichiers.");

    /// <summary>Nodes have one parent: what is read to be joined is taken from there, for copies of a whole call would take longer than reading it.</summary>
    private static List<KeyValuePair<string, JsonNode?>> Detached(JsonObject record)
    {
        var members = record.ToList();
        record.Clear();
        return members;
    }

    /// <param name="value">In no record.</param>
    private static void Join(JsonObject root, string key, JsonNode? value)
    {
        switch (root[key], value)
        {
            case (null, _):
                root[key] = value;
                break;
            case (JsonArray there, JsonArray more):
                var items = more.ToList();
                more.Clear();
                foreach (var item in items) there.Add(item);
                break;
            case (JsonObject there, JsonObject more):
                foreach (var (name, member) in Detached(more)) there.TryAdd(name, member);
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
            throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» n’est pas du JSON{(wrong.LineNumber is { } line ? $" (ligne {line + 1}, caractère {wrong.BytePositionInLine + 1})" : ", ou un membre y est écrit deux fois")}.", wrong);
        }
    }

    private static string ReadText(string file)
    {
        if (!File.Exists(file)) throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» n’existe pas.");
        var text = FileText.Read(File.ReadAllBytes(file));
        return text.IsGiven ? text.Value : throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» ne peut pas être lu. {text.Refusal.Message} Enregistrez-le en UTF-8.");
    }

    private static string Text(JsonObject root, string member) =>
        root[member]?.GetValue<string>() ?? throw new ScenarioException($"Le membre «\u00A0{member}\u00A0» manque dans scenario.json.");
}
