using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Samples;

/// <summary>One kind of stream with a state of every sort and a command of every sort: for tables, diagrams and laws.</summary>
internal sealed record SampleKind(IDecider Decider, StreamId Self, Facts World, Func<object, string> Name, ImmutableArray<SampleState> States, ImmutableArray<Trial> Trials)
{
    public Response Try(Trial trial, SampleState from, DateTimeOffset? at = null)
    {
        var command = trial.Command(from.State);
        var world = trial.World?.Invoke(World) ?? World;
        var facts = Kernel.World.FactsFor(Decider, Self, command, from.State, world, from.Contents);
        return Decider.Decide(Self, command, from.State, new Context("c-1", at ?? Sample.At(trial.At), trial.Actor, facts, trial.Reason));
    }

    public SampleState After(SampleState from, Response.Accepted accepted) =>
        new(accepted.Events.Aggregate(from.State, Decider.Evolve), Kernel.World.Changed(from.Contents, accepted.Contents));

    public override string ToString() => Decider.Kind;
}

internal sealed record SampleState(object State, Contents Contents)
{
    public static SampleState Of(object state) => new(state, Contents.None);

    public static SampleState Of<TState, TCommand, TEvent>(Scenario<TState, TCommand, TEvent> scene)
        where TState : class where TCommand : Command where TEvent : Event => new(scene.State, scene.Contents);
}

/// <summary>A command as it is tried on a state. <paramref name="World"/> changes what surrounds the stream.</summary>
internal sealed record Trial(Func<object, Command> Command, string At, Actor Actor, string? Reason = null, Func<Facts, Facts>? World = null);
