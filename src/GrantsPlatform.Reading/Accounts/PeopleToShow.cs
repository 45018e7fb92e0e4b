using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>Whom a demonstration may show: the holders of roles, and the people of organisations.</summary>
public sealed record PeopleToShow : PlatformQuery<IReadOnlyList<ShownPerson>>
{
    private const int Most = 500;

    private protected override async ValueTask<IReadOnlyList<ShownPerson>?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var found = new List<ShownPerson>();
        foreach (var row in (await ListAsync<AccountRow>(room, AccountsView.Name, AccountsView.Partition, "openedAt", cancellation).ConfigureAwait(false)).Select(row => row.Id))
            if (await PersonOfAsync(row, room, cancellation).ConfigureAwait(false) is { } person) found.Add(person);
        return found;
    }

    private static async Task<ShownPerson?> PersonOfAsync(string id, Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(id), cancellation).ConfigureAwait(false) is not AccountState.Open account) return null;
        var name = (await room.PersonAsync(id, cancellation).ConfigureAwait(false))?.Name ?? id;
        if (!account.Grants.IsEmpty) return await AgentOfAsync(account, name, room, cancellation).ConfigureAwait(false);
        var memberships = await ListAsync<MemberRow>(room, OrganisationsView.Memberships, id, "name", cancellation).ConfigureAwait(false);
        return memberships is [var body, ..]
            ? new ShownPerson(id, name, await CallOfAsync(body.OrganisationId, room, cancellation).ConfigureAwait(false), CodeWords.Of(body.Rights), body.LegalName)
            : null;
    }

    private static async Task<ShownPerson> AgentOfAsync(AccountState.Open account, string name, Room room, CancellationToken cancellation)
    {
        var titles = new List<string>();
        foreach (var programme in account.Grants.Select(grant => grant.Programme).OfType<string>().Distinct())
            titles.Add((await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false)).Revisions[^1].Definition.Title);
        var roles = French.List(account.Grants.Select(grant => CodeWords.Of(grant.Role) + (grant.Departement is { } place ? $", {PlaceWords.Of(place)}" : "")).Distinct());
        return new ShownPerson(account.Id, name, titles switch { [] => "Plateforme", [var one] => $"Agents – {one}", _ => "Agents communs à plusieurs programmes" }, roles, null);
    }

    /// <summary>The call that the organisation answered last.</summary>
    private static async Task<string> CallOfAsync(string organisation, Room room, CancellationToken cancellation) =>
        (await OwnFiles.PageAsync(room, organisation, null, 1, null, cancellation).ConfigureAwait(false))?.Rows is [var last, ..]
        && await OwnFiles.CallTitleAsync(room, last.Body.Call, cancellation).ConfigureAwait(false) is { Length: > 0 } title
            ? $"Organismes – {title}"
            : "Organismes sans dossier";

    private static async Task<IReadOnlyList<TRow>> ListAsync<TRow>(Room room, string view, string partition, string sort, CancellationToken cancellation) =>
        [.. (await room.Reads.QueryAsync<TRow>(new ViewQuery(view, partition, sort, false, ImmutableDictionary<string, string>.Empty, Most), cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body)];
}

/// <param name="Group">The call that organisations answered, the programme of agents.</param>
/// <param name="Words">What the person may do.</param>
/// <param name="Body">The organisation whose person it is; null for agents.</param>
public sealed record ShownPerson(string AccountId, string Name, string Group, string Words, string? Body);
