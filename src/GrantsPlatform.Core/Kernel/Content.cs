using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GrantsPlatform.Core.Kernel;

/// <summary>A change to the erasable records of a stream: text that people typed, names, addresses.</summary>
public abstract record ContentChange(string Name)
{
    /// <summary>Writes the next version of the record <paramref name="Name"/>; earlier versions stay until erased.</summary>
    public sealed record Put(string Name, ImmutableArray<byte> Bytes) : ContentChange(Name);

    /// <summary>Removes every version of the record. Hashes in events stay, so the chain holds.</summary>
    public sealed record Erase(string Name) : ContentChange(Name);

    public static Put Text(string name, string text) => new(name, ImmutableCollectionsMarshal.AsImmutableArray(System.Text.Encoding.UTF8.GetBytes(text)));
    public static Put Json<T>(string name, T value) => new(name, ImmutableCollectionsMarshal.AsImmutableArray(Wire.ToBytes(value)));
}

/// <summary>The current version of every record of one stream, by name.</summary>
public sealed record Contents(ImmutableDictionary<string, ImmutableArray<byte>> Records)
{
    public static readonly Contents None = new(ImmutableDictionary<string, ImmutableArray<byte>>.Empty);

    public string? Text(string name) =>
        Records.TryGetValue(name, out var bytes) ? System.Text.Encoding.UTF8.GetString(bytes.AsSpan()) : null;

    /// <summary>All of them, gone.</summary>
    public IEnumerable<ContentChange> Erased() => Records.Keys.Order(StringComparer.Ordinal).Select(name => new ContentChange.Erase(name));

    public T? Json<T>(string name) => Records.TryGetValue(name, out var bytes) ? Wire.FromStored<T>(bytes.AsSpan()) : default;
}
