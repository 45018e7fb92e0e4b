using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>The heads that were sealed last, to be published and to verify against.</summary>
public sealed record SealedHeads(int Most) : OversightQuery<ListedHeads>
{
    private protected override async ValueTask<ListedHeads?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        new ListedHeads([.. await room.Reads.HeadsAsync(Math.Clamp(Most, 1, 500), cancellation).ConfigureAwait(false)]);
}

/// <param name="Heads">Latest first.</param>
public sealed record ListedHeads(ImmutableArray<Head> Heads);
