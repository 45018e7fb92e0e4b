using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>
/// Each version of a record has a row of its own, kept until the record is erased. A second row per record tells the current version and up to which one all
/// are erased, and holds the current bytes where they are few: reading everything current is one look.
/// </summary>
internal sealed record ContentDraft(IReadOnlyList<StoredValue> Values, IReadOnlyList<string> Superseded, IReadOnlyDictionary<string, int> Erased)
{
    public static readonly ContentDraft None = new([], [], new Dictionary<string, int>());

    public static async Task<ContentDraft> MakeAsync(StreamRows rows, StreamId stream, IReadOnlyList<ContentChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0) return None;
        var drafts = changes.GroupBy(change => change.Name).Select(named => new Record(named.Key, [.. named])).ToList();
        await TableSet.EachAsync(drafts, async draft => draft.Make(await CurrentContent.RowsAsync(rows, stream, draft.Name, cancellation).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
        return new ContentDraft(
            [.. drafts.SelectMany(draft => draft.Values)], [.. drafts.SelectMany(draft => draft.Superseded)],
            drafts.Where(draft => draft.ErasedUpTo > 0).ToDictionary(draft => draft.Name, draft => draft.ErasedUpTo));
    }

    private sealed class Record(string name, IReadOnlyList<ContentChange> changes)
    {
        public string Name => name;
        public List<StoredValue> Values { get; } = [];
        public IReadOnlyList<string> Superseded { get; private set; } = [];
        public int ErasedUpTo { get; private set; }

        public void Make(IReadOnlyList<Entity> before)
        {
            var (version, erased) = CurrentContent.Newest(before) is { } known ? (known.Version, known.Erased) : (0, 0);
            var started = (version, erased);
            byte[]? bytes = null;
            foreach (var change in changes)
                if (change is ContentChange.Put put) Values.Add(new StoredValue(StreamKeys.VersionOf(name, ++version), bytes = [.. put.Bytes], new Dictionary<string, object>()));
                else (erased, bytes) = (version, null);
            if (started == (version, erased)) return;
            // What came and went within one commit was never there.
            Values.RemoveAll(value => string.CompareOrdinal(value.Row, StreamKeys.VersionOf(name, erased)) <= 0);
            Values.Add(CurrentContent.ToStore(name, version, erased, bytes));
            Superseded = [.. before.Select(row => row.Row)];
            ErasedUpTo = erased > started.erased ? erased : 0;
        }
    }
}
