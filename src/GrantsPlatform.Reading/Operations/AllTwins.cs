using System.Collections.Immutable;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Organisations that may be one and the same, whatever the pages.</summary>
public sealed record AllTwins : AdministratorQuery<WholeTwins>
{
    private protected override async ValueTask<WholeTwins?> AnswerAsync(Room room, CancellationToken cancellation) =>
        new WholeTwins([.. await TwinsToLookAt.FindAsync(room, cancellation).ConfigureAwait(false)]);
}

public sealed record WholeTwins(ImmutableArray<Twins> Groups);
