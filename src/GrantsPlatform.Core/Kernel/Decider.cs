namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// One per stream kind, and nothing else decides. Pure: no clock, no chance, no I/O.
/// A command whose effect already holds is accepted without an event.
/// </summary>
public abstract class Decider<TState, TCommand, TEvent> : IDecider
    where TState : class
    where TCommand : Command
    where TEvent : Event
{
    public abstract string Kind { get; }

    /// <summary>The state of a stream without events.</summary>
    public abstract TState Empty { get; }

    /// <summary>
    /// What the command has to read beside its own stream. Asked again with what was found, until nothing new is wanted,
    /// so that a need may follow from another. <paramref name="command"/> is null for a tick.
    /// </summary>
    public virtual IEnumerable<Need> Needs(StreamId self, TCommand? command, TState state, Facts facts) => [];

    public abstract Response Decide(StreamId self, TCommand command, TState state, Context context);

    /// <summary>Does what has fallen due at <see cref="Context.At"/>. Of several missed reminders of one kind only the latest goes out.</summary>
    public virtual Response Tick(StreamId self, TState state, Context context) => Response.Nothing;

    public abstract TState Evolve(TState state, TEvent happened);

    /// <summary>What will happen by itself, and when: shown on the timeline; the earliest instant is the next deadline.</summary>
    public virtual IEnumerable<Upcoming> Upcoming(TState state) => [];

    public DateTimeOffset? NextDeadline(TState state)
    {
        DateTimeOffset? earliest = null;
        foreach (var next in Upcoming(state))
            if (earliest is null || next.At < earliest) earliest = next.At;
        return earliest;
    }

    /// <summary>Thousands of events may gather in one stream: how far it was folded is kept beside it, so that whoever reads it cold folds the rest only.</summary>
    public virtual bool IsLong => false;

    /// <summary>The state as it was kept, with what follows from the rest of it and is therefore not kept.</summary>
    public virtual TState Restored(TState state) => state;

    object IDecider.Restored(object state) => Restored((TState)state);
    Type IDecider.StateType => typeof(TState);
    Type IDecider.CommandType => typeof(TCommand);
    Type IDecider.EventType => typeof(TEvent);
    object IDecider.Empty => Empty;
    IEnumerable<Need> IDecider.Needs(StreamId self, Command command, object state, Facts facts) =>
        command is EraseWords ? [new Need.Content(self)] : Needs(self, command as TCommand, (TState)state, facts);
    Response IDecider.Decide(StreamId self, Command command, object state, Context context) => command switch
    {
        Kernel.Tick => Tick(self, (TState)state, context),
        EraseWords => context.Facts.ContentsOf(self) is { Records.IsEmpty: false } contents
            ? Response.Accept(new WordsErased(contents.Records.Count, context.At)).With([.. contents.Erased()])
            : Response.Nothing,
        _ => Decide(self, (TCommand)command, (TState)state, context),
    };
    object IDecider.Evolve(object state, Event happened) => happened is WordsErased ? state : Evolve((TState)state, (TEvent)happened);
    IEnumerable<Upcoming> IDecider.Upcoming(object state) => Upcoming((TState)state);
    DateTimeOffset? IDecider.NextDeadline(object state) => NextDeadline((TState)state);
}

/// <summary>One thing that will happen by itself. Written only when a timeline shows it: each commit asks for the instant.</summary>
public sealed class Upcoming(DateTimeOffset at, Func<string> what)
{
    public Upcoming(DateTimeOffset at, string what) : this(at, () => what)
    {
    }

    public DateTimeOffset At { get; } = at;

    /// <summary>French.</summary>
    public string What => what();
}

/// <summary>A decider as the runtime sees it, without its types.</summary>
public interface IDecider
{
    string Kind { get; }
    Type StateType { get; }
    Type CommandType { get; }
    Type EventType { get; }
    object Empty { get; }
    bool IsLong { get; }
    object Restored(object state);
    IEnumerable<Need> Needs(StreamId self, Command command, object state, Facts facts);
    Response Decide(StreamId self, Command command, object state, Context context);
    object Evolve(object state, Event happened);
    IEnumerable<Upcoming> Upcoming(object state);
    DateTimeOffset? NextDeadline(object state);
}
