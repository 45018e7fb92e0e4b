using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

public sealed class OperatorTaskDecider : Decider<OperatorTaskState, OperatorTaskCommand, OperatorTaskEvent>
{
    public override string Kind => OperatorTaskState.Kind;
    public override OperatorTaskState Empty => new OperatorTaskState.Absent();

    public override Response Decide(StreamId self, OperatorTaskCommand command, OperatorTaskState state, Context context) => (command, state) switch
    {
        (RaiseTask raise, OperatorTaskState.Absent) => new TaskRaised(raise.About, raise.Work, raise.Code, context.At),
        (RaiseTask, _) => Response.Nothing,

        (SettleTask, OperatorTaskState.Absent) => new TaskUnknown(),
        (SettleTask, OperatorTaskState.Open) => context.Reason.IsMissing() ? new ReasonMissing() : new TaskSettled(context.At),
        (SettleTask, OperatorTaskState.Settled) => Response.Nothing,

        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override OperatorTaskState Evolve(OperatorTaskState state, OperatorTaskEvent happened) => (happened, state) switch
    {
        (TaskRaised raised, _) => new OperatorTaskState.Open(raised.About, raised.Work, raised.Code, raised.At),
        (TaskSettled settled, OperatorTaskState.Open open) => new OperatorTaskState.Settled(open, settled.At),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };
}
