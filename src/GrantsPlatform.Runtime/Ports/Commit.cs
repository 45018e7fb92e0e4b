using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>One event as stored: the bytes of its envelope (see Chain/EventEnvelope) and their SHA-256.</summary>
public sealed record StoredEvent(StreamId Stream, long Version, ReadOnlyMemory<byte> Bytes, string Hash);

/// <summary>One decision with everything that goes with it. Events continue at <paramref name="ExpectedVersion"/> + 1 without a gap.</summary>
public sealed record Commit(
    StreamId Stream,
    long ExpectedVersion,
    IReadOnlyList<StoredEvent> Events,
    IReadOnlyList<ContentChange> Contents,
    IReadOnlyList<RowChange> Rows,
    IReadOnlyList<TotalChange> Totals,
    DateTimeOffset? NextDeadline,
    IReadOnlyList<NewEffect> Effects);

/// <summary>What follows from a stream's state, whole: replaces whatever the stream owned before.</summary>
public sealed record Derived(StreamId Stream, long Version, IReadOnlyList<RowChange.Put> Rows, IReadOnlyList<Contribution> Contributions, DateTimeOffset? NextDeadline);

/// <summary>A change to a view row; the owner is the commit's stream.</summary>
public abstract record RowChange(string View, string Partition, string Row)
{
    /// <summary>Filters and sorts in the order of the view's schema.</summary>
    public sealed record Put(string View, string Partition, string Row, ImmutableArray<string> Filters, ImmutableArray<string> Sorts, ReadOnlyMemory<byte> Body)
        : RowChange(View, Partition, Row);

    public sealed record Remove(string View, string Partition, string Row) : RowChange(View, Partition, Row);
}

/// <summary>The commit's stream now contributes <paramref name="After"/> where it contributed <paramref name="Before"/> (null: nothing). Sums move by the difference; a store that keeps the contributions may take "before" from them.</summary>
public sealed record TotalChange(string Total, string Partition, string Group, IReadOnlyDictionary<string, long>? Before, IReadOnlyDictionary<string, long>? After);

/// <summary>
/// Something to carry out after the commit. <paramref name="Id"/> is made of the source event and is the key of what it causes;
/// an id that is pending already in the commit's stream is a bug, and fails the commit.
/// Effects of one <paramref name="Lane"/> are carried out one after the other; a lane belongs to one stream: commands take that stream as lane, messages
/// a lane of their own.
/// </summary>
public sealed record NewEffect(string Id, string Lane, EffectKind Kind, ReadOnlyMemory<byte> Payload, DateTimeOffset NotBefore);

public enum EffectKind
{
    Send,
    SendToEach,
    Tell,
}

/// <param name="Source">The stream whose commit asked for it.</param>
public sealed record StoredEffect(StreamId Source, string Id, string Lane, EffectKind Kind, ReadOnlyMemory<byte> Payload, int Attempts, DateTimeOffset NotBefore);

public sealed record StreamDeadline(StreamId Stream, DateTimeOffset At);

/// <summary><paramref name="Version"/> is that of the owning stream when the row was written.</summary>
public sealed record StoredRow(string Row, StreamId Stream, long Version, ReadOnlyMemory<byte> Body);

/// <summary>
/// A page of at most <paramref name="Size"/> rows (1 to 500) by one sort, after the <paramref name="After"/> token of the page before.
/// Every filter named must be equal.
/// </summary>
public sealed record ViewQuery(
    string View, string Partition, string Sort, bool Descending, IReadOnlyDictionary<string, string> Filters, int Size, string? After = null);

/// <summary><paramref name="Next"/> is null on the last page.</summary>
public sealed record ViewPage(IReadOnlyList<StoredRow> Rows, string? Next);

public sealed record TotalRow(string Group, IReadOnlyDictionary<string, long> Measures);
