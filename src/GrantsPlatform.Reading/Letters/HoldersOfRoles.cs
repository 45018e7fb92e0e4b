using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Finds the accounts that hold a role, in the list of grants.</summary>
internal static class HoldersOfRoles
{
    private const int PageSize = 200;

    /// <param name="partition">Of the grants: a programme, or <see cref="Grant.EveryProgramme"/>.</param>
    public static async ValueTask<IReadOnlyList<string>> InAsync(ToRole role, string partition, Room room, CancellationToken cancellation)
    {
        var query = new ViewQuery(AccountsView.Grants, partition, "account", false, new Dictionary<string, string> { ["role"] = AccountsView.Spell(role.Role) }, PageSize);
        var holders = new List<string>();
        while (true)
        {
            var page = await room.Reads.QueryAsync<GrantRow>(query, cancellation).ConfigureAwait(false);
            holders.AddRange(page.Rows.Select(row => row.Body)
                .Where(grant => role.Departement is null || grant.Departement is null || grant.Departement == role.Departement)
                .Select(grant => grant.AccountId));
            if (page.Next is null) return holders;
            query = query with { After = page.Next };
        }
    }
}
