using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>How its person shows who they are; nothing for whoever has no way in, such as the people of a demonstration.</summary>
public sealed record CredentialToCheck(string Account) : DoorQuery<CredentialState.Known>
{
    private protected override async ValueTask<CredentialState.Known?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false) as CredentialState.Known;
}
