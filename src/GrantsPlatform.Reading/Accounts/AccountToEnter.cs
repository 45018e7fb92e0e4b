using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>An account that somebody is about to enter.</summary>
public sealed record AccountToEnter(string Account) : DoorQuery<AccountState.Open>
{
    private protected override async ValueTask<AccountState.Open?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(Account), cancellation).ConfigureAwait(false) as AccountState.Open;
}
