using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Words;

namespace GrantsPlatform.Host.Serving;

/// <summary>Finds in the store who may be shown: the holders of roles, and the people of organisations.</summary>
internal static class DemoPersonas
{
    private const int Most = 500;
    private const string Organisations = "Organismes";

    private static readonly ImmutableDictionary<string, string> Unfiltered = ImmutableDictionary<string, string>.Empty;

    public static async Task<ImmutableArray<Persona>> ReadAsync(IReads reads, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<Persona>();
        var accounts = await reads.QueryAsync<AccountRow>(
            new ViewQuery(AccountsView.Name, AccountsView.Partition, "openedAt", false, Unfiltered, Most), cancellation).ConfigureAwait(false);
        foreach (var row in accounts.Rows)
            if (await PersonaOfAsync(row.Body.Id, reads, cancellation).ConfigureAwait(false) is { } persona) found.Add(persona);
        return found.ToImmutable();
    }

    private static async Task<Persona?> PersonaOfAsync(string id, IReads reads, CancellationToken cancellation)
    {
        var stream = AccountState.IdOf(id);
        if (await reads.ReadAsync<AccountState>(stream, cancellation).ConfigureAwait(false) is not AccountState.Open account) return null;
        var name = (await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<Person>(Person.Record)?.Name ?? id;
        if (!account.Grants.IsEmpty)
        {
            var programmes = account.Grants.Select(grant => grant.Programme).OfType<string>().Distinct().ToList();
            var titles = new List<string>();
            foreach (var programme in programmes)
                titles.Add((await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false)).Revisions[^1].Definition.Title);
            var roles = French.List(account.Grants.Select(grant => CodeWords.Of(grant.Role) + (grant.Departement is { } place ? $" ({place})" : "")).Distinct());
            return new Persona(id, name, titles.Count == 0 ? "Plateforme" : string.Join(", ", titles), roles);
        }
        var memberships = await reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, id, "name", false, Unfiltered, Most), cancellation).ConfigureAwait(false);
        return memberships.Rows.Count == 0
            ? null
            : new Persona(id, name, Organisations, string.Join("\u202F; ", memberships.Rows.Select(row => $"{row.Body.LegalName}\u202F: {CodeWords.Of(row.Body.Rights)}")));
    }
}
