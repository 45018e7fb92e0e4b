using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Operations;

/// <summary>One thing that the platform could not do by itself, and how a person settled it.</summary>
public sealed record OperatorTask(string Task) : AdministratorQuery<ShownTask>
{
    private protected override async ValueTask<ShownTask?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var state = await room.Reads.ReadAsync<OperatorTaskState>(OperatorTaskState.IdOf(Task), cancellation).ConfigureAwait(false);
        if ((state as OperatorTaskState.Open ?? (state as OperatorTaskState.Settled)?.Task) is not { } open) return null;
        var names = new Names(room.Reads, null);
        return new ShownTask(open, (state as OperatorTaskState.Settled)?.At, await names.WriteAsync(() => Concerned.By(open.About, names), cancellation).ConfigureAwait(false));
    }
}

/// <param name="SettledAt">Null as long as it is open.</param>
/// <param name="About">The object's kind and name.</param>
public sealed record ShownTask(OperatorTaskState.Open Task, DateTimeOffset? SettledAt, string About);
