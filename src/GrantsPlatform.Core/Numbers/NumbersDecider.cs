using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Numbers;

/// <summary>
/// Counts. The runtime remembers each command, so that one that comes again gives no second number; where one did all the same, the
/// file would keep its first and the second stay unused.
/// </summary>
public sealed class NumbersDecider : Decider<NumbersState, NumbersCommand, NumbersEvent>
{
    public override string Kind => NumbersState.Kind;
    public override NumbersState Empty => new(0, null);

    /// <summary>One event a file, of a hundred thousand files perhaps.</summary>
    public override bool IsLong => true;

    public override Response Decide(StreamId self, NumbersCommand command, NumbersState state, Context context) => command switch
    {
        AssignNumber assign => assign.Application == state.LastFor ? Response.Nothing : new NumberAssigned(assign.Application, state.Last + 1),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override NumbersState Evolve(NumbersState state, NumbersEvent happened) => happened switch
    {
        NumberAssigned e => new NumbersState(e.Number, e.Application),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };
}
