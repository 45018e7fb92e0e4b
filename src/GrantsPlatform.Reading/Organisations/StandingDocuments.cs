using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>The documents that an organisation keeps for all its files.</summary>
public sealed record StandingDocuments(string Organisation) : OrganisationQuery<IReadOnlyList<KeptDocument>>(Organisation, Sought.Vault)
{
    private protected override async ValueTask<IReadOnlyList<KeptDocument>?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var stream = VaultState.IdOf(Organisation);
        if (await room.Reads.ReadAsync<VaultState>(stream, cancellation).ConfigureAwait(false) is not VaultState.Known vault) return [];
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return
        [
            .. from filed in vault.Documents.Values
               let words = contents.Json<FiledWords>(FiledWords.RecordOf(filed.Number))
               where words is not null
               select new KeptDocument(filed, words.File, words.Title),
        ];
    }
}

/// <summary>A document with what its erasable record says of it.</summary>
public sealed record KeptDocument(FiledDocument Filed, UploadRef File, string? Title)
{
    public string Label => Title is { Length: > 0 } title ? title : VaultWords.Of(Filed.Kind);

    /// <summary>What another version of it differs in.</summary>
    public string Mark => $"{Filed.Hash} {Filed.ValidUntil:O}";
}
