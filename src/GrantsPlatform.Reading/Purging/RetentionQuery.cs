using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Purging;

/// <summary>About what is kept and erased, for those who administer the platform, and for auditors as far as their grants cover whole programmes.</summary>
public abstract record RetentionQuery<TAnswer> : OversightQuery<TAnswer> where TAnswer : class
{
    private const int MostCalls = 500;

    private protected static bool Sees(Viewer viewer, string programme) => Sight.OfTrail(viewer, new Scope(programme, null, []), null, ImmutableHashSet<string>.Empty) is null;

    /// <summary>The one that closed first comes first.</summary>
    private protected static async ValueTask<ImmutableArray<CallRow>> CallsAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        [.. (await room.Reads.QueryAsync<CallRow>(new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", false, ImmutableDictionary<string, string>.Empty, MostCalls), cancellation).ConfigureAwait(false))
            .Rows.Select(row => row.Body).Where(call => Sees(viewer, call.Programme))];
}
