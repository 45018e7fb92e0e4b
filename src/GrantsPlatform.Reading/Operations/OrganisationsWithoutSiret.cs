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

    /// <summary>The key of those that have none.</summary>
    private static readonly ImmutableDictionary<string, KeySpan> Without = ImmutableDictionary<string, KeySpan>.Empty.Add("siret", new KeySpan(null, ""));

    /// <exception cref="ArgumentException">No page gave this.</exception>
    private protected override async ValueTask<BodiesWithoutSiret?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var page = await room.Reads.QueryAsync<OrganisationRow>(Asked with { After = After }, cancellation).ConfigureAwait(false);
        return new BodiesWithoutSiret([.. page.Rows.Select(row => row.Body).Where(body => body.MergedInto is null)], page.Next);
    }

    /// <summary>Whatever the pages, while they are used.</summary>
    internal static IAsyncEnumerable<OrganisationRow> EveryAsync(Room room, CancellationToken cancellation) =>
        room.Reads.EveryRowAsync<OrganisationRow>(Asked, cancellation).Select(row => row.Body).Where(body => body.MergedInto is null);

    /// <summary>As many as all pages list.</summary>
    internal static ValueTask<int> CountAsync(Room room, CancellationToken cancellation) => EveryAsync(room, cancellation).CountAsync(cancellation);

    private static ViewQuery Asked => new(OrganisationsView.Name, OrganisationsView.Partition, "siret", false, ImmutableDictionary<string, string>.Empty, PageSize) { Spans = Without };
}

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record BodiesWithoutSiret(ImmutableArray<OrganisationRow> Bodies, string? Next);
