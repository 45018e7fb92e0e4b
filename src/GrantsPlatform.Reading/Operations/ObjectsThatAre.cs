using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Those of these objects to which something ever happened.</summary>
public sealed record ObjectsThatAre(ImmutableArray<StreamId> Candidates) : PlatformQuery<IReadOnlyList<StreamId>>
{
    private protected override async ValueTask<IReadOnlyList<StreamId>?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var found = new List<StreamId>();
        foreach (var candidate in Candidates)
            if ((await room.Reads.ReadVersionedAsync<object>(candidate, cancellation).ConfigureAwait(false)).Version > 0) found.Add(candidate);
        return found;
    }
}
