using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>The bodies to which nothing can be granted yet, one page after another.</summary>
/// <param name="After">What the page before gave as its <see cref="BodiesWithoutSiret.Next"/>; null: the first one.</param>
public sealed record OrganisationsWithoutSiret(string? After) : AdministratorQuery<BodiesWithoutSiret>
{
    public const int PageSize = 50;

    /// <exception cref="ArgumentException">No page gave this.</exception>
    private protected override async ValueTask<BodiesWithoutSiret?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        // In the order of their numbers, those without come first.
        var query = new ViewQuery(OrganisationsView.Name, OrganisationsView.Partition, "siret", false, ImmutableDictionary<string, string>.Empty, PageSize, After);
        var page = await room.Reads.QueryAsync<OrganisationRow>(query, cancellation).ConfigureAwait(false);
        ImmutableArray<OrganisationRow> bodies = [.. page.Rows.Select(row => row.Body).TakeWhile(body => body.Siret is null)];
        return new BodiesWithoutSiret([.. bodies.Where(body => body.MergedInto is null)], bodies.Length == page.Rows.Count ? page.Next : null);
    }
}

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record BodiesWithoutSiret(ImmutableArray<OrganisationRow> Bodies, string? Next);
