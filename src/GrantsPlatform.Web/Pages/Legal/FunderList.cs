using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Legal;

/// <summary>Who publishes calls here, and the rules of each call, from the definitions of public calls.</summary>
public static class FunderList
{
    /// <summary>One entry a service: calls that differ in nothing but their mailbox have the same one.</summary>
    public static async Task<IReadOnlyList<ListedFunder>> ReadAsync(Queries queries, CancellationToken cancellation) =>
        [.. (await queries.AskAsync(new PublishedCalls(), cancellation).ConfigureAwait(false) ?? [])
            .GroupBy(call => call.Definition.Funder with { ContactMail = "" })
            .OrderBy(group => French.Fold(group.Key.Name), StringComparer.Ordinal)
            .Select(group => new ListedFunder(group.Key, [.. group.Select(call => call.Definition.Funder.ContactMail).Distinct()], [.. group]))];
}

/// <param name="Funder">Without a mailbox.</param>
/// <param name="Mails">Where the service answers, for one call or another.</param>
public sealed record ListedFunder(Funder Funder, IReadOnlyList<string> Mails, IReadOnlyList<PublicCall> Calls);
