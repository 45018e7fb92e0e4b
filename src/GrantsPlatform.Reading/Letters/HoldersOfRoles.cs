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
        await foreach (var grant in room.Reads.EveryRowAsync<GrantRow>(query, cancellation).Select(row => row.Body).ConfigureAwait(false))
            if (role.Departement is null || grant.Departement is null || grant.Departement == role.Departement) holders.Add(grant.AccountId);
        return holders;
    }
}
