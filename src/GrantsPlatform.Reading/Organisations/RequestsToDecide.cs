using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>
/// The requests to be recognised as legal representative that the viewer may answer, the oldest first: of every organisation for those who administer the
/// platform, and for a service of those that have files with it.
/// </summary>
public sealed record RequestsToDecide : OwnQuery<WaitingRequests>
{
    private protected override async ValueTask<WaitingRequests?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(account);
        var found = ImmutableArray.CreateBuilder<WaitingRequest>();
        await foreach (var row in room.Reads.EveryRowAsync<RepresentationRow>(OrganisationsView.Requests, OrganisationsView.Partition, "askedAt", cancellation).ConfigureAwait(false))
            if (await RequestToDecide.MayDecideAsync(row.Body.OrganisationId, viewer, room, cancellation).ConfigureAwait(false))
                found.Add(new WaitingRequest(
                    row.Body.OrganisationId, row.Body.LegalName, row.Body.Number,
                    (await room.PersonAsync(row.Body.AccountId, cancellation).ConfigureAwait(false))?.Name ?? "Compte supprimé", row.Body.AskedAt));
        return new WaitingRequests(found.ToImmutable());
    }
}

public sealed record WaitingRequests(ImmutableArray<WaitingRequest> Requests);

public sealed record WaitingRequest(string OrganisationId, string LegalName, int Number, string Person, DateTimeOffset AskedAt);
