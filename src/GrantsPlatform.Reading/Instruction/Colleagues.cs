using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Somebody of the service, with what they hold there.</summary>
public sealed record Colleague(string Account, string Name, ImmutableArray<Grant> Grants);

internal static class Colleagues
{
    private const int Most = 500;

    /// <summary>Whoever holds a role in the programme, by name.</summary>
    public static async ValueTask<ImmutableArray<Colleague>> OfProgrammeAsync(Room room, string programme, CancellationToken cancellation)
    {
        var found = new List<GrantRow>();
        foreach (var partition in new[] { programme, Grant.EveryProgramme })
            found.AddRange((await room.Reads.QueryAsync<GrantRow>(
                new ViewQuery(AccountsView.Grants, partition, "account", false, ImmutableDictionary<string, string>.Empty, Most), cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body));
        var names = new Names(room.Reads, null);
        return await names.WriteAsync(
            () => found.GroupBy(grant => grant.AccountId)
                .Select(person => new Colleague(person.Key, names.Person(person.Key), [.. person.Select(grant => new Grant(grant.Role, grant.Programme, grant.Departement))]))
                .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).ToImmutableArray(),
            cancellation).ConfigureAwait(false);
    }
}
