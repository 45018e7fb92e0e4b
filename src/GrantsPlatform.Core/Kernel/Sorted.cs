using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

public static class Sorted
{
    /// <summary>Ordinal keys: one order on every machine, for hashing and for stored events. Nothing is always the same nothing, so that records that hold it are equal.</summary>
    public static ImmutableSortedDictionary<string, TValue> ToImmutableSorted<T, TValue>(
        this IEnumerable<T> items, Func<T, string> key, Func<T, TValue> value) =>
        items.ToImmutableSortedDictionary(key, value, StringComparer.Ordinal) is { IsEmpty: false } sorted ? sorted : Nothing<TValue>.Sorted;

    private static class Nothing<TValue>
    {
        public static readonly ImmutableSortedDictionary<string, TValue> Sorted = ImmutableSortedDictionary.Create<string, TValue>(StringComparer.Ordinal);
    }
}
