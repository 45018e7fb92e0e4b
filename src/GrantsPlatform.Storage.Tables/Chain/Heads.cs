using System.Globalization;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>Heads by number from 1 on, each with its segment under a token of its own: of several who seal at once, the one whose head comes first has sealed.</summary>
internal sealed class Heads(TableSet set)
{
    private const string HeadsPartition = "heads";
    private const string SegmentsPartition = "segments";

    public async Task<SealedHead?> LastAsync(CancellationToken cancellation) => (await LatestAsync(1, cancellation).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Numbers go down in the keys, so that the last head is the first row.</summary>
    public async Task<IEnumerable<SealedHead>> LatestAsync(int most, CancellationToken cancellation) =>
        (await set.ReadAsync(new EntityQuery(set.Seals, HeadsPartition), cancellation, most).ConfigureAwait(false)).Select(SealedHead.Of);

    public async Task<List<SealedHead>> AllAsync(CancellationToken cancellation) =>
        [.. (await set.ReadAsync(new EntityQuery(set.Seals, HeadsPartition), cancellation).ConfigureAwait(false)).Select(SealedHead.Of).Reverse()];

    public async Task<Segment?> SegmentAsync(SealedHead head, CancellationToken cancellation) =>
        Splitter.Join(await RowsAsync(head.Number, cancellation).ConfigureAwait(false)).FirstOrDefault(value => value.First.Row == SegmentKey(head.Number, head.Token)) is { IsWhole: true } whole
            ? Segment.Read(whole.Bytes) : null;

    /// <summary>False when another has sealed under that number.</summary>
    public async Task<bool> AppendAsync(SealedHead head, Segment segment, CancellationToken cancellation)
    {
        var cut = Splitter.Cut(new StoredValue(SegmentKey(head.Number, head.Token), segment.Bytes(), new Dictionary<string, object>()), null).ToList();
        foreach (var (row, values) in cut) await set.SubmitAsync(set.Seals, SegmentsPartition, new EntityAction.Put(row, values), cancellation).ConfigureAwait(false);
        if (await set.SubmitAsync(set.Seals, HeadsPartition, new EntityAction.Insert(HeadKey(head.Number), head.Values()), cancellation).ConfigureAwait(false)) return true;
        // The answer may have been lost on the way, and the head be ours, even where others have sealed on.
        if (await set.Tables.FindAsync(set.Seals, HeadsPartition, HeadKey(head.Number), cancellation).ConfigureAwait(false) is { } there && SealedHead.Of(there).Token == head.Token) return true;
        await set.RemoveAsync(set.Seals, SegmentsPartition, cut.Select(part => part.Row), cancellation).ConfigureAwait(false);
        return false;
    }

    /// <summary>The directory knows what the head sealed; segments of rivals that ended before they could clear up go.</summary>
    public async Task EndAsync(SealedHead head, CancellationToken cancellation)
    {
        var others = (await RowsAsync(head.Number, cancellation).ConfigureAwait(false)).Select(row => row.Row).Where(row => !row.StartsWith(SegmentKey(head.Number, head.Token), StringComparison.Ordinal));
        await set.RemoveAsync(set.Seals, SegmentsPartition, others, cancellation).ConfigureAwait(false);
        await set.SubmitAsync(set.Seals, HeadsPartition, new EntityAction.Put(HeadKey(head.Number), (head with { IsDone = true }).Values()), cancellation).ConfigureAwait(false);
    }

    private Task<List<Entity>> RowsAsync(long number, CancellationToken cancellation) => set.ReadAsync(
        new EntityQuery(set.Seals, SegmentsPartition) { From = SegmentKey(number, ""), Below = SegmentKey(number + 1, "") }, cancellation);

    private static string HeadKey(long number) => (long.MaxValue - number).ToString("D19", CultureInfo.InvariantCulture);
    private static string SegmentKey(long number, string token) => $"{number:D19}!{token}";
}

/// <param name="IsDone">Whether the directory knows of it.</param>
internal sealed record SealedHead(long Number, Head Head, string Token, bool IsDone)
{
    public static SealedHead Of(Entity row) => new(
        (long)row.Values["number"], new Head((long)row.Values["events"], (string)row.Values["hash"], new DateTimeOffset((long)row.Values["at"], TimeSpan.Zero)),
        (string)row.Values["token"], (bool)row.Values["done"]);

    public Dictionary<string, object> Values() => new()
    {
        ["number"] = Number, ["events"] = Head.Events, ["hash"] = Head.Hash, ["at"] = Head.SealedAt.UtcTicks, ["token"] = Token, ["done"] = IsDone,
    };
}
