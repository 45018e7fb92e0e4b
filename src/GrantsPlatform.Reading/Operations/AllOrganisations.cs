using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Organisations by what an administrator knows of them whatever the pages, read from the store while they are written out.</summary>
/// <param name="Words">Of the name, or a number; null: all of them.</param>
public sealed record AllOrganisations(string? Words) : AdministratorQuery<WholeOrganisations>
{
    private protected override async ValueTask<WholeOrganisations?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var asked = OrganisationsToFind.Asked(Words);
        return new WholeOrganisations(await room.Reads.CountRowsAsync(asked, cancellation).ConfigureAwait(false), room.Reads.EveryRowAsync<OrganisationRow>(asked, cancellation).Select(row => row.Body));
    }
}

public sealed record WholeOrganisations(long Count, IAsyncEnumerable<OrganisationRow> Lines);
