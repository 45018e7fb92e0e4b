using System.Runtime.CompilerServices;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Blobs;

/// <summary>Files in a container: "files/abcdef…". The service puts a blob as a whole and makes it durable before it answers; any number of instances may do so.</summary>
/// <param name="passing">A folder of this machine for what is being received: the hash, and so the name, is known at its end.</param>
public sealed class BlobFileStore(IBlobs blobs, string passing) : IFileStore
{
    private const string All = "files/";

    public async Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation)
    {
        await using var file = PassingFile.Open(passing);
        if (await FileHash.CopyAsync(content, file, atMost, cancellation).ConfigureAwait(false) is not { } stored) return null;
        // Asked first, as a blob that is refused has already travelled; again, when it was there and went meanwhile.
        while (!await KeepAsync(stored.Hash, cancellation).ConfigureAwait(false))
        {
            file.Position = 0;
            if (await blobs.PutAsync(NameOf(stored.Hash), file, cancellation).ConfigureAwait(false)) break;
        }
        return stored;
    }

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) =>
        await FindAsync(hash, cancellation).ConfigureAwait(false) is { } blob ? new BlobStream(blobs, blob) : null;

    public async ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => await FindAsync(hash, cancellation).ConfigureAwait(false) is not null;

    public Task<bool> KeepAsync(string hash, CancellationToken cancellation) => FileHash.Is(hash) ? blobs.TouchAsync(NameOf(hash), cancellation) : Task.FromResult(false);

    public async IAsyncEnumerable<KeptFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in blobs.ListAsync(All, cancellation).ConfigureAwait(false))
            yield return new KeptFile(blob.Name[All.Length..], blob.Length, blob.WrittenAt, blob.ETag);
    }

    public Task<bool> DropAsync(KeptFile file, CancellationToken cancellation) => blobs.DeleteAsync(NameOf(file.Hash), file.Tag, cancellation);

    private ValueTask<Blob?> FindAsync(string hash, CancellationToken cancellation) => FileHash.Is(hash) ? blobs.FindAsync(NameOf(hash), cancellation) : default;

    private static string NameOf(string hash) => All + hash;
}
