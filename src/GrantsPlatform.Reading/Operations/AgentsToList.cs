using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Everybody who holds a role, with all their roles, by name; and the programmes for which roles are given.</summary>
/// <param name="Programme">Those who hold one in this programme, or in all; null: everybody.</param>
public sealed record AgentsToList(string? Programme) : AdministratorQuery<ListedAgents>
{
    private protected override async ValueTask<ListedAgents?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var programmes = await ProgrammesToGrant.OfAsync(room, cancellation).ConfigureAwait(false);
        var accounts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var partition in programmes.Select(one => one.Code).Where(code => Programme is null || code == Programme).Append(Grant.EveryProgramme))
            await HoldersAsync(room, partition, accounts, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, null);
        var agents = new List<ListedAgent>();
        foreach (var id in accounts)
            if (await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(id), cancellation).ConfigureAwait(false) is AccountState.Open open)
                agents.Add(await names.WriteAsync(() => new ListedAgent(id, names.Person(id), [.. open.Grants.Select(grant => CodeWords.Of(grant, names))]), cancellation).ConfigureAwait(false));
        return new ListedAgents([.. agents.OrderBy(agent => agent.Name, StringComparer.CurrentCulture)], programmes);
    }

    private static async Task HoldersAsync(Room room, string partition, SortedSet<string> into, CancellationToken cancellation)
    {
        await foreach (var row in room.Reads.EveryRowAsync<GrantRow>(AccountsView.Grants, partition, "account", cancellation).ConfigureAwait(false)) into.Add(row.Body.AccountId);
    }
}

public sealed record ListedAgents(ImmutableArray<ListedAgent> Agents, ImmutableArray<ProgrammeRow> Programmes);

/// <param name="Roles">In words, with programme and place.</param>
public sealed record ListedAgent(string Id, string Name, ImmutableArray<string> Roles);

internal static class ProgrammesToGrant
{
    private const int Most = 500;

    public static async ValueTask<ImmutableArray<ProgrammeRow>> OfAsync(Room room, CancellationToken cancellation) =>
        [.. (await room.Reads.QueryAsync<ProgrammeRow>(new ViewQuery(ProgrammesView.Name, ProgrammesView.Partition, "title", false, ImmutableDictionary<string, string>.Empty, Most), cancellation).ConfigureAwait(false))
            .Rows.Select(row => row.Body)];
}
