using System.Collections.Immutable;
using System.Reflection;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What a letter's record is made of, found in the record itself: what is added to a letter can be named by templates as soon as it has a word.</summary>
internal static class LetterMembers
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Reading = new();

    /// <summary>What its maker gives it, in that order.</summary>
    public static IEnumerable<Member> Of(Type record)
    {
        foreach (var property in PropertiesOf(record))
            if (FieldWords.Of(record, property.Name) is var (name, meaning)) yield return new Member(property, name, meaning, IsOptional(property));
    }

    public static IEnumerable<PropertyInfo> PropertiesOf(Type record)
    {
        if (record == typeof(BalanceLine)) return [];
        var given = record.GetConstructors()[0].GetParameters().Select(parameter => record.GetProperty(parameter.Name ?? "")).OfType<PropertyInfo>();
        return record.IsAssignableTo(typeof(Letters.Letter)) ? given : given.Union(record.GetProperties().Where(property => property.CanWrite), Same);
    }

    public static bool IsRecord(Type type) => type.IsClass && type != typeof(string) && type != typeof(Said) && type != typeof(Zone);

    /// <summary>Null: it is no list.</summary>
    public static Type? EntryOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    private static readonly EqualityComparer<PropertyInfo> Same = EqualityComparer<PropertyInfo>.Create((a, b) => a?.Name == b?.Name, one => one.Name.GetHashCode(StringComparison.Ordinal));

    private static bool IsOptional(PropertyInfo property)
    {
        if (Nullable.GetUnderlyingType(property.PropertyType) is not null || property.PropertyType == typeof(Said)) return true;
        lock (Reading) return Nullability.Create(property).ReadState == NullabilityState.Nullable;
    }
}

internal sealed record Member(PropertyInfo Property, string Name, string Meaning, bool MayBeMissing)
{
    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>Within what is called <paramref name="around"/>.</summary>
    public string Under(string around) => Name == FieldWords.Same ? around : around.Length == 0 ? Name : $"{around}.{Name}";
}
