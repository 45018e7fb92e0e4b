using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>Brings a stream to the end of whatever was begun on it.</summary>
internal sealed class Finishing(TableSet set, StreamRows rows, AgendaWriting agenda, Following following)
{
    private readonly Staging _staging = new(set);

    /// <param name="staged">The token under which rows were written before it, if any: those that never came to stand are thrown away.</param>
    /// <param name="awaited">The token of a commit of which something may still be on its way: unless it is the last one made, the trace stays.</param>
    /// <returns>How many rows were thrown away, and whether the trace is gone.</returns>
    public async Task<(int ThrownAway, bool IsOver)> FinishAsync(StreamId stream, string intent, string? staged, string? awaited, CancellationToken cancellation)
    {
        var thrown = staged is not null && await _staging.KillAsync(stream, staged, cancellation).ConfigureAwait(false)
            ? await _staging.SweepAsync(stream, staged, cancellation).ConfigureAwait(false) : 0;
        var desk = await Desk.ReadAsync(rows, stream, cancellation).ConfigureAwait(false);
        if (desk.Head.Version > 0) await following.ListAsync(stream, cancellation).ConfigureAwait(false);
        // What is due comes first: no row that cannot be written keeps a stream from its deadline.
        await agenda.EnsureAsync(stream, desk.Head, cancellation).ConfigureAwait(false);
        var begun = await rows.ValuesAsync(stream, StreamKeys.Work, ViewKeys.End(StreamKeys.Work), cancellation).ConfigureAwait(false);
        foreach (var stored in begun.Where(stored => stored.IsWhole))
            await following.ApplyAsync(stream, Work.Of(stored), stored.Rows, cancellation).ConfigureAwait(false);
        var isOver = awaited is null || desk.Head.Token == awaited;
        if (isOver) await agenda.EndAsync(stream, intent, cancellation).ConfigureAwait(false);
        return (thrown, isOver);
    }
}
