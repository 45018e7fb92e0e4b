using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using GrantsPlatform.Files.Blobs;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>The blobs of one container through the service's own client.</summary>
internal sealed class SdkBlobs(BlobContainerClient container) : IBlobs
{
    private const string Note = "note";

    /// <summary>A blob that is not there is an answer; a container that is not is a fault of the installation.</summary>
    private const string ContainerNotFound = "ContainerNotFound";

    /// <summary>A piece has to arrive within the time that one attempt is given.</summary>
    private static readonly StorageTransferOptions InPieces = new() { InitialTransferSize = 4 * 1024 * 1024, MaximumTransferSize = 4 * 1024 * 1024 };

    public Task CreateAsync(CancellationToken cancellation) =>
        Storage.CallAsync(() => container.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);

    public async ValueTask<Blob?> FindAsync(string name, CancellationToken cancellation)
    {
        var found = await AnswerAsync(() => container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation), cancellation).ConfigureAwait(false);
        return found is null ? null : new Blob(name, found.Value.ContentLength, NoteOf(found.Value.Metadata), found.Value.ETag.ToString("H"), found.Value.LastModified);
    }

    public async IAsyncEnumerable<Blob> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? token = null;
        do
        {
            var page = await PageAsync(prefix, token, cancellation).ConfigureAwait(false);
            foreach (var blob in page?.Values ?? [])
                // A list has tags without their quotes, which conditions need.
                yield return new Blob(blob.Name, blob.Properties.ContentLength ?? 0, NoteOf(blob.Metadata), blob.Properties.ETag?.ToString("H") ?? "", blob.Properties.LastModified ?? DateTimeOffset.MaxValue);
            token = page?.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string name, string eTag, long from, int count, CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions { Range = new HttpRange(from, count), Conditions = new BlobRequestConditions { IfMatch = new ETag(eTag) } };
        var read = await AnswerAsync(() => container.GetBlobClient(name).DownloadContentAsync(options, cancellation), cancellation).ConfigureAwait(false);
        return read?.Value.Content.ToMemory();
    }

    public async Task<bool> PutAsync(string name, Stream content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All }, TransferOptions = InPieces };
        return await AnswerAsync(() => container.GetBlobClient(name).UploadAsync(content, options, cancellation), cancellation).ConfigureAwait(false) is not null;
    }

    public async Task<bool> StartAsync(string name, string note, string? eTag, CancellationToken cancellation)
    {
        var options = new AppendBlobCreateOptions
        {
            Metadata = new Dictionary<string, string> { [Note] = note },
            Conditions = eTag is null ? new AppendBlobRequestConditions { IfNoneMatch = ETag.All } : new AppendBlobRequestConditions { IfMatch = new ETag(eTag) },
        };
        return await AnswerAsync(() => container.GetAppendBlobClient(name).CreateAsync(options, cancellation), cancellation).ConfigureAwait(false) is not null;
    }

    public async Task<bool> AppendAsync(string name, long at, ReadOnlyMemory<byte> block, CancellationToken cancellation)
    {
        var options = new AppendBlobAppendBlockOptions { Conditions = new AppendBlobRequestConditions { IfAppendPositionEqual = at } };
        using var content = BinaryData.FromBytes(block).ToStream();
        return await AnswerAsync(() => container.GetAppendBlobClient(name).AppendBlockAsync(content, options, cancellation), cancellation).ConfigureAwait(false) is not null;
    }

    public async Task<bool> TouchAsync(string name, CancellationToken cancellation) =>
        await AnswerAsync(() => container.GetBlobClient(name).SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: cancellation), cancellation).ConfigureAwait(false) is not null;

    public async Task<bool> DeleteAsync(string name, string? eTag, CancellationToken cancellation)
    {
        var conditions = eTag is null ? null : new BlobRequestConditions { IfMatch = new ETag(eTag) };
        return await AnswerAsync(() => container.GetBlobClient(name).DeleteAsync(conditions: conditions, cancellationToken: cancellation), cancellation).ConfigureAwait(false) is not null;
    }

    private Task<Page<BlobItem>?> PageAsync(string prefix, string? token, CancellationToken cancellation)
    {
        var pages = container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata }, cancellation).AsPages(token);
        return Storage.CallAsync(
            async () =>
            {
                await foreach (var page in pages.ConfigureAwait(false)) return page;
                return null;
            },
            cancellation);
    }

    /// <summary>Null when the blob is not there, or not as expected.</summary>
    private static async Task<T?> AnswerAsync<T>(Func<Task<T>> call, CancellationToken cancellation) where T : class
    {
        try
        {
            return await Storage.CallAsync(call, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException answer) when (IsAnswer(answer))
        {
            return null;
        }
    }

    /// <summary>Of conflicts, only those that the port names.</summary>
    private static bool IsAnswer(RequestFailedException answer) => answer.Status switch
    {
        404 => answer.ErrorCode != ContainerNotFound,
        409 => answer.ErrorCode is "BlobAlreadyExists" or "BlockCountExceedsLimit",
        412 => true,
        _ => false,
    };

    private static string NoteOf(IDictionary<string, string>? metadata) => metadata is not null && metadata.TryGetValue(Note, out var note) ? note : "";
}
