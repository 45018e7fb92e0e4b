using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>The fields of records in words, and the records found inside them.</summary>
internal sealed class Shapes
{
    private readonly SortedDictionary<string, Type> _found = new(StringComparer.Ordinal);

    public string FieldsOf(Type type)
    {
        if (type.IsEnum) return string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(value => $"`{Wire.NameOf(value)}`"));
        if (type == typeof(Deed)) return string.Join("; ", Deed.Types.OrderBy(Deed.NameOf, StringComparer.Ordinal).Select(deed => $"`{Deed.NameOf(deed)}` ({FieldsOf(deed)})"));
        var nullability = new NullabilityInfoContext();
        // The constructor's parameters are the fields, in the order in which they are written.
        var fields = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters().Select(parameter =>
        {
            var optional = nullability.Create(parameter).WriteState == NullabilityState.Nullable;
            return $"{Written(type, parameter.Name!)}{(optional ? "?" : "")}: {Shape(parameter.ParameterType)}";
        });
        return string.Join("; ", fields) is { Length: > 0 } listed ? listed : "none";
    }

    /// <summary>As its JSON names it.</summary>
    private static string Written(Type type, string field) =>
        type.GetProperty(field)?.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(field);

    /// <summary>The table of all shapes named so far, and of those inside them.</summary>
    public string Write()
    {
        // Shapes inside shapes are found by looking, until none is new.
        for (var known = -1; known != _found.Count;)
        {
            known = _found.Count;
            foreach (var shape in _found.Values.ToList()) FieldsOf(shape);
        }
        var text = new StringBuilder().AppendLine("## Shapes").AppendLine().AppendLine("| shape | fields or values |").AppendLine("| --- | --- |");
        foreach (var (name, shape) in _found.ToList()) text.AppendLine($"| {name} | {FieldsOf(shape)} |");
        return text.ToString();
    }

    private string Shape(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            var inner = type.GetGenericArguments();
            return type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) ? $"map of {Shape(inner[1])}" : $"list of {Shape(inner[0])}";
        }
        return type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(Actor) => "actor",
            _ when type == typeof(StreamId) => "stream id",
            _ when type == typeof(int) || type == typeof(long) => "integer",
            _ when type == typeof(decimal) => "number",
            _ when type == typeof(bool) => "yes/no",
            _ when type == typeof(Money) => "euros",
            _ when type == typeof(DateTimeOffset) => "instant",
            _ when type == typeof(DateOnly) => "day",
            _ when type == typeof(TimeOnly) => "time of day",
            _ when type == typeof(Lead) => "duration",
            _ when type == typeof(JsonElement) => "JSON",
            _ => Named(type),
        };
    }

    private string Named(Type type)
    {
        _found[type.Name] = type;
        return type.Name;
    }
}
