using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>The bodies to which nothing can be granted yet whatever the pages, read from the store while they are written out.</summary>
public sealed record AllWithoutSiret : AdministratorQuery<WholeOrganisations>
{
    private protected override async ValueTask<WholeOrganisations?> AnswerAsync(Room room, CancellationToken cancellation) =>
        new WholeOrganisations(await OrganisationsWithoutSiret.CountAsync(room, cancellation).ConfigureAwait(false), OrganisationsWithoutSiret.EveryAsync(room, cancellation));
}
