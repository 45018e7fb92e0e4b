using System.Diagnostics;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>
/// A commit: a trace in the agenda, one transaction in the stream's partition (that is the commit), and what follows elsewhere. What follows is done before
/// the answer where it can be; where it cannot, the trace stays and the repair does it. Where nothing follows elsewhere, the transaction is all.
/// </summary>
internal sealed class Committing(TableSet set, StreamRows rows, AgendaWriting agenda, Following following, Finishing finishing)
{
    private readonly Staging _staging = new(set);

    /// <param name="make">The commit as the desk has it; null when the stream is not where the caller believed it to be.</param>
    /// <param name="finished">An effect that is over when the commit stands.</param>
    /// <param name="mayBeQuiet">As far as the caller can see, nothing follows elsewhere: where the desk agrees, no trace is needed.</param>
    public async Task<bool> CommitAsync(StreamId stream, Func<Desk, Commit?> make, CancellationToken cancellation, string? finished = null, bool mayBeQuiet = false)
    {
        cancellation.ThrowIfCancellationRequested();
        var begun = Stopwatch.GetTimestamp();
        var written = await WriteAsync(stream, make, finished, mayBeQuiet, cancellation).ConfigureAwait(false);
        if (written) Telemetry.Committed(Stopwatch.GetElapsedTime(begun), 1);
        return written;
    }

    private async Task<bool> WriteAsync(StreamId stream, Func<Desk, Commit?> make, string? finished, bool mayBeQuiet, CancellationToken cancellation)
    {
        var attempt = new Attempt(stream, finished, NewToken());
        try
        {
            var beginning = mayBeQuiet ? agenda.MarkAheadAsync(stream, cancellation) : BeginAsync(attempt, cancellation);
            var reading = Desk.ReadAsync(rows, stream, cancellation);
            await beginning.ConfigureAwait(false);
            for (var desk = await reading.ConfigureAwait(false); ; desk = await Desk.ReadAsync(rows, stream, cancellation).ConfigureAwait(false))
            {
                // The service was asked again by its client and refused what it had done: the head is ours.
                if (attempt.Draft is { } done && desk.Head.Token == attempt.Token)
                {
                    await FollowAsync(attempt, done, attempt.Before).ConfigureAwait(false);
                    return true;
                }
                if (make(desk) is not { } commit)
                {
                    await GiveUpAsync(attempt).ConfigureAwait(false);
                    return false;
                }
                if (attempt.IsStaged && !await RestartAsync(attempt, cancellation).ConfigureAwait(false))
                {
                    await GiveUpAsync(attempt).ConfigureAwait(false);
                    return true;
                }
                if (attempt.Intent is null)
                {
                    var stands = await TryQuietlyAsync(attempt, desk, commit, cancellation).ConfigureAwait(false);
                    if (stands == true) return true;
                    await BeginAsync(attempt, cancellation).ConfigureAwait(false);
                    if (stands == false) continue;
                }
                if (!await TryAsync(attempt, desk, commit, cancellation).ConfigureAwait(false)) continue;
                await FollowAsync(attempt, attempt.Draft.Required("the draft"), desk.Head).ConfigureAwait(false);
                return true;
            }
        }
        catch when (attempt is { Intent: not null, Draft: null })
        {
            await GiveUpAsync(attempt).ConfigureAwait(false);
            throw;
        }
    }

    private async Task BeginAsync(Attempt attempt, CancellationToken cancellation) =>
        attempt.Intent = await agenda.BeginAsync(attempt.Stream, attempt.Token, false, null, cancellation).ConfigureAwait(false);

