using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>docs/events.md: every stored event with its fields, and the records inside them.</summary>
internal static class EventCatalogue
{
    public static string StoredName(Type type)
    {
        var stored = type.GetCustomAttribute<StoredAsAttribute>()!;
        return $"{stored.Name}.v{stored.Version}";
    }

    public static string Write()
    {
        var text = new StringBuilder("""
            # Stored events

            Generated from the code by `Core.Tests` (`GRANTS_UPDATE=1` rewrites it). This is the storage format: an event keeps its name and
            its shape for ever; another shape is another version. Names and fields are as stored, `?` marks a field that may be left out.


            """);
        var shapes = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        foreach (var area in Wire.EventTypes.OrderBy(StoredName, StringComparer.Ordinal).GroupBy(type => StoredName(type).Split('.')[0]))
        {
            text.AppendLine($"## {area.Key}").AppendLine().AppendLine("| event | fields |").AppendLine("| --- | --- |");
            foreach (var type in area) text.AppendLine($"| `{StoredName(type)}` | {Fields(type, shapes)} |");
            text.AppendLine();
        }
        text.AppendLine("## Shapes").AppendLine().AppendLine("| shape | fields or values |").AppendLine("| --- | --- |");
        // Shapes inside shapes are found by looking, until none is new.
        for (var known = -1; known != shapes.Count;)
        {
            known = shapes.Count;
            foreach (var shape in shapes.Values.ToList()) Fields(shape, shapes);
        }
        foreach (var (name, shape) in shapes.ToList()) text.AppendLine($"| {name} | {Fields(shape, shapes)} |");
        return text.ToString();
    }

    private static string Fields(Type type, SortedDictionary<string, Type> shapes)
    {
        if (type.IsEnum) return string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(value => $"`{Wire.NameOf(value)}`"));
        var nullability = new NullabilityInfoContext();
        // The constructor's parameters are the fields, in the order in which they are written.
        var fields = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters().Select(parameter =>
        {
            var optional = nullability.Create(parameter).WriteState == NullabilityState.Nullable;
            return $"{char.ToLowerInvariant(parameter.Name![0])}{parameter.Name[1..]}{(optional ? "?" : "")}: {Shape(parameter.ParameterType, shapes)}";
        });
        return string.Join("; ", fields) is { Length: > 0 } listed ? listed : "none";
    }

    private static string Shape(Type type, SortedDictionary<string, Type> shapes)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            var inner = type.GetGenericArguments();
            return type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) ? $"map of {Shape(inner[1], shapes)}" : $"list of {Shape(inner[0], shapes)}";
        }
        return type switch
        {
            _ when type == typeof(string) || type == typeof(StreamId) || type == typeof(Actor) => type == typeof(string) ? "text" : type == typeof(Actor) ? "actor" : "stream id",
            _ when type == typeof(int) || type == typeof(long) => "integer",
            _ when type == typeof(decimal) => "number",
            _ when type == typeof(bool) => "yes/no",
            _ when type == typeof(Money) => "euros",
            _ when type == typeof(DateTimeOffset) => "instant",
            _ when type == typeof(DateOnly) => "day",
            _ when type == typeof(TimeSpan) => "duration",
            _ => Named(type, shapes),
        };
    }

    private static string Named(Type type, SortedDictionary<string, Type> shapes)
    {
        shapes[type.Name] = type;
        return type.Name;
    }
}
