using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>The account that bears an address or an identity, or has claimed it.</summary>
/// <param name="Kind">"mail", "identity".</param>
public sealed record BearerOfKey(string Kind, string Hash) : DoorQuery<AccountState.Open>
{
    private protected override async ValueTask<AccountState.Open?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        StreamId? owner = await room.Reads.ReadAsync<KeyState>(KeyState.IdOf(Kind, Hash), cancellation).ConfigureAwait(false) switch
        {
            KeyState.Held held => held.Owner,
            KeyState.Claimed claimed => claimed.Owner,
            _ => null,
        };
        return owner is { Kind: AccountState.Kind or CredentialState.Kind, Key: var account }
            ? await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(account), cancellation).ConfigureAwait(false) as AccountState.Open
            : null;
    }
}
