using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>Holds the content records of one stream against the hashes that its events attest: the versions kept, and the copy of the current one.</summary>
internal sealed class ContentCheck(StreamRows rows, StreamId stream)
{
    private readonly Dictionary<string, CurrentContent?> _current = [];

    /// <summary>False too where it is gone: then an event must seal its erasure. One that seems altered may have been changed since the look at what is current.</summary>
    public async Task<bool> HoldsAsync(ContentSeal seal, CancellationToken cancellation) =>
        await MatchesAsync(seal, cancellation).ConfigureAwait(false) || (_current.Remove(seal.Name) && await MatchesAsync(seal, cancellation).ConfigureAwait(false));

    private async Task<bool> MatchesAsync(ContentSeal seal, CancellationToken cancellation)
    {
        if (!_current.TryGetValue(seal.Name, out var current))
            _current[seal.Name] = current = CurrentContent.Newest(await CurrentContent.RowsAsync(rows, stream, seal.Name, cancellation).ConfigureAwait(false));
        if (current?.Erased >= seal.Version) return false;
        if (current?.Version == seal.Version && current.Bytes is { } copy && Digest.Of(copy) != seal.Hash) return false;
        var kept = await rows.ValuesAsync(stream, StreamKeys.VersionOf(seal.Name, seal.Version), StreamKeys.VersionOf(seal.Name, seal.Version + 1), cancellation).ConfigureAwait(false);
        return kept is [{ IsWhole: true, Bytes: var bytes }] && Digest.Of(bytes) == seal.Hash;
    }
}
