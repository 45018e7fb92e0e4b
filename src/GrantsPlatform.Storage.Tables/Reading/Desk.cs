using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>What a stream's next change starts from: its head, what it owns in views and totals, its unfinished effects in the order of their commits.</summary>
/// <param name="ETag">Null for a stream in which nothing ever happened.</param>
/// <param name="Belongings">By row key. It may name what is no longer the stream's, never less than what is.</param>
internal sealed record Desk(StreamId Stream, StreamHead Head, string? ETag, IReadOnlyDictionary<string, Belonging> Belongings, IReadOnlyList<PendingEffect> Effects)
{
    public static async Task<Desk> ReadAsync(StreamRows rows, StreamId stream, CancellationToken cancellation)
    {
        var found = await rows.ReadAsync(stream, StreamKeys.Head, StreamKeys.DeskEnd, cancellation).ConfigureAwait(false);
        var head = found.Find(row => row.Row == StreamKeys.Head);
        return new Desk(
            stream, head is null ? StreamHead.None : StreamHead.Of(head), head?.ETag,
            found.Where(row => row.Row[0] == StreamKeys.Belongings[0]).ToDictionary(row => row.Row, Belonging.From),
            [.. Splitter.Join(found.FindAll(row => row.Row[0] == StreamKeys.Effects[0])).Select(PendingEffect.Of).OrderBy(effect => effect.Place, StringComparer.Ordinal)]);
    }

    public EntityAction Replace(StreamHead head) => ETag is { } tag
        ? new EntityAction.Replace(StreamKeys.Head, head.Values(), tag)
        : new EntityAction.Insert(StreamKeys.Head, head.Values());
}

/// <summary>A row or a contribution of the stream's.</summary>
/// <param name="Of">The view or the total.</param>
/// <param name="Name">The row or the group.</param>
internal sealed record Belonging(string Of, string Partition, string Name, bool IsTotal)
{
    public string Key => StreamKeys.Belonging(Of, Partition, Name, IsTotal);

    public Dictionary<string, object> Values() => new() { ["of"] = Of, ["partition"] = Partition, ["name"] = Name, ["total"] = IsTotal };

    public static Belonging From(Entity row) => new((string)row.Values["of"], (string)row.Values["partition"], (string)row.Values["name"], (bool)row.Values["total"]);
}
