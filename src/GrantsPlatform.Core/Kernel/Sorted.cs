using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

public static class Sorted
{
    /// <summary>Ordinal keys: one order on every machine, for hashing and for stored events.</summary>
    public static ImmutableSortedDictionary<string, TValue> ToImmutableSorted<T, TValue>(
        this IEnumerable<T> items, Func<T, string> key, Func<T, TValue> value) =>
        items.ToImmutableSortedDictionary(key, value, StringComparer.Ordinal);
}
