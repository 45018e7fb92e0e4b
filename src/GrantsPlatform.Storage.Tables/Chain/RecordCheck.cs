using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>
/// Holds what readers take for the current version of each record of a stream against what its events attest last. Versions that no such row names
/// are read by nobody.
/// </summary>
internal sealed class RecordCheck(StreamRows rows, EventReading reading, StreamId stream)
{
    private readonly record struct Mark(int Version, int Erased)
    {
        public bool IsErased => Erased == Version;
    }

    /// <summary>
    /// Rows are read before the events, so that no version that comes meanwhile lacks its event, and after them where something differs, so that none that an
    /// event tells of meanwhile is missed.
    /// </summary>
    public async Task<IEnumerable<BrokenLink>> FaultsAsync(CancellationToken cancellation)
    {
        var before = await ShownAsync(cancellation).ConfigureAwait(false);
        var attested = await AttestedAsync(cancellation).ConfigureAwait(false);
        if (before.Count == attested.Count && attested.All(record => before.GetValueOrDefault(record.Key) == record.Value)) return [];
        var after = await ShownAsync(cancellation).ConfigureAwait(false);
        return before.Keys.Union(attested.Keys)
            .Select(name => (Name: name, Reason: Compare(before.GetValueOrDefault(name), attested.GetValueOrDefault(name), after.GetValueOrDefault(name))))
            .Where(one => one.Reason is not null)
            .Select(one => new BrokenLink(stream, null, one.Reason!.Value, one.Name));
    }

    /// <summary>A record that seems erased lacks versions, which are looked for one by one.</summary>
    private static BrokenLinkReason? Compare(Mark before, Mark attested, Mark after) =>
        !before.IsErased && before.Version > attested.Version ? BrokenLinkReason.ContentUnattested
        : !after.IsErased && after.Erased < attested.Erased ? BrokenLinkReason.ContentUnattested
        : after.Version < attested.Version ? BrokenLinkReason.ContentDiffers
        : null;

    private async Task<Dictionary<string, Mark>> ShownAsync(CancellationToken cancellation) =>
        (await rows.ReadAsync(stream, StreamKeys.Current, ViewKeys.End(StreamKeys.Current), cancellation).ConfigureAwait(false))
            .GroupBy(row => row.Row.Split(Spelling.End)[0])
            .Select(CurrentContent.Newest).OfType<CurrentContent>()
            .ToDictionary(current => current.Name, current => new Mark(current.Version, current.Erased));

    private async Task<Dictionary<string, Mark>> AttestedAsync(CancellationToken cancellation)
    {
        var attested = new Dictionary<string, Mark>();
        foreach (var stored in await reading.ReadAsync(stream, 0, long.MaxValue, cancellation).ConfigureAwait(false))
            foreach (var seal in EventEnvelope.OpenLink(stored.Bytes).Contents)
                if (seal.Version > 0) attested[seal.Name] = new Mark(seal.Version, seal.Hash is null ? seal.Version : attested.GetValueOrDefault(seal.Name).Erased);
        return attested;
    }
}
