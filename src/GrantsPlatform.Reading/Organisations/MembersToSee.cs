using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>
/// Who acts for an organisation and who has been invited to. Invitations are for those who may invite: addresses of people who have not agreed to anything
/// are for nobody else.
/// </summary>
public sealed record MembersToSee(string Organisation) : OverseenQuery<SeenMembers>(Organisation)
{
    private const int MostInvitations = 100;

    private protected override async ValueTask<SeenMembers?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var seen = await SeenOrganisation.OfAsync(room, body, viewer, cancellation).ConfigureAwait(false);
        var mayInvite = seen.May(new InviteColleague(seen.Id, "", "", []));
        return new SeenMembers(seen, mayInvite, mayInvite ? await PendingAsync(room, cancellation).ConfigureAwait(false) : []);
    }

    private async ValueTask<ImmutableArray<PendingInvitation>> PendingAsync(Room room, CancellationToken cancellation)
    {
        var rows = await room.Reads.QueryAsync<InvitationRow>(
            new ViewQuery(InvitationsView.Name, Organisation, "sentAt", true, ImmutableDictionary<string, string>.Empty.Add("status", "pending"), MostInvitations), cancellation).ConfigureAwait(false);
        var pending = ImmutableArray.CreateBuilder<PendingInvitation>();
        foreach (var row in rows.Rows)
            if ((await room.Reads.ContentsAsync(row.Stream, cancellation).ConfigureAwait(false)).Json<Invited>(Invited.Record) is { } invited)
                pending.Add(new PendingInvitation(MarkOf(row.Stream), invited.Mail, row.Body.Rights, row.Body.SentAt, row.Body.ExpiresAt));
        return pending.ToImmutable();
    }

    /// <summary>The part of an invitation's id that its organisation does not say already.</summary>
    private string MarkOf(StreamId invitation) => invitation.Key[(Organisation.Length + 1)..];
}

public sealed record SeenMembers(SeenOrganisation Organisation, bool MayInvite, ImmutableArray<PendingInvitation> Invitations);

/// <param name="Mark">The invitation's part of its address.</param>
public sealed record PendingInvitation(string Mark, string Mail, ImmutableArray<MemberRight> Rights, DateTimeOffset SentAt, DateTimeOffset ExpiresAt);
