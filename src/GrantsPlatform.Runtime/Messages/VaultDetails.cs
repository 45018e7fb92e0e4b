using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Policies;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>The organisation and the title of the document that a message about a vault speaks of.</summary>
internal static class VaultDetails
{
    public static async ValueTask<ImmutableDictionary<string, string>> FindAsync(Message message, IReads reads, CancellationToken cancellation)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        if (await reads.ReadAsync<VaultState>(message.About, cancellation).ConfigureAwait(false) is not VaultState.Known vault
            || await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(vault.Organisation), cancellation).ConfigureAwait(false) is not OrganisationState.Registered body)
            return none;
        var number = int.Parse(message.Values[VaultPolicy.NumberValue], CultureInfo.InvariantCulture);
        var contents = await reads.ContentsAsync(message.About, cancellation).ConfigureAwait(false);
        var title = contents.Json<FiledWords>(FiledWords.RecordOf(number))?.Title;
        // Withdrawn since: its number is all that is left.
        var kind = vault.Documents.TryGetValue(number, out var document) ? VaultWords.Of(document.Kind) : $"n°\u00A0{number}";
        return none.Add("organisation", body.LegalName).Add("document", French.InQuotes(title ?? kind));
    }
}
