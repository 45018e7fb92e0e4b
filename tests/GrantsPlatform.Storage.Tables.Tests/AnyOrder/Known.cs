using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>What one stream must be after a commit that stands: the model, plain and pure.</summary>
public sealed record Known(StreamId Stream, Known? Before, Commit? By)
{
    public long Version { get; private init; }
    public string Hash { get; private init; } = "";
    public DateTimeOffset? Deadline { get; private init; }
    public ImmutableSortedDictionary<string, KnownRecord> Records { get; private init; } = ImmutableSortedDictionary<string, KnownRecord>.Empty;
    public ImmutableDictionary<(string Partition, string Row), (RowChange.Put Put, long Since)> Rows { get; private init; } = ImmutableDictionary<(string, string), (RowChange.Put, long)>.Empty;
    public ImmutableDictionary<(string Partition, string Group), IReadOnlyDictionary<string, long>> Totals { get; private init; } = ImmutableDictionary<(string, string), IReadOnlyDictionary<string, long>>.Empty;
    public ImmutableList<NewEffect> Effects { get; private init; } = [];

    public IEnumerable<Known> Path => Before is null ? [] : Before.Path.Append(this);

    public Known After(Commit commit)
    {
        var next = new Known(Stream, this, commit)
        {
            Version = commit.ExpectedVersion + commit.Events.Count, Hash = commit.Events[^1].Hash, Deadline = commit.NextDeadline,
            Records = Records, Rows = Rows, Totals = Totals, Effects = Effects.AddRange(commit.Effects),
        };
        foreach (var change in commit.Contents)
            next = next with { Records = next.Records.SetItem(change.Name, next.Records.GetValueOrDefault(change.Name, KnownRecord.None).After(change)) };
        foreach (var change in commit.Rows)
            next = next with { Rows = change is RowChange.Put put ? next.Rows.SetItem((put.Partition, put.Row), (put, next.Version)) : next.Rows.Remove((change.Partition, change.Row)) };
        foreach (var total in commit.Totals)
            next = next with { Totals = total.After is { } after ? next.Totals.SetItem((total.Partition, total.Group), after) : next.Totals.Remove((total.Partition, total.Group)) };
        return next;
    }

    public Derived Derived() => new(Stream, Version, [.. Rows.Values.Select(row => row.Put)],
        [.. Totals.Select(total => new Contribution("budget", total.Key.Partition, total.Key.Group, total.Value.ToImmutableSortedDictionary(StringComparer.Ordinal)))], Deadline);

    /// <summary>Events that attest the contents, with a cause of their own.</summary>
    public IReadOnlyList<StoredEvent> Happen(int count, string cause, IReadOnlyList<ContentChange> contents)
    {
        var records = Records;
        var seals = new List<ContentSeal>();
        foreach (var change in contents)
        {
            records = records.SetItem(change.Name, records.GetValueOrDefault(change.Name, KnownRecord.None).After(change));
            seals.Add(new ContentSeal(change.Name, records[change.Name].Version, change is ContentChange.Put put ? Digest.Of(put.Bytes.AsSpan()) : null));
        }
        var events = new List<StoredEvent>();
        for (var i = 1; i <= count; i++)
            events.Add(new EventEnvelope(
                Stream, Version + i, "key.confirmed.v1", Bench.Noon, Bench.Noon, Actor.Person("p-1"), null, cause, "0123456789abcdef", events.Count > 0 ? events[^1].Hash : Hash, new KeyConfirmed(Stream))
            {
                Contents = i == 1 ? [.. seals] : [],
            }.Seal());
        return events;
    }
}

/// <param name="Erased">Up to which version.</param>
public sealed record KnownRecord(int Version, int Erased, ImmutableDictionary<int, ImmutableArray<byte>> Bytes)
{
    public static readonly KnownRecord None = new(0, 0, ImmutableDictionary<int, ImmutableArray<byte>>.Empty);

    public KnownRecord After(ContentChange change) => change is ContentChange.Put put
        ? this with { Version = Version + 1, Bytes = Bytes.Add(Version + 1, put.Bytes) }
        : this with { Erased = Version, Bytes = Bytes.Clear() };
}
