using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>One event as stored: the bytes of its envelope (see Chain/EventEnvelope) and their SHA-256.</summary>
public sealed record StoredEvent(StreamId Stream, long Version, ReadOnlyMemory<byte> Bytes, string Hash);

/// <summary>A command that was accepted at a version and left no event: its id, the fingerprint of its content and who sent it, as an envelope would hold them.</summary>
public sealed record RememberedCommand(string Id, string Fingerprint, long Version, Actor Actor);

/// <summary>How far a long stream was folded, to go on from there.</summary>
/// <param name="Fold">Names the program that folded it: to any other it means nothing.</param>
/// <param name="Hash">Of the event of that version.</param>
public sealed record StoredSnapshot(string Fold, long Version, string Hash, ReadOnlyMemory<byte> Bytes);

/// <param name="Events">Oldest first.</param>
/// <param name="Remembered">In no order. There may be some of versions beyond those of the events, and events whose commands are not looked for here.</param>
public sealed record LoadedStream(IReadOnlyList<StoredEvent> Events, IReadOnlyList<RememberedCommand> Remembered);

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
    /// <summary>Filters and sorts in the order of the view's schema; <paramref name="Words"/> is what the row is searched by, folded (see <see cref="SearchWords"/>).</summary>
    public sealed record Put(
        string View, string Partition, string Row, ImmutableArray<string> Filters, ImmutableArray<string> Sorts, ReadOnlyMemory<byte> Body, string Words = "")
        : RowChange(View, Partition, Row);

    public sealed record Remove(string View, string Partition, string Row) : RowChange(View, Partition, Row);
}

/// <summary>The commit's stream now contributes <paramref name="After"/> where it contributed <paramref name="Before"/> (null: nothing). Sums move by the difference; a store that keeps the contributions may take "before" from them.</summary>
public sealed record TotalChange(string Total, string Partition, string Group, IReadOnlyDictionary<string, long>? Before, IReadOnlyDictionary<string, long>? After);

/// <summary>
/// Something to carry out after the commit. <paramref name="Id"/> is made of the source event and is the key of what it causes;
/// an id that is pending already in the commit's stream is a bug, and fails the commit.
/// Effects of one <paramref name="Lane"/> are carried out one after the other; a lane belongs to one stream: its commands have one for each
/// target, its messages each one of their own.
/// </summary>
public sealed record NewEffect(string Id, string Lane, EffectKind Kind, ReadOnlyMemory<byte> Payload, DateTimeOffset NotBefore);

public enum EffectKind
{
    Send,
    SendToEach,
    Tell,
    DoEach,
    DrawUp,
    Make,
}

/// <param name="Source">The stream whose commit asked for it.</param>
public sealed record StoredEffect(StreamId Source, string Id, string Lane, EffectKind Kind, ReadOnlyMemory<byte> Payload, int Attempts, DateTimeOffset NotBefore);

public sealed record StreamDeadline(StreamId Stream, DateTimeOffset At);

/// <summary><paramref name="Version"/> is that of the owning stream when the row was written.</summary>
public sealed record StoredRow(string Row, StreamId Stream, long Version, ReadOnlyMemory<byte> Body);

/// <summary>
/// A page of at most <paramref name="Size"/> rows (1 to 500) by one sort, after the <paramref name="After"/> token of the page before.
/// Every filter named must be equal. A row has to meet whatever is asked.
/// </summary>
public sealed record ViewQuery(
    string View, string Partition, string Sort, bool Descending, IReadOnlyDictionary<string, string> Filters, int Size, string? After = null)
{
    /// <summary>By filter, the values any of which a row may have; of none, no row.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Among { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>By sort, where its key has to lie: days, amounts.</summary>
    public ImmutableDictionary<string, KeySpan> Spans { get; init; } = ImmutableDictionary<string, KeySpan>.Empty;

    /// <summary>Rows that are left out, though they meet the rest: a few.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>As a person types them: each must stand in the row's words, whole or in part, whatever its case and accents.</summary>
    public string? Words { get; init; }

    /// <summary>Where rows are counted: it ends with so many, whichever; null: all are.</summary>
    public int? CountedAtMost { get; init; }

    /// <summary>The <see cref="ViewPage.Previous"/> token of a page: the rows right before it. Not together with <see cref="After"/>.</summary>
    public string? Before { get; init; }
}

/// <summary>Keys as <see cref="SortKey"/> writes them, both ends included; null: open.</summary>
public sealed record KeySpan(string? From, string? To);

/// <param name="Next">Null on the last page.</param>
/// <param name="Previous">Null on the first page, as far as the page before was asked for by its place.</param>
public sealed record ViewPage(IReadOnlyList<StoredRow> Rows, string? Next, string? Previous = null);

/// <summary>How many rows have these values of the filters asked for, in that order.</summary>
public sealed record ViewCount(ImmutableArray<string> Values, long Rows);

public sealed record TotalRow(string Group, IReadOnlyDictionary<string, long> Measures);
