using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Legal;

/// <summary>Who publishes calls here, and the rules of each call, from the definitions of public calls.</summary>
public static class FunderList
{
    public static async Task<IReadOnlyList<IGrouping<Funder, PublicCall>>> ReadAsync(Queries queries, CancellationToken cancellation) =>
        [.. (await queries.AskAsync(new PublishedCalls(), cancellation).ConfigureAwait(false) ?? []).GroupBy(call => call.Definition.Funder).OrderBy(group => French.Fold(group.Key.Name), StringComparer.Ordinal)];
}
