using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>
/// A stream's current contents, kept beside its fold where no other process writes: words that another one erased would stay here until the stream is
/// looked at again. What is kept as of a version is at least as new as the fold of that version.
/// </summary>
/// <param name="cache">Null where others write.</param>
internal sealed class ContentLoader(IContentStore store, SnapshotCache snapshots, ContentsCache? cache)
{
    public async ValueTask<Contents> ReadAsync(StreamId stream, CancellationToken cancellation)
    {
        if (cache is null || snapshots.Find(stream) is not { Version: var version }) return await store.ReadContentsAsync(stream, cancellation).ConfigureAwait(false);
        if (cache.Find(stream, version) is { } kept) return kept;
        var contents = await store.ReadContentsAsync(stream, cancellation).ConfigureAwait(false);
        cache.Put(stream, version, contents);
        // A commit that came meanwhile has dropped what was erased before this was put.
        if (snapshots.Find(stream)?.Version != version) cache.Drop(stream);
        return contents;
    }

    /// <summary>After a commit whose fold is kept already. What is erased is gone from here at once.</summary>
    public void Follow(Snapshot after, Commit commit)
    {
        if (cache is null) return;
        if (cache.Find(commit.Stream, commit.ExpectedVersion) is not { } before || commit.Contents.Any(change => change is ContentChange.Erase))
            cache.Drop(commit.Stream);
        else
            cache.Put(commit.Stream, after.Version, new Contents(before.Records.SetItems(
                commit.Contents.OfType<ContentChange.Put>().Select(put => KeyValuePair.Create(put.Name, put.Bytes)))));
    }

    public void Forget(StreamId stream) => cache?.Drop(stream);
}
