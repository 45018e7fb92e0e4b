using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The legal name of the organisation that invites, and the name of the person who did it for it.</summary>
public sealed record InvitingOrganisation(StreamId Invitation) : PlatformQuery<InvitingFacts>
{
    private protected override async ValueTask<InvitingFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<InvitationState>(Invitation, cancellation).ConfigureAwait(false) is InvitationState.Known known
        && await room.BodyAsync(known.Last.Organisation, cancellation).ConfigureAwait(false) is { } body
            ? new InvitingFacts(body.LegalName, known.Last.By.PersonId is { } person ? (await room.PersonAsync(person, cancellation).ConfigureAwait(false))?.Name : null)
            : null;
}

/// <param name="Person">Null where nobody knows the name, or it has been erased.</param>
public sealed record InvitingFacts(string Organisation, string? Person);
