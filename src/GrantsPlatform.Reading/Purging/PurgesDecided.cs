using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Purging;

/// <summary>What was erased by somebody's decision, and what is going to be; the latest first.</summary>
/// <param name="After">Where the page before ended; null: from the beginning.</param>
public sealed record PurgesDecided(string? After = null) : RetentionQuery<ListedPurges>
{
    private const int AtOnce = 50;

    private protected override async ValueTask<ListedPurges?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var calls = await CallsAsync(room, viewer, cancellation).ConfigureAwait(false);
        try
        {
            var page = await room.Reads.QueryAsync<PurgeRow>(
                new ViewQuery(PurgesView.Name, PurgesView.Partition, "at", true, ImmutableDictionary<string, string>.Empty, AtOnce, After), cancellation).ConfigureAwait(false);
            return new ListedPurges([.. page.Rows.Select(row => row.Body).Join(calls, purge => purge.Call, call => call.Id, (purge, call) => new PurgeLine(purge, call.Title))], page.Next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }
}

public sealed record ListedPurges(ImmutableArray<PurgeLine> Lines, string? Next);

public sealed record PurgeLine(PurgeRow Purge, string Title);
