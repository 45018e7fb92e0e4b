using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The legal name of the organisation that invites.</summary>
public sealed record InvitingOrganisation(StreamId Invitation) : PlatformQuery<Said>
{
    private protected override async ValueTask<Said?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<InvitationState>(Invitation, cancellation).ConfigureAwait(false) is InvitationState.Known known
        && await room.BodyAsync(known.Last.Organisation, cancellation).ConfigureAwait(false) is { } body
            ? new Said(body.LegalName)
            : null;
}
