using System.Collections.Concurrent;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Templates;

/// <summary>
/// The bytes of templates that are in force. Whoever put one in force should have had it checked; here it is checked again, whichever way it came, so that no
/// document leaves in one that leads elsewhere or leaves out what the law asks for: such a document is set as the platform sets it.
/// </summary>
public sealed class KeptTemplates(IFileStore files)
{
    /// <summary>What was found of each, since files never change under their hash.</summary>
    private static readonly ConcurrentDictionary<(string Kind, string Hash), bool> Sound = new();

    /// <summary>Null: the document is set as the platform sets it.</summary>
    /// <exception cref="StoreUnavailableException">The file is not there.</exception>
    public async ValueTask<byte[]?> FindAsync(TemplateKind kind, string? hash, CancellationToken cancellation)
    {
        if (hash is null) return null;
        var found = await files.OpenAsync(hash, cancellation).ConfigureAwait(false) ?? throw new StoreUnavailableException($"The template {hash} is not in the store.");
        await using (found.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            await found.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
            var template = bytes.ToArray();
            return Sound.GetOrAdd((kind.Code, hash), _ => TemplateCheck.FaultsOf(template, kind).IsEmpty) ? template : null;
        }
    }
}
