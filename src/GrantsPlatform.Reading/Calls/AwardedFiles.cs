using GrantsPlatform.Core.Views;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>Every awarded file of a call whose results are published, read from the store while it is written out.</summary>
public sealed record AwardedFiles(string Call) : PublicQuery<AllAwards>
{
    internal override async ValueTask<AllAwards?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Calls.FindAsync(Call, cancellation).ConfigureAwait(false) is { Standing: CallStanding.Published } call
            ? new AllAwards(call, room.Results.AllAsync(Call, cancellation))
            : null;
}

public sealed record AllAwards(PublicCall Call, IAsyncEnumerable<ApplicationRow> Files);
