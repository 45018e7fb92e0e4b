using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>An invitation that is pending, for those who may invite.</summary>
/// <param name="Mark">As <see cref="PendingInvitation"/> tells it.</param>
public sealed record InvitationToRevoke(string Organisation, string Mark) : OverseenQuery<RevocableInvitation>(Organisation)
{
    private protected override async ValueTask<RevocableInvitation?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var seen = await SeenOrganisation.OfAsync(room, body, viewer, cancellation).ConfigureAwait(false);
        var stream = InvitationState.IdOf(Organisation, Mark);
        if (!seen.May(new InviteColleague(seen.Id, "", "", []))
            || await room.Reads.ReadAsync<InvitationState>(stream, cancellation).ConfigureAwait(false) is not InvitationState.Known { IsPending: true }) return null;
        return new RevocableInvitation(seen, (await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<Invited>(Invited.Record)?.Mail ?? "");
    }
}

/// <param name="Mail">Empty when it was erased.</param>
public sealed record RevocableInvitation(SeenOrganisation Organisation, string Mail);
