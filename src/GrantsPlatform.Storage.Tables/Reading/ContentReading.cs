using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Reading;

internal sealed class ContentReading(StreamRows rows)
{
    /// <summary>Times that bytes may be erased between the look at what is current and the look at them.</summary>
    private const int Tries = 4;

    public async Task<Contents> AllAsync(StreamId stream, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var current = await CurrentAsync(rows, stream, cancellation).ConfigureAwait(false);
            var bytes = new byte[]?[current.Count];
            await TableSet.EachAsync(Enumerable.Range(0, current.Count), async i =>
                bytes[i] = current[i].Bytes ?? await VersionAsync(stream, current[i].Name, current[i].Version, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            if (bytes.Contains(null) && tries < Tries) continue;
            var records = current.Zip(bytes).Where(one => one.Second is not null).ToImmutableDictionary(one => one.First.Name, one => ImmutableCollectionsMarshal.AsImmutableArray(one.Second), StringComparer.Ordinal);
            return records.IsEmpty ? Contents.None : new Contents(records);
        }
    }

    /// <summary>Also what is left of a damaged one: it may still say to what it refers.</summary>
    public async Task<IReadOnlyList<byte[]>> AllVersionsAsync(StreamId stream, CancellationToken cancellation) =>
        [.. (await rows.ValuesAsync(stream, StreamKeys.Versions, ViewKeys.End(StreamKeys.Versions), cancellation).ConfigureAwait(false)).Select(value => value.Bytes)];

    public async Task<byte[]?> OneAsync(StreamId stream, string name, int version, CancellationToken cancellation)
    {
        if (version < 1) return null;
        var current = CurrentContent.Newest(await CurrentContent.RowsAsync(rows, stream, name, cancellation).ConfigureAwait(false));
        return current is null || version > current.Version || version <= current.Erased ? null
            : version == current.Version && current.Bytes is { } bytes ? bytes
            : await VersionAsync(stream, name, version, cancellation).ConfigureAwait(false);
    }

    /// <summary>Records that are not erased.</summary>
    private static async Task<List<CurrentContent>> CurrentAsync(StreamRows rows, StreamId stream, CancellationToken cancellation) =>
        [.. (await rows.ReadAsync(stream, StreamKeys.Current, ViewKeys.End(StreamKeys.Current), cancellation).ConfigureAwait(false))
            .GroupBy(row => row.Row.Split(Spelling.End)[0])
            .Select(CurrentContent.Newest).OfType<CurrentContent>()
            .Where(current => !current.IsErased)];

    private async Task<byte[]?> VersionAsync(StreamId stream, string name, int version, CancellationToken cancellation) =>
        (await rows.ValuesAsync(stream, StreamKeys.VersionOf(name, version), StreamKeys.VersionOf(name, version + 1), cancellation).ConfigureAwait(false))
            .Find(value => value.IsWhole)?.Bytes;
}
