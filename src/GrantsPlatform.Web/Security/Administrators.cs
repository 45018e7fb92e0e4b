using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Web.Security;

public static class Administrators
{
    /// <summary>Whether somebody administers the platform as a whole.</summary>
    public static async Task<bool> AnyAsync(IReads reads, CancellationToken cancellation) =>
        (await reads.QueryAsync<GrantRow>(
            new ViewQuery(AccountsView.Grants, Grant.EveryProgramme, "account", false,
                ImmutableDictionary<string, string>.Empty.Add("role", AccountsView.Spell(Role.Administrator)), 1), cancellation).ConfigureAwait(false)).Rows.Count > 0;
}
