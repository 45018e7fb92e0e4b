using System.Collections.Concurrent;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Uploads;

/// <summary>
/// Throws away files to which no content record of any stream refers, in any version, any more. Never one that is referred to: whoever is about to refer
/// to a file asks first for it to be kept, and has committed long before <see cref="Grace"/> is over. So either the request came before the list was made,
/// and the file is young, or its reference was there before references were read; or it came afterwards, and the file is not as it was listed. See ADR 0019.
/// </summary>
public sealed class FileSweep(IStore store, IFileStore files, IUploads uploads, TimeProvider clock)
{
    /// <summary>Longer than any command takes, than an upload may stay open, and than most people leave a form.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(2);

    private const int StreamsAtOnce = 8;

    /// <returns>The number of files.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var young = clock.GetUtcNow() - Grace;
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var doubtful = new ConcurrentDictionary<string, KeptFile>(StringComparer.Ordinal);
        await foreach (var file in files.ListAsync(cancellation).ConfigureAwait(false))
        {
            kept.Add(file.Hash);
            if (file.AskedAt < young) doubtful[file.Hash] = file;
        }
        if (!doubtful.IsEmpty) await LeaveReferencesAsync(doubtful, cancellation).ConfigureAwait(false);

        var swept = 0;
        foreach (var file in doubtful.Values)
            if (await files.DropAsync(file, cancellation).ConfigureAwait(false))
            {
                kept.Remove(file.Hash);
                swept++;
            }
        await uploads.ForgetAsync(kept, cancellation).ConfigureAwait(false);
        return swept;
    }

    private async Task LeaveReferencesAsync(ConcurrentDictionary<string, KeptFile> doubtful, CancellationToken cancellation)
    {
        var bound = new ParallelOptions { MaxDegreeOfParallelism = StreamsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(store.ListStreamsAsync(null, cancellation), bound, async (stream, stop) =>
        {
            foreach (var record in await store.ReadAllVersionsAsync(stream, stop).ConfigureAwait(false))
                foreach (var hash in FileMentions.In(record)) doubtful.TryRemove(hash, out _);
        }).ConfigureAwait(false);
    }
}
