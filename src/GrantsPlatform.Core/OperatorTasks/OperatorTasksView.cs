using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

public sealed record OperatorTaskRow(string Id, StreamId About, string Work, string Code, DateTimeOffset RaisedAt, DateTimeOffset? SettledAt);

/// <summary>What waits for the administrator.</summary>
public sealed class OperatorTasksView : View<OperatorTaskState>
{
    public const string Name = "tasks";
    public const string Partition = "all";

    public override string Kind => OperatorTaskState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status", "code"], ["raisedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, OperatorTaskState state) => state switch
    {
        OperatorTaskState.Absent => [],
        OperatorTaskState.Open open => [Row(id, open, null)],
        OperatorTaskState.Settled settled => [Row(id, settled.Task, settled.At)],
        _ => throw new InvalidOperationException($"{state} has no row."),
    };

    private static ViewRow Row(StreamId id, OperatorTaskState.Open task, DateTimeOffset? settledAt) => new(
        Name, Partition, id.Key,
        new OperatorTaskRow(id.Key, task.About, task.Work, task.Code, task.RaisedAt, settledAt),
        ImmutableDictionary<string, string>.Empty.Add("status", settledAt is null ? "open" : "settled").Add("code", task.Code),
        ImmutableDictionary<string, string>.Empty.Add("raisedAt", SortKey.Of(task.RaisedAt)));
}
