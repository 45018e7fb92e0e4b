using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Finds people through accounts, the members of organisations, the list of grants and invitations.</summary>
public sealed class AccountDirectory : IDirectory
{
    private const int PageSize = 200;

    public async ValueTask<IReadOnlyList<Address>> ResolveAsync(Recipient recipient, IReads reads, CancellationToken cancellation)
    {
        if (recipient is ToInvited invited) return await InvitedAsync(invited, reads, cancellation).ConfigureAwait(false);
        if (recipient is ToNewMail wish) return await AtNewMailAsync(wish, reads, cancellation).ConfigureAwait(false);
        if (recipient is ToPartner partner) return await PartnerDetails.AddressAsync(partner, reads, cancellation).ConfigureAwait(false) is { } address ? [address] : [];
        var found = new List<Address>();
        foreach (var account in await AccountsAsync(recipient, reads, cancellation).ConfigureAwait(false))
            if ((await reads.ContentsAsync(AccountState.IdOf(account), cancellation).ConfigureAwait(false)).Json<Person>(Person.Record) is { } person)
                found.Add(new Address(account, person.Name, person.Mail));
        return found;
    }

    /// <summary>Who it is, nobody knows yet: an address without a name.</summary>
    private static async ValueTask<IReadOnlyList<Address>> InvitedAsync(ToInvited invited, IReads reads, CancellationToken cancellation) =>
        (await reads.ContentsAsync(StreamId.Named(InvitationState.Kind, invited.InvitationId), cancellation).ConfigureAwait(false)).Json<Invited>(Invited.Record) is { } known
            ? [new Address(invited.InvitationId, "", known.Mail)]
            : [];

    private static async ValueTask<IReadOnlyList<Address>> AtNewMailAsync(ToNewMail wish, IReads reads, CancellationToken cancellation)
    {
        var contents = await reads.ContentsAsync(AccountState.IdOf(wish.AccountId), cancellation).ConfigureAwait(false);
        return contents.Json<Person>(Person.Record) is { } person && contents.Json<NewMail>(NewMail.Record) is { } wanted ? [new Address(wish.AccountId, person.Name, wanted.Mail)] : [];
    }

    private static async ValueTask<IReadOnlyList<string>> AccountsAsync(Recipient recipient, IReads reads, CancellationToken cancellation) => recipient switch
    {
        ToPerson person => [person.AccountId],
        ToOrganisation body => await MembersAsync(body, reads, cancellation).ConfigureAwait(false),
        ToRole role =>
        [
            .. await HoldersAsync(role, role.Programme, reads, cancellation).ConfigureAwait(false),
            .. await HoldersAsync(role, Grant.EveryProgramme, reads, cancellation).ConfigureAwait(false),
        ],
        _ => throw new InvalidOperationException($"{recipient} is not a recipient."),
    };

    private static async ValueTask<IReadOnlyList<string>> MembersAsync(ToOrganisation body, IReads reads, CancellationToken cancellation) =>
        await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(body.OrganisationId), cancellation).ConfigureAwait(false) is OrganisationState.Registered known
            ? [.. known.Members.Where(member => HasPartInFiles(member.Value)).Select(member => member.Key)]
            : [];

    private static bool HasPartInFiles(IEnumerable<MemberRight> rights) =>
        rights.Any(right => right is MemberRight.Editor or MemberRight.Submitter or MemberRight.LegalRepresentative);

    private static async ValueTask<IReadOnlyList<string>> HoldersAsync(ToRole role, string partition, IReads reads, CancellationToken cancellation)
    {
        var query = new ViewQuery(AccountsView.Grants, partition, "account", false, new Dictionary<string, string> { ["role"] = AccountsView.Spell(role.Role) }, PageSize);
        var holders = new List<string>();
        while (true)
        {
            var page = await reads.QueryAsync<GrantRow>(query, cancellation).ConfigureAwait(false);
            holders.AddRange(page.Rows.Select(row => row.Body)
                .Where(grant => role.Departement is null || grant.Departement is null || grant.Departement == role.Departement)
                .Select(grant => grant.AccountId));
            if (page.Next is null) return holders;
            query = query with { After = page.Next };
        }
    }
}
