using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>A record with something in every field, the same each time: what is written of it shows its whole shape.</summary>
internal static class Filled
{
    public static object Of(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!))]);
        var inPlace = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null && !inPlace.Contains(property.Name)))
            property.SetValue(made, Value(property.PropertyType, property.Name));
        return made;
    }

    private static object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType) return Many(type, name);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        return type switch
        {
            _ when type == typeof(string) => name.ToLowerInvariant(),
            _ when type == typeof(Actor) => Actor.Person("p-1"),
            _ when type == typeof(StreamId) => new StreamId("kind", "key"),
            _ when type == typeof(int) => 3,
            _ when type == typeof(long) => 3_000_000_000L,
            _ when type == typeof(decimal) => 12.5m,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Money) => Money.FromEuros(1_234.56m),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse("2025-05-09T21:59:59.1234567Z"),
            _ when type == typeof(DateOnly) => new DateOnly(2025, 5, 9),
            _ when type == typeof(TimeOnly) => new TimeOnly(9, 30),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(36),
            _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement("any"),
            _ when type == typeof(Deed) => Of(Deed.Types.MinBy(Deed.NameOf, StringComparer.Ordinal)!),
            _ => Of(type),
        };
    }

    private static object Many(Type type, string name)
    {
        var inner = type.GetGenericArguments();
        var filler = type.GetGenericTypeDefinition() switch
        {
            var list when list == typeof(ImmutableArray<>) => nameof(List),
            var set when set == typeof(ImmutableSortedSet<>) => nameof(Set),
            var map when map == typeof(ImmutableSortedDictionary<,>) => nameof(Map),
            _ => throw new InvalidOperationException($"{type} in an event: say here how it is filled."),
        };
        return typeof(Filled).GetMethod(filler, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(inner[^1]).Invoke(null, [Value(inner[^1], name)])!;
    }

    private static ImmutableArray<T> List<T>(T one) => [one];

    private static ImmutableSortedSet<T> Set<T>(T one) => [one];

    private static ImmutableSortedDictionary<string, T> Map<T>(T one) => ImmutableSortedDictionary<string, T>.Empty.Add("key", one);
}
