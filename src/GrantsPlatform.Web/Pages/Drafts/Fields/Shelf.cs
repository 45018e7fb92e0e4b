using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>A document of the vault as it is offered for an answer.</summary>
public sealed record ShelvedDocument(int Number, string Title, DateOnly? ValidUntil, AttachmentRef File);

public static class Shelf
{
    public static async ValueTask<ImmutableArray<ShelvedDocument>> ReadAsync(IReads reads, string organisation, CancellationToken cancellation)
    {
        var stream = VaultState.IdOf(organisation);
        if (await reads.ReadAsync<VaultState>(stream, cancellation).ConfigureAwait(false) is not VaultState.Known vault) return [];
        var contents = await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return
        [
            .. vault.Documents.Values
                .Select(document => (document, words: contents.Json<FiledWords>(FiledWords.RecordOf(document.Number))))
                .Where(one => one.words is not null)
                .Select(one => new ShelvedDocument(one.document.Number, one.words!.Title ?? VaultWords.Of(one.document.Kind), one.document.ValidUntil, one.words.File)),
        ];
    }
}
