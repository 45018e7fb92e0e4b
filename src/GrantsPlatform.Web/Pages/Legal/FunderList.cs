using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Calls;

namespace GrantsPlatform.Web.Pages.Legal;

/// <summary>Who publishes calls here, and the rules of each call, from the definitions of public calls.</summary>
public static class FunderList
{
    public static async Task<IReadOnlyList<IGrouping<Funder, PublicCall>>> ReadAsync(PublicCalls calls, CancellationToken cancellation)
    {
        var all = new List<PublicCall>();
        await foreach (var call in calls.ReadAsync(cancellation).ConfigureAwait(false)) all.Add(call);
        return [.. all.GroupBy(call => call.Definition.Funder).OrderBy(group => French.Fold(group.Key.Name), StringComparer.Ordinal)];
    }
}
