using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Splitting;

/// <summary>Bytes over properties of 64 KiB, and over entities where one would pass its mebibyte.</summary>
internal static class Splitter
{
    /// <summary>
    /// Eleven properties: less than the mebibyte of the service even as they travel, in base 64, which is how Azurite measures them. What is left of it
    /// holds keys, names and what stands beside the value.
    /// </summary>
    public const int EntityBytes = 11 * TableLimits.PropertyBytes;

    /// <summary>Before a token in a key: above the sign before a part, so that a value's parts follow it whoever else staged a value of that name.</summary>
    public const char TokenSign = '~';

    private const char PartSign = '.';
    private const string Size = "size";

    /// <summary>Properties for one entity; the size tells nothing from nothing there.</summary>
    public static Dictionary<string, object> Spread(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, EntityBytes);
        var values = new Dictionary<string, object> { [Size] = (long)bytes.Length };
        Add(values, bytes);
        return values;
    }

    /// <summary>Null when what is there is not what was written.</summary>
    public static byte[]? Gather(IReadOnlyDictionary<string, object> values) =>
        values.TryGetValue(Size, out var size) && Bytes([values]) is var bytes && bytes.Length == (long)size ? bytes : null;

    /// <summary>The first entity bears what stands beside the value; its other parts follow under longer keys. Each bears the token, where there is one.</summary>
    public static IEnumerable<(string Row, Dictionary<string, object> Values)> Cut(StoredValue value, string? token)
    {
        var row = token is null ? value.Row : $"{value.Row}{TokenSign}{token}";
        for (int from = 0, part = 0; part == 0 || from < value.Bytes.Length; from += EntityBytes, part++)
        {
            var values = part == 0 ? new Dictionary<string, object>(value.Beside) { [Size] = (long)value.Bytes.Length } : [];
            if (token is not null) values[Properties.Token] = token;
            Add(values, value.Bytes.Span[from..Math.Min(from + EntityBytes, value.Bytes.Length)]);
            yield return (part == 0 ? row : $"{row}{PartSign}{part:D5}", values);
        }
    }

    /// <summary>Values from rows in the order of their keys. Parts without their first are left out.</summary>
    public static IEnumerable<WholeValue> Join(IReadOnlyList<Entity> rows)
    {
        for (var first = 0; first < rows.Count;)
        {
            var next = first + 1;
            while (next < rows.Count && rows[next].Row.StartsWith(rows[first].Row + PartSign, StringComparison.Ordinal)) next++;
            if (rows[first].Values.TryGetValue(Size, out var size) && Bytes(rows.Skip(first).Take(next - first).Select(row => row.Values)) is var bytes)
                yield return new WholeValue(rows[first], bytes, bytes.Length == (long)size, [.. rows.Skip(first).Take(next - first).Select(row => row.Row)]);
            first = next;
        }
    }

    /// <summary>Whether a property holds bytes of the value, or how many they are.</summary>
    public static bool IsBytes(string property) => property == Size || (property.Length == 3 && property[0] == 'd' && char.IsAsciiDigit(property[1]));

    private static void Add(Dictionary<string, object> values, ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; from < bytes.Length; from += TableLimits.PropertyBytes)
            values[NameOf(from / TableLimits.PropertyBytes)] = bytes[from..Math.Min(from + TableLimits.PropertyBytes, bytes.Length)].ToArray();
    }

    private static byte[] Bytes(IEnumerable<IReadOnlyDictionary<string, object>> parts)
    {
        using var bytes = new MemoryStream();
        foreach (var part in parts)
            for (var i = 0; part.TryGetValue(NameOf(i), out var some); i++) bytes.Write((byte[])some);
        return bytes.ToArray();
    }

    private static string NameOf(int index) => $"d{index:D2}";
}

/// <summary>Bytes under a row key, with properties beside them.</summary>
internal sealed record StoredValue(string Row, ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, object> Beside);

/// <param name="IsWhole">False when a part is missing or was altered.</param>
/// <param name="Rows">The keys of all its entities.</param>
internal sealed record WholeValue(Entity First, byte[] Bytes, bool IsWhole, IReadOnlyList<string> Rows);

internal static class Properties
{
    public const string Token = "token";
}
