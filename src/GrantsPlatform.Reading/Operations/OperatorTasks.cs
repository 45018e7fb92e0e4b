using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Operations;

/// <summary>What the platform could not do by itself and asks a person to look at, the latest first.</summary>
/// <param name="After">The token of the page before. One that continues nothing finds nothing.</param>
public sealed record OperatorTasks(bool Settled, int Size, string? After = null) : AdministratorQuery<ListedTasks>
{
    private protected override async ValueTask<ListedTasks?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var query = new ViewQuery(
            OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", true,
            ImmutableDictionary<string, string>.Empty.Add("status", Settled ? "settled" : "open"), Size, After);
        try
        {
            var page = await room.Reads.QueryAsync<OperatorTaskRow>(query, cancellation).ConfigureAwait(false);
            var names = new Names(room.Reads, null);
            var listed = await names.WriteAsync(
                () => page.Rows.Select(row => new ListedTask(row.Body.Id, TaskWords.What(row.Body.Code), Concerned.By(row.Body.About, names), row.Body.RaisedAt)).ToImmutableArray(),
                cancellation).ConfigureAwait(false);
            return new ListedTasks(listed, page.Next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }
}

/// <param name="Next">Null on the last page.</param>
public sealed record ListedTasks(ImmutableArray<ListedTask> Tasks, string? Next);

/// <param name="What">In words.</param>
/// <param name="About">The object's kind and name.</param>
public sealed record ListedTask(string Id, string What, string About, DateTimeOffset RaisedAt);

internal static class Concerned
{
    /// <summary>What a task is about may be of no kind: what a queue held could not be read.</summary>
    public static string By(StreamId about, INames names) => KindWords.Knows(about.Kind) ? names.Object(about) : "objet inconnu";
}
