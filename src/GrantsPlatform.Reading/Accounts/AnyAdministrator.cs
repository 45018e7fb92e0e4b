using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>Somebody who administers the platform as a whole, if there is anybody.</summary>
public sealed record AnyAdministrator : DoorQuery<GrantRow>
{
    private protected override async ValueTask<GrantRow?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var administrators = ImmutableDictionary<string, string>.Empty.Add("role", AccountsView.Spell(Role.Administrator));
        var page = await room.Reads.QueryAsync<GrantRow>(new ViewQuery(AccountsView.Grants, Grant.EveryProgramme, "account", false, administrators, 1), cancellation).ConfigureAwait(false);
        return page.Rows is [var first, ..] ? first.Body : null;
    }
}
