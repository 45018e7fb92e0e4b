using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables.Repair;

internal sealed class Repairing(TableSet set, AgendaWriting agenda, Finishing finishing)
{
    /// <summary>Beyond the age of traces: a tombstone stops a repair that is still under way from bringing back what was removed.</summary>
    private static readonly TimeSpan TombstonesStay = TimeSpan.FromDays(1);

    /// <summary>
    /// A commit whose client is asking again, or whose clock runs late, may be made after its trace was followed, and rows be staged after they were thrown
    /// away: the trace stays for as long.
    /// </summary>
    private static readonly TimeSpan TransactionsTake = TimeSpan.FromHours(1);

    private const int OutagesInARow = 3;

    private int _finished;
    private int _thrownAway;
    private int _tombstones;
    private int _corrected;

    public static async Task<RepairReport> RunAsync(TableSet set, AgendaWriting agenda, Finishing finishing, DateTimeOffset before, CancellationToken cancellation)
    {
        var run = new Repairing(set, agenda, finishing);
        await TableSet.EachAsync(AgendaKeys.Partitions, partition => run.RepairAsync(partition, before, cancellation), cancellation).ConfigureAwait(false);
        return new RepairReport(run._finished, run._thrownAway, run._tombstones, run._corrected);
    }

    private async Task RepairAsync(string partition, DateTimeOffset before, CancellationToken cancellation)
    {
        await EachAsync(partition, AgendaKeys.Intents, before, FinishAsync, cancellation).ConfigureAwait(false);
        await EachAsync(partition, AgendaKeys.Deadlines, before, (entry, stream) => CorrectAsync(entry, stream, head => head.Deadline, cancellation), cancellation).ConfigureAwait(false);
        await EachAsync(partition, AgendaKeys.Effects, before, (entry, stream) => CorrectAsync(entry, stream, head => head.Effects, cancellation), cancellation).ConfigureAwait(false);
        await EachAsync(partition, AgendaKeys.Gone, before - TombstonesStay, (entry, stream) => ForgetAsync(entry, stream, cancellation), cancellation).ConfigureAwait(false);

        async Task FinishAsync(Entity intent, StreamId stream)
        {
            var (token, isStaged) = ((string)intent.Values["token"], (bool)intent.Values["staged"]);
            var isAwaited = AgendaKeys.TicksOf(intent.Row) >= (before - TransactionsTake).UtcTicks;
            var (thrownAway, isOver) = await finishing.FinishAsync(stream, intent.Row, isStaged ? token : null, isAwaited ? token : null, cancellation).ConfigureAwait(false);
            Interlocked.Add(ref _thrownAway, thrownAway);
            if (isOver) Interlocked.Increment(ref _finished);
        }
    }

    /// <summary>One stream that cannot be repaired does not keep the others from it; an outage, which meets one after the other, ends the repair.</summary>
    private async Task EachAsync(string partition, string what, DateTimeOffset before, Func<Entity, StreamId, Task> repair, CancellationToken cancellation)
    {
        var outages = 0;
        var query = new EntityQuery(set.Agenda, partition) { From = what, Below = AgendaKeys.After(what, before.UtcTicks - 1) };
        await foreach (var entry in set.WalkAsync(query, cancellation).ConfigureAwait(false))
        {
            try
            {
                await repair(entry, AgendaWalk.StreamOf(entry)).ConfigureAwait(false);
                outages = 0;
            }
            catch (Exception fault) when (fault is StoreUnavailableException ? ++outages < OutagesInARow : fault is not OperationCanceledException)
            {
                set.Report($"The repair of {entry.Values["stream"]}", fault);
            }
        }
    }

    /// <summary>An entry that its stream's head does not name any more. One of a change that is under way is left alone.</summary>
    private async Task CorrectAsync(Entity entry, StreamId stream, Func<StreamHead, Due> right, CancellationToken cancellation)
    {
        var head = await set.HeadAsync(stream, cancellation).ConfigureAwait(false);
        var by = (long)entry.Values["by"];
        if (by > head.Number || right(head) == new Due(AgendaKeys.TicksOf(entry.Row), by)) return;
        await agenda.SettleAsync(stream, StreamHead.None, head, false, null, cancellation).ConfigureAwait(false);
        await agenda.EndAsync(stream, entry.Row, cancellation).ConfigureAwait(false);
        Interlocked.Increment(ref _corrected);
    }

    private async Task ForgetAsync(Entity entry, StreamId stream, CancellationToken cancellation)
    {
        var (partition, row) = (ViewKeys.Partition((string)entry.Values["view"], (string)entry.Values["partition"]), ViewKeys.Row((string)entry.Values["row"]));
        if (await set.Tables.FindAsync(set.Views, partition, row, cancellation).ConfigureAwait(false) is { } there
            && there.Values.ContainsKey("gone") && (string)there.Values["owner"] == stream.ToString() && (long)there.Values["number"] == (long)entry.Values["number"]
            && await set.SubmitAsync(set.Views, partition, new EntityAction.Delete(row, there.ETag), cancellation).ConfigureAwait(false)) Interlocked.Increment(ref _tombstones);
        await agenda.EndAsync(stream, entry.Row, cancellation).ConfigureAwait(false);
    }
}
