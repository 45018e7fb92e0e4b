using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The published JSON schema of programme definitions, for editors; <see cref="DefinitionReader"/> checks more than a schema can say.</summary>
public static class DefinitionSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var definitions = new SortedDictionary<string, JsonObject?>(StringComparer.Ordinal);
        var root = Describe(Shape.Of(typeof(ProgrammeDefinition)), definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Programme definition",
            ["description"] = "Everything in which one call for projects differs from another. Days are ISO dates, amounts euros, codes permanent.",
        };
        foreach (var (key, value) in root) schema[key] = value?.DeepClone();
        schema["properties"].Required("the properties").AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema["$defs"] = new JsonObject(definitions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Refer(Type type, SortedDictionary<string, JsonObject?> definitions)
    {
        var shape = Shape.Of(type);
        if (shape is Shape.Scalar) return Scalars.Schema(type);
        if (shape is Shape.List) return Describe(shape, definitions);
        if (definitions.TryAdd(type.Name, null)) definitions[type.Name] = Describe(shape, definitions);
        return new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" };
    }

    private static JsonObject Describe(Shape shape, SortedDictionary<string, JsonObject?> definitions) => shape switch
    {
        Shape.List list => new JsonObject { ["type"] = "array", ["items"] = Refer(list.Item, definitions) },
        Shape.Union union => new JsonObject { ["oneOf"] = new JsonArray([.. union.Cases.SelectMany(word => word.Value, (word, one) => (JsonNode)Case(word.Key, one, definitions))]) },
        Shape.Object members => Object(members.Members, definitions),
        _ => throw new InvalidOperationException($"{shape} is not described here."),
    };

    private static JsonObject Case(string word, Shape.Object shape, SortedDictionary<string, JsonObject?> definitions) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray(word),
        ["properties"] = new JsonObject
        {
            [word] = shape.Members.Length == 1 ? Refer(shape.Members[0].Type, definitions) : Object(shape.Members, definitions),
        },
    };

    private static JsonObject Property(Shape.Member member, SortedDictionary<string, JsonObject?> definitions)
    {
        var property = Refer(member.Type, definitions);
        if (member.Description is { } description) property["description"] = description;
        return property;
    }

    private static JsonObject Object(ImmutableArray<Shape.Member> members, SortedDictionary<string, JsonObject?> definitions) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. members.Where(member => !member.Optional).Select(member => (JsonNode)member.Name)]),
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Property(member, definitions)))),
    };
}
