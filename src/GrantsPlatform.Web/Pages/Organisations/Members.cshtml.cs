using System.Collections.Immutable;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Who acts for the body, how far, and who has been invited to.</summary>
public sealed class MembersModel(OrganisationSight sight, IReads reads) : OrganisationPage(sight)
{
    private const int MostInvitations = 100;

    /// <param name="Mark">The invitation's part of its address.</param>
    public sealed record Pending(string Mark, string Mail, ImmutableArray<MemberRight> Rights, DateTimeOffset SentAt, DateTimeOffset ExpiresAt);

    /// <summary>Shown to those who may invite: addresses of people who have not agreed to anything are for nobody else.</summary>
    public ImmutableArray<Pending> Invitations { get; private set; } = [];

    public bool MayInvite => Seen.May(new InviteColleague(Seen.Id, "", "", []));

    public bool MayChange => Seen.May(new ChangeMemberRights("", []));

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (MayInvite) Invitations = await PendingAsync(organisation, cancellation).ConfigureAwait(false);
        return Page();
    }

    private async Task<ImmutableArray<Pending>> PendingAsync(string organisation, CancellationToken cancellation)
    {
        var rows = await reads.QueryAsync<InvitationRow>(
            new ViewQuery(InvitationsView.Name, organisation, "sentAt", true, ImmutableDictionary<string, string>.Empty.Add("status", "pending"), MostInvitations), cancellation).ConfigureAwait(false);
        var pending = ImmutableArray.CreateBuilder<Pending>();
        foreach (var row in rows.Rows)
            if ((await reads.ContentsAsync(row.Stream, cancellation).ConfigureAwait(false)).Json<Invited>(Invited.Record) is { } invited)
                pending.Add(new Pending(InvitationMark.Of(organisation, row.Stream), invited.Mail, row.Body.Rights, row.Body.SentAt, row.Body.ExpiresAt));
        return pending.ToImmutable();
    }
}

/// <summary>The part of an invitation's id that its organisation does not say already.</summary>
internal static class InvitationMark
{
    public static string Of(string organisation, Core.Kernel.StreamId invitation) => invitation.Key[(organisation.Length + 1)..];
}
