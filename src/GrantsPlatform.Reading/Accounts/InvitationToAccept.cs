using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>A colleague's invitation, for whoever holds its link and as long as that opens it.</summary>
/// <param name="Serial">The link's.</param>
/// <param name="Account">Of whoever came; null: not known yet.</param>
public sealed record InvitationToAccept(string Invitation, int Serial, string? Account) : DoorQuery<OpenInvitation>
{
    private protected override async ValueTask<OpenInvitation?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<InvitationState>(StreamId.Named(InvitationState.Kind, Invitation), cancellation).ConfigureAwait(false) is InvitationState.Known known
        && known.Opens(Serial, room.Now)
        && await room.SurvivorAsync(known.Last.Organisation, cancellation).ConfigureAwait(false) is { } body
            ? new OpenInvitation(
                GivenSeat.In(OrganisationFacts.Of(body), known.Last), known.Last.ExpiresAt, body.LegalName, Account is { } account && body.IsMember(account),
                (await room.Reads.ContentsAsync(StreamId.Named(InvitationState.Kind, Invitation), cancellation).ConfigureAwait(false)).Json<Invited>(Invited.Record)?.Mail ?? "",
                known.Last.By.PersonId is { } by ? (await room.PersonAsync(by, cancellation).ConfigureAwait(false))?.Name : null)
            : null;
}

/// <param name="IsMember">Whoever came is already.</param>
/// <param name="Mail">To which the link was sent: whoever holds it reads the mails of that address.</param>
/// <param name="By">The name of who invites; null where it is not known any more.</param>
public sealed record OpenInvitation(GivenSeat Seat, DateTimeOffset ExpiresAt, string Organisation, bool IsMember, string Mail, string? By);
