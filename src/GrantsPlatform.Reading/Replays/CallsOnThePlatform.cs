using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Replays;

/// <summary>Every call, the last to close first.</summary>
public sealed record CallsOnThePlatform : PlatformQuery<CallsThere>
{
    private const int Together = 200;

    private protected override async ValueTask<CallsThere?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<CallRow>();
        string? after = null;
        do
        {
            var page = await room.Reads.QueryAsync<CallRow>(
                new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", true, ImmutableDictionary<string, string>.Empty, Together, after), cancellation).ConfigureAwait(false);
            all.AddRange(page.Rows.Select(row => row.Body));
            after = page.Next;
        }
        while (after is not null);
        return new CallsThere(all.ToImmutable());
    }
}

public sealed record CallsThere(ImmutableArray<CallRow> All);
