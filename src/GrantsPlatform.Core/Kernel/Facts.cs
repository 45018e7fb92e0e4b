using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Something that a decision wants to read beside its own stream.</summary>
public abstract record Need(StreamId Stream)
{
    public sealed record State(StreamId Stream) : Need(Stream);

    /// <summary>The current content records of a stream.</summary>
    public sealed record Content(StreamId Stream) : Need(Stream);

    /// <summary>A head over everything that was stored until now, sealed for this decision of the stream: what it says nobody has chosen.</summary>
    public sealed record Head(StreamId Stream) : Need(Stream);
}

/// <summary>A sealed head of the journal: it covers the first <paramref name="Events"/> events in the order of their commits.</summary>
public sealed record JournalHead(long Events, string Hash, DateTimeOffset SealedAt);

/// <summary>
/// A state of which other rooms need to know a little: what they read is this record, and never the state. It is laid down beside the state, or, where a
/// room asks one that lies above it, in the lowest room that reads it.
/// </summary>
public interface IPublishes<out TFacts> where TFacts : class
{
    TFacts? Published { get; }
}

/// <summary>
/// States and contents of other streams, as they were when the decision began. They may be a moment old: a rule that must
/// hold across streams under concurrency belongs to a stream of its own.
/// </summary>
public sealed class Facts
{
    public static readonly Facts None = new(ImmutableDictionary<StreamId, object>.Empty, ImmutableDictionary<StreamId, Contents>.Empty);

    private readonly ImmutableDictionary<StreamId, object> _states;
    private readonly ImmutableDictionary<StreamId, Contents> _contents;

    private JournalHead? _head;

    private Facts(ImmutableDictionary<StreamId, object> states, ImmutableDictionary<StreamId, Contents> contents)
    {
        _states = states;
        _contents = contents;
    }

    public Facts With(StreamId stream, object state) => new(_states.SetItem(stream, state), _contents) { _head = _head };
    public Facts With(StreamId stream, Contents contents) => new(_states, _contents.SetItem(stream, contents)) { _head = _head };
    public Facts With(JournalHead head) => new(_states, _contents) { _head = head };

    public bool Holds(Need need) => need switch
    {
        Need.State state => _states.ContainsKey(state.Stream),
        Need.Content content => _contents.ContainsKey(content.Stream),
        Need.Head => _head is not null,
        _ => throw new InvalidOperationException($"Unknown need {need}."),
    };

    /// <summary>A state of the asking room's own kind.</summary>
    public TState Get<TState>(StreamId stream) where TState : class =>
        _states.GetValueOrDefault(stream) as TState ?? throw new InvalidOperationException($"{stream} was not declared as a need.");

    /// <summary>What the state lets others know; null where the stream has nothing to tell.</summary>
    public TFacts? Published<TFacts>(StreamId stream) where TFacts : class =>
        _states.TryGetValue(stream, out var state) ? (state as IPublishes<TFacts>)?.Published : throw new InvalidOperationException($"{stream} was not declared as a need.");

    /// <summary>The same, or null while the state has not been loaded yet: for needs that follow from others.</summary>
    public TFacts? FindPublished<TFacts>(StreamId stream) where TFacts : class => (_states.GetValueOrDefault(stream) as IPublishes<TFacts>)?.Published;

    public JournalHead Head => _head ?? throw new InvalidOperationException("A head of the journal was not declared as a need.");

    public Contents ContentsOf(StreamId stream) =>
        _contents.TryGetValue(stream, out var contents) ? contents : throw new InvalidOperationException($"The content of {stream} was not declared as a need.");
}
