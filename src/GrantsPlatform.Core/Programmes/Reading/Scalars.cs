using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The single values of a definition: how each is read, what is said when it cannot be, and how a schema describes it.</summary>
internal static class Scalars
{
    private const string AmountReason = "Un montant est attendu : un nombre d’euros, avec deux décimales au plus.";

    private static readonly FrozenDictionary<Type, Kind> Kinds = new Dictionary<Type, Kind>
    {
        [typeof(string)] = new(Text, "", "Un texte est attendu, non vide.", "string", new() { ["minLength"] = 1 }),
        [typeof(bool)] = new(json => json.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
            false, "La valeur true ou false est attendue.", "boolean"),
        [typeof(int)] = new(json => IsNumber(json) && json.TryGetInt32(out var number) ? number : null, 0, "Un nombre entier est attendu.", "integer"),
        [typeof(long)] = new(json => IsNumber(json) && json.TryGetInt64(out var number) ? number : null, 0L, "Un nombre entier est attendu.", "integer"),
        [typeof(decimal)] = new(json => IsNumber(json) && json.TryGetDecimal(out var number) ? number : null, 0m, "Un nombre est attendu.", "number"),
        [typeof(Money)] = new(json => IsNumber(json) && json.TryGetDecimal(out var euros) && Money.TryFromEuros(euros, out var amount) ? amount : null,
            Money.Zero, AmountReason, "number", new() { ["description"] = "Euros, two decimals at most." }),
        [typeof(DateOnly)] = new(json => Day(json), default(DateOnly), "Un jour existant est attendu, au format AAAA-MM-JJ.", "string", new() { ["format"] = "date" }),
        [typeof(TimeOnly)] = new(json => Hour(json), TimeOnly.MinValue, "Une heure est attendue, telle que « 12:00 ».", "string",
            new() { ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$", ["description"] = "A time of day, such as 12:00." }),
        [typeof(Lead)] = new(json => Text(json) is string text ? Lead.Parse(text) : null, default(Lead), "Une durée est attendue en jours, heures ou minutes, telle que « P7D » ou « PT48H ».", "string",
            new() { ["pattern"] = SchemaDurationPattern, ["description"] = "ISO 8601 duration in days, hours and minutes, such as P7D or PT48H: days are those of the calendar, hours pass." }),
        [typeof(EvidenceValue)] = new(Value, new EvidenceValue.Text(""), "Un texte, un nombre, true ou false est attendu.", null,
            new() { ["type"] = new JsonArray("string", "number", "boolean") }),
    }.ToFrozenDictionary();

    public static bool Knows(Type type) => type.IsEnum || Kinds.ContainsKey(type);

    public static object? Read(Type type, JsonElement json) => type.IsEnum ? ReadEnum(type, json) : Kinds[type].Read(json);

    /// <summary>What stands in for a value that could not be read, so that the checks of the others can go on.</summary>
    public static object Placeholder(Type type) => type.IsEnum ? Enum.GetValues(type).GetValue(0).Required("the first value") : Kinds[type].Placeholder;

    public static string Reason(Type type, JsonElement json)
    {
        if (!type.IsEnum) return Kinds[type].Reason;
        var near = Text(json) is string word ? Nearest.To(word, Words(type)) : null;
        return $"Une de ces valeurs est attendue : {string.Join(", ", Words(type))}.{(near is null ? "" : Nearest.Question(near))}";
    }

    public static JsonObject Schema(Type type)
    {
        if (type.IsEnum) return new JsonObject { ["enum"] = new JsonArray([.. Words(type).Select(word => (JsonNode)word)]) };
        var schema = new JsonObject();
        if (Kinds[type].SchemaType is { } name) schema["type"] = name;
        foreach (var (key, value) in Kinds[type].More ?? []) schema[key] = value?.DeepClone();
        return schema;
    }

    private static IEnumerable<string> Words(Type type) => Enum.GetNames(type).Select(name => WordOf(type, name));

    /// <summary>A member may be written under a word of its own.</summary>
    private static string WordOf(Type type, string name) =>
        type.GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static object? ReadEnum(Type type, JsonElement json) =>
        Text(json) is string word && Enum.GetNames(type).FirstOrDefault(name => WordOf(type, name) == word) is { } found
            ? Enum.Parse(type, found)
            : null;

    private static string? Text(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return null;
        var text = JsonText.Of(json);
        if (text is not null) text = Texts.Repaired(text);
        return text.IsMissing() ? null : text;
    }

    private static DateOnly? Day(JsonElement json) =>
        Text(json) is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? Hour(JsonElement json) =>
        Text(json) is string text && TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json) is string text ? new EvidenceValue.Text(text) : null,
        JsonValueKind.Number => json.TryGetDecimal(out var number) ? new EvidenceValue.Number(number) : null,
        JsonValueKind.True => new EvidenceValue.YesNo(true),
        JsonValueKind.False => new EvidenceValue.YesNo(false),
        _ => null,
    };

    private static bool IsNumber(JsonElement json) => json.ValueKind == JsonValueKind.Number;

    /// <summary>As <see cref="Lead.Parse"/> reads it, without the look-ahead that not every schema validator knows.</summary>
    private const string SchemaDurationPattern = "^P([0-9]{1,4}D)?(T([0-9]{1,4}H)?([0-9]{1,4}M)?)?$";

    private sealed record Kind(
        Func<JsonElement, object?> Read, object Placeholder, string Reason, string? SchemaType, Dictionary<string, JsonNode?>? More = null);
}
