using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>A standing document and whose it is.</summary>
public sealed record DocumentOfVault(StreamId Vault, int Number) : PlatformQuery<DocumentFacts>
{
    private protected override async ValueTask<DocumentFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<VaultState>(Vault, cancellation).ConfigureAwait(false) is not VaultState.Known vault
            || await room.BodyAsync(vault.Organisation, cancellation).ConfigureAwait(false) is not { } body) return null;
        var contents = await room.Reads.ContentsAsync(Vault, cancellation).ConfigureAwait(false);
        // Withdrawn since: its number is all that is left.
        var kind = vault.Documents.TryGetValue(Number, out var document) ? VaultWords.Of(document.Kind) : $"n°\u00A0{Number}";
        return new DocumentFacts(body.Id, body.LegalName, contents.Json<FiledWords>(FiledWords.RecordOf(Number))?.Title ?? kind);
    }
}

public sealed record DocumentFacts(string OrganisationId, string Organisation, string Title);
