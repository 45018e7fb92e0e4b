using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>
/// A fold as it is kept beside a long stream. It is read by the very program that wrote it and by no other: what folds, decides and writes is named by the
/// identities of its modules, which change with any line of their sources, so that no change of a fold can be forgotten.
/// </summary>
internal static class SnapshotCodec
{
    public static string FoldOf(IDecider decider) => Digest.Of(string.Join(
        ' ', new[] { decider.GetType(), decider.StateType, typeof(Wire), typeof(SnapshotCodec) }.Select(type => type.Module.ModuleVersionId)))[..32];

    public static StoredSnapshot Write(Snapshot snapshot, IDecider decider)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(packed, new Kept(
                snapshot.State.GetType().FullName!, JsonSerializer.SerializeToElement(snapshot.State, snapshot.State.GetType(), Wire.Options),
                [.. snapshot.Seen.OrderBy(seen => seen.Key, StringComparer.Ordinal).Select(seen => new KeptCommand(seen.Key, seen.Value.Fingerprint, seen.Value.Version, seen.Value.Events, seen.Value.Actor))],
                snapshot.Contents.ToImmutableSortedDictionary(StringComparer.Ordinal)), Wire.Options);
        return new StoredSnapshot(FoldOf(decider), snapshot.Version, snapshot.LastHash, bytes.ToArray());
    }

    /// <summary>Null where another program wrote it, or where it is damaged.</summary>
    public static Snapshot? Read(StoredSnapshot stored, StreamId stream, IDecider decider)
    {
        if (stored.Fold != FoldOf(decider)) return null;
        try
        {
            using var packed = new GZipStream(new MemoryStream(stored.Bytes.ToArray()), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            packed.CopyTo(whole);
            if (Wire.FromStored<Kept>(whole.GetBuffer().AsSpan(0, (int)whole.Length)) is not { } kept || decider.StateType.Assembly.GetType(kept.Type) is not { } type) return null;
            var state = decider.Restored(Wire.FromStored(kept.State, type));
            return new Snapshot(
                stream, stored.Version, stored.Hash, state,
                kept.Seen.ToImmutableDictionary(one => one.Id, one => new Seen(one.Fingerprint, one.Version, one.Events, one.Actor)), kept.Contents.ToImmutableDictionary());
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }

    private sealed record Kept(string Type, JsonElement State, ImmutableArray<KeptCommand> Seen, ImmutableSortedDictionary<string, int> Contents);

    private sealed record KeptCommand(string Id, string Fingerprint, long Version, int Events, Actor Actor);
}
