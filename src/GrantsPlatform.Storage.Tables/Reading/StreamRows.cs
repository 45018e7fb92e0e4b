using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>
/// Rows of a stream that count: those without a token, and those whose token stands. Staged rows are all there before their token is, so rows are read
/// again once a token is found to stand that was not known to when the first of them was read, whoever learnt of it meanwhile.
/// </summary>
internal sealed class StreamRows(TableSet set)
{
    public const string Dead = "dead";
    private const int Remembered = 10_000;

    /// <summary>Tokens that stand, each with its place in the order in which they were learnt.</summary>
    private readonly ConcurrentDictionary<string, long> _standing = new();
    private long _learnt;

    public async Task<List<Entity>> ReadAsync(StreamId stream, string from, string below, CancellationToken cancellation) =>
        (await ReadPagesAsync(stream, from, below, cancellation).ConfigureAwait(false)).Found;

    public async Task<(List<Entity> Found, bool AtOnce)> ReadPagesAsync(StreamId stream, string from, string below, CancellationToken cancellation)
    {
        var partition = StreamKeys.Partition(stream);
        while (true)
        {
            var known = Interlocked.Read(ref _learnt);
            var (rows, atOnce) = await set.ReadPagesAsync(new EntityQuery(set.Streams, partition) { From = from, Below = below }, cancellation).ConfigureAwait(false);
            var unknown = rows.Select(TokenOf).OfType<string>().Where(token => !_standing.TryGetValue(token, out var place) || place > known).ToHashSet();
            if (unknown.Count == 0 || !await LearnAsync(partition, unknown, cancellation).ConfigureAwait(false))
                return (rows.FindAll(row => TokenOf(row) is not { } token || !unknown.Contains(token)), atOnce);
        }
    }

    public async Task<List<WholeValue>> ValuesAsync(StreamId stream, string from, string below, CancellationToken cancellation) =>
        [.. Splitter.Join(await ReadAsync(stream, from, below, cancellation).ConfigureAwait(false))];

    private static string? TokenOf(Entity row) => row.Values.GetValueOrDefault(Properties.Token) as string;

    private async Task<bool> LearnAsync(string partition, HashSet<string> unknown, CancellationToken cancellation)
    {
        if (_standing.Count > Remembered) _standing.Clear();
        var stand = new ConcurrentBag<string>();
        await TableSet.EachAsync(unknown, async token =>
        {
            if (!_standing.ContainsKey(token) && (await set.Tables.FindAsync(set.Streams, partition, StreamKeys.Token(token), cancellation).ConfigureAwait(false) is not { } found || found.Values.ContainsKey(Dead))) return;
            _standing.GetOrAdd(token, _ => Interlocked.Increment(ref _learnt));
            stand.Add(token);
        }, cancellation).ConfigureAwait(false);
        return !stand.IsEmpty;
    }
}
