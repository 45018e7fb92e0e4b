using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>The file of a document, by its number in the vault.</summary>
public sealed record FileOfVault(string Organisation, int Number) : OrganisationQuery<UploadRef>(Organisation, Sought.Vault)
{
    private protected override async ValueTask<UploadRef?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(VaultState.IdOf(Organisation), cancellation).ConfigureAwait(false)).Json<FiledWords>(FiledWords.RecordOf(Number))?.File;
}
