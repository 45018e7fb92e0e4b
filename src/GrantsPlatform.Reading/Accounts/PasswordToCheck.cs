using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

public sealed record PasswordToCheck(string Account) : DoorQuery<PasswordRecord>
{
    private protected override async ValueTask<PasswordRecord?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false)).Json<PasswordRecord>(PasswordRecord.Record);
}
