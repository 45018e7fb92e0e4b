using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// How a type of the definition stands in JSON. The reader and the published schema both follow it, so that they cannot
/// drift from the model or from each other.
/// </summary>
internal abstract record Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    private Shape() { }

    /// <summary>Text, number, day… read by <see cref="Scalars"/>.</summary>
    public sealed record Scalar(Type Type) : Shape;

    public sealed record List(Type Type, Type Item) : Shape;

    /// <summary>A record: an object with one member a parameter of its constructor.</summary>
    public sealed record Object(ConstructorInfo Constructor, ImmutableArray<Member> Members) : Shape;

    /// <summary>A closed vocabulary: an object with one key, see <see cref="WordAttribute"/>. One key may stand for two cases, one of a list and one of an object.</summary>
    public sealed record Union(ImmutableSortedDictionary<string, ImmutableArray<Object>> Cases) : Shape;

    /// <param name="Description">For editors, from a <see cref="DescriptionAttribute"/> on the parameter.</param>
    public sealed record Member(string Name, Type Type, bool Optional, string? Description);

    public static Shape Of(Type type) => Known.GetOrAdd(type, Build);

    private static Shape Build(Type type)
    {
        if (Scalars.Knows(type)) return new Scalar(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return new List(type, type.GetGenericArguments()[0]);
        return type.IsAbstract ? UnionOf(type) : ObjectOf(type);
    }

    private static Union UnionOf(Type type) => new(
        type.GetNestedTypes().Where(nested => nested.IsSubclassOf(type)).GroupBy(nested => nested.GetCustomAttribute<WordAttribute>().Required("the word").Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(word => word.Key, word => word.Select(ObjectOf).ToImmutableArray(), StringComparer.Ordinal));

    private static Object ObjectOf(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return new Object(constructor, [.. constructor.GetParameters().Select(MemberOf)]);
    }

    private static Member MemberOf(ParameterInfo parameter) => new(
        JsonNamingPolicy.CamelCase.ConvertName(parameter.Name.Required("the name")),
        Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
        parameter.IsOptional,
        parameter.GetCustomAttribute<DescriptionAttribute>()?.Description);
}
