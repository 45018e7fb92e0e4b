using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Organisations by what an administrator knows of them, in the order of their names, one page after another.</summary>
/// <param name="Words">Of the name, or a number; null: all of them.</param>
/// <param name="After">What the page before gave as its <see cref="FoundOrganisations.Next"/>; null: the first one.</param>
public sealed record OrganisationsToFind(string? Words, string? After) : AdministratorQuery<FoundOrganisations>
{
    public const int PageSize = 50;

    private protected override async ValueTask<FoundOrganisations?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        try
        {
            var page = await room.Reads.QueryAsync<OrganisationRow>(Asked(Words) with { After = After }, cancellation).ConfigureAwait(false);
            return new FoundOrganisations([.. page.Rows.Select(row => row.Body)], page.Next);
        }
        catch (ArgumentException)
        {
            // A token that is none.
            return null;
        }
    }

    internal static ViewQuery Asked(string? words) => new(OrganisationsView.Name, OrganisationsView.Partition, "name", false, ImmutableDictionary<string, string>.Empty, PageSize) { Words = words };
}

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record FoundOrganisations(ImmutableArray<OrganisationRow> Bodies, string? Next);
