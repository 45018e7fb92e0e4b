using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

/// <summary>given / when / then for one decider. A decision sees of the world what it has declared as a need, and nothing else.</summary>
public sealed class Scenario<TState, TCommand, TEvent>(Decider<TState, TCommand, TEvent> decider, StreamId self)
    where TState : class
    where TCommand : Command
    where TEvent : Event
{
    private readonly List<TEvent> _given = [];
    private Facts _world = Facts.None;
    private Contents _contents = Contents.None;
    private Actor _actor = Actor.Person("p-test");
    private string? _reason;
    private string _commandId = "c-1";
    private Response _response = Response.Nothing;

    public TState State => _given.Aggregate(decider.Empty, decider.Evolve);

    public Scenario<TState, TCommand, TEvent> Given(params TEvent[] events)
    {
        _given.AddRange(events);
        return this;
    }

    public Scenario<TState, TCommand, TEvent> Knowing(StreamId stream, object state)
    {
        _world = _world.With(stream, state);
        return this;
    }

    /// <summary>The content records of another stream.</summary>
    public Scenario<TState, TCommand, TEvent> Knowing(StreamId stream, Contents contents)
    {
        _world = _world.With(stream, contents);
        return this;
    }

    public Scenario<TState, TCommand, TEvent> KnowingContents(Contents contents)
    {
        _contents = contents;
        return this;
    }

    /// <summary>The content records of the stream, as decisions have written them.</summary>
    public Contents Contents => _contents;

    /// <summary>What the last command led to; empty when it was refused.</summary>
    public IReadOnlyList<Event> LastEvents => _response is Response.Accepted accepted ? accepted.Events : [];

    public DateTimeOffset? Next => decider.NextDeadline(State);

    public Scenario<TState, TCommand, TEvent> By(string person)
    {
        _actor = Actor.Person(person);
        return this;
    }

    public Scenario<TState, TCommand, TEvent> By(Actor actor)
    {
        _actor = actor;
        return this;
    }

    /// <summary>The id of the commands that follow: another id is another request.</summary>
    public Scenario<TState, TCommand, TEvent> Under(string commandId)
    {
        _commandId = commandId;
        return this;
    }

    public Scenario<TState, TCommand, TEvent> Because(string? reason)
    {
        _reason = reason;
        return this;
    }

    /// <summary>Decides; accepted events become part of what is given, so that scenes follow one another.</summary>
    public Scenario<TState, TCommand, TEvent> When(TCommand command, string at) => Run(command, at);

    public Scenario<TState, TCommand, TEvent> WhenTimeIs(string at) => Run(new Tick(), at);

    public Scenario<TState, TCommand, TEvent> Then(params TEvent[] expected)
    {
        var accepted = Assert.IsType<Response.Accepted>(_response);
        Assert.Equal(
            expected.Select(e => Wire.NameOf(e) + System.Text.Encoding.UTF8.GetString(Wire.Write(e))),
            accepted.Events.Select(e => Wire.NameOf(e) + System.Text.Encoding.UTF8.GetString(Wire.Write(e))));
        return this;
    }

    public Scenario<TState, TCommand, TEvent> ThenNothing() => Then();

    public Scenario<TState, TCommand, TEvent> ThenAccepted(Action<Response.Accepted> check)
    {
        check(Assert.IsType<Response.Accepted>(_response));
        return this;
    }

    public Scenario<TState, TCommand, TEvent> ThenRefused<TRefusal>(Action<TRefusal>? check = null) where TRefusal : Refusal
    {
        var refusal = Assert.IsType<TRefusal>(Assert.IsType<Response.Refused>(_response).Refusal);
        check?.Invoke(refusal);
        return this;
    }

    public Scenario<TState, TCommand, TEvent> ThenResponse(Action<Response> check)
    {
        check(_response!);
        return this;
    }

    public Scenario<TState, TCommand, TEvent> ThenState(Action<TState> check)
    {
        check(State);
        return this;
    }

    public Scenario<TState, TCommand, TEvent> ThenNext(string? at)
    {
        Assert.Equal(at is null ? null : DateTimeOffset.Parse(at), decider.NextDeadline(State));
        return this;
    }

    private Scenario<TState, TCommand, TEvent> Run(Command command, string at)
    {
        var state = State;
        var facts = World.FactsFor(decider, self, command, state, _world, _contents);
        _response = ((IDecider)decider).Decide(self, command, state, new Context(_commandId, DateTimeOffset.Parse(at), _actor, facts, _reason));
        if (_response is Response.Accepted accepted)
        {
            _given.AddRange(accepted.Events.Cast<TEvent>());
            _contents = World.Changed(_contents, accepted.Contents);
        }
        return this;
    }
}
