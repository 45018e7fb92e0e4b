using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>An organisation, with what the visitor may do there: what they may not is not offered, and refused by the core in any case.</summary>
public sealed record SeenOrganisation(OrganisationState.Registered Body, ImmutableDictionary<string, string> Names, Visitor Visitor)
{
    public string Id => Body.Id;

    public ImmutableArray<MemberRight> Mine => Body.Members.GetValueOrDefault(Visitor.AccountId!, []);

    public bool IsRepresentative => Body.Has(Visitor.AccountId!, MemberRight.LegalRepresentative);

    public string NameOf(string account) => Names.GetValueOrDefault(account, "Compte supprimé");

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Visitor.Actor, Body.Scope, Visitor.Account, id => id == Id ? Body : null) is null;
}

/// <summary>Reads what the pages of an organisation show of it.</summary>
public sealed class OrganisationSight(IReads reads, Visitor visitor)
{
    public async Task<SeenOrganisation?> ReadAsync(string organisation, CancellationToken cancellation)
    {
        if (await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false) is not OrganisationState.Registered body) return null;
        var names = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var account in body.Members.Keys)
            if (await PersonAsync(account, cancellation).ConfigureAwait(false) is { } person) names[account] = person.Name;
        return new SeenOrganisation(body, names.ToImmutable(), visitor);
    }

    public async Task<Person?> PersonAsync(string account, CancellationToken cancellation) =>
        (await reads.ContentsAsync(AccountState.IdOf(account), cancellation).ConfigureAwait(false)).Json<Person>(Person.Record);
}