    /// <summary>One transaction, and nothing before or after it. Null: something follows after all, or it is too large. False: refused, and tried no more in this way.</summary>
    private async Task<bool?> TryQuietlyAsync(Attempt attempt, Desk desk, Commit commit, CancellationToken cancellation)
    {
        var contents = await ContentDraft.MakeAsync(rows, attempt.Stream, commit.Contents, cancellation).ConfigureAwait(false);
        var draft = Draft.Clearing(desk, commit, contents, attempt.Token);
        if (!draft.IsQuiet || draft.Whole() is not { } whole) return null;
        (attempt.Before, attempt.Draft) = (desk.Head, draft);
        return await set.Tables.SubmitAsync(set.Streams, StreamKeys.Partition(attempt.Stream), whole, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<bool> TryAsync(Attempt attempt, Desk desk, Commit commit, CancellationToken cancellation)
    {
        Demands.NewEffects(desk, commit);
        Demands.Progress(attempt.Tag, desk);
        var contents = await ContentDraft.MakeAsync(rows, attempt.Stream, commit.Contents, cancellation).ConfigureAwait(false);
        var draft = new Draft(desk, commit, contents, attempt.Token, attempt.Finished);
        (attempt.Before, attempt.Draft) = (desk.Head, draft);
        // From here on whoever goes away leaves a commit that stands: it is waited for, and followed.
        if (draft.Whole() is { } whole)
        {
            attempt.Tag = desk.ETag;
            return await set.Tables.SubmitAsync(set.Streams, StreamKeys.Partition(attempt.Stream), whole, CancellationToken.None).ConfigureAwait(false);
        }
        attempt.IsStaged = true;
        await agenda.BeginAsync(attempt.Stream, attempt.Token, true, attempt.Intent, cancellation).ConfigureAwait(false);
        return await _staging.WriteAsync(attempt.Stream, draft, attempt.Token, cancellation).ConfigureAwait(false);
    }

    /// <summary>Somebody came between: what was staged is thrown away, and the next try has a token of its own. False when the token stands after all.</summary>
    private async Task<bool> RestartAsync(Attempt attempt, CancellationToken cancellation)
    {
        if (!await _staging.KillAsync(attempt.Stream, attempt.Token, cancellation).ConfigureAwait(false)) return false;
        await _staging.SweepAsync(attempt.Stream, attempt.Token, cancellation).ConfigureAwait(false);
        var abandoned = attempt.Intent.Required("the intent");
        (attempt.Token, attempt.IsStaged) = (NewToken(), false);
        attempt.Intent = await agenda.BeginAsync(attempt.Stream, attempt.Token, false, null, cancellation).ConfigureAwait(false);
        await agenda.EndAsync(attempt.Stream, abandoned, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>The commit stands: nothing that happens here takes it back, and nobody who goes away stops it.</summary>
    private async Task FollowAsync(Attempt attempt, Draft draft, StreamHead before)
    {
        try
        {
            var listing = before.Version == 0 && draft.Head.Version > 0 ? following.ListAsync(attempt.Stream, CancellationToken.None) : Task.CompletedTask;
            if (!draft.Work.IsNothing)
                await following.ApplyAsync(attempt.Stream, draft.Work, draft.WorkRows(attempt.IsStaged ? attempt.Token : null), CancellationToken.None).ConfigureAwait(false);
            await listing.ConfigureAwait(false);
            await agenda.SettleAsync(attempt.Stream, before, draft.Head, draft.Head.Version > before.Version, attempt.Intent, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            set.Report($"What follows from version {draft.Head.Version} of {attempt.Stream}", fault);
        }
    }

    /// <summary>Nothing of it stands, or a transaction was tried and may stand after all: then it is finished like one that crashed.</summary>
    private async Task GiveUpAsync(Attempt attempt)
    {
        if (attempt.Intent is not { } intent) return;
        try
        {
            if (attempt.Draft is null) await agenda.EndAsync(attempt.Stream, intent, CancellationToken.None).ConfigureAwait(false);
            else await finishing.FinishAsync(attempt.Stream, intent, attempt.IsStaged ? attempt.Token : null, null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            set.Report($"The trace of a commit to {attempt.Stream} that was given up", fault);
        }
    }

    private static string NewToken() => Guid.NewGuid().ToString("N");

    private sealed class Attempt(StreamId stream, string? finished, string token)
    {
        public StreamId Stream => stream;
        public string? Finished => finished;
        public string Token { get; set; } = token;
        public string? Intent { get; set; }
        public bool IsStaged { get; set; }
        public string? Tag { get; set; }
        public StreamHead Before { get; set; } = StreamHead.None;

        /// <summary>Of the last transaction tried.</summary>
        public Draft? Draft { get; set; }
    }
}
