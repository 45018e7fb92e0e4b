using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
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
            var roles = French.List(account.Grants.Select(grant => CodeWords.Of(grant.Role) + (grant.Departement is { } place ? $", {PlaceWords.Of(place)}" : "")).Distinct());
            return new Persona(id, name, titles switch { [] => "Plateforme", [var one] => $"Agents – {one}", _ => "Agents communs à plusieurs programmes" }, roles);
        }
        var memberships = await reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, id, "name", false, Unfiltered, Most), cancellation).ConfigureAwait(false);
        if (memberships.Rows.Count == 0) return null;
        var body = memberships.Rows[0].Body;
        return new Persona(id, name, await CallOfAsync(body.OrganisationId, reads, cancellation).ConfigureAwait(false), CodeWords.Of(body.Rights), body.LegalName);
    }

    /// <summary>The call that the organisation answered last.</summary>
    private static async Task<string> CallOfAsync(string organisation, IReads reads, CancellationToken cancellation)
    {
        var files = await reads.QueryAsync<OwnFileRow>(
            new ViewQuery(ApplicationsView.Own, organisation, "startedAt", true, Unfiltered, 1), cancellation).ConfigureAwait(false);
        return files.Rows.Count > 0
            && await reads.ReadAsync<CallState>(CallState.IdOf(files.Rows[0].Body.Call), cancellation).ConfigureAwait(false) is CallState.Known call
            ? $"Organismes – {call.Title}"
            : "Organismes sans dossier";
    }
}
