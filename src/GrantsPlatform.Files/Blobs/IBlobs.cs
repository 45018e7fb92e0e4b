using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Blobs;

/// <summary>
/// The blobs of one container, as far as files and uploads need them: what the service guarantees and no more, so that any client of it can stand behind.
/// A call that cannot be carried out now throws <see cref="StoreUnavailableException"/>.
/// </summary>
public interface IBlobs
{
    /// <summary>Makes the container when it is missing.</summary>
    Task CreateAsync(CancellationToken cancellation);

    ValueTask<Blob?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>Those whose names begin so, in ordinal order.</summary>
    IAsyncEnumerable<Blob> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>Bytes of what the blob was under this tag, which must have them; null when it has changed since, or is gone.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string name, string eTag, long from, int count, CancellationToken cancellation);

    /// <summary>A new blob, as a whole or not at all, from where the stream stands to its end. False, and nothing written, when there is one of this name.</summary>
    /// <param name="content">Seekable: a client may read it again.</param>
    Task<bool> PutAsync(string name, Stream content, CancellationToken cancellation);

    /// <summary>
    /// An empty blob that grows by blocks. False, and nothing written, when the one of this name does not have the tag, or when there is one and no tag is given.
    /// </summary>
    /// <param name="note">See <see cref="BlobLimits.NoteCharacters"/>.</param>
    Task<bool> StartAsync(string name, string note, string? eTag, CancellationToken cancellation);

    /// <summary>
    /// One more block, 1 to <see cref="BlobLimits.BlockBytes"/>. False, and nothing written, when the blob's length is not <paramref name="at"/>, when it is gone,
    /// or when it has <see cref="BlobLimits.Blocks"/> already. After a call whose answer was lost, a client that repeats it by itself may also say so.
    /// </summary>
    Task<bool> AppendAsync(string name, long at, ReadOnlyMemory<byte> block, CancellationToken cancellation);

    /// <summary>The blob stays as it is, under another tag and as of now. False when it is not there.</summary>
    Task<bool> TouchAsync(string name, CancellationToken cancellation);

    /// <summary>False, and nothing deleted, when the blob is not there or does not have the tag. Without a tag: whatever it has.</summary>
    Task<bool> DeleteAsync(string name, string? eTag, CancellationToken cancellation);
}

/// <param name="Note">What <see cref="IBlobs.StartAsync"/> was given; empty for a blob that was put as a whole.</param>
/// <param name="ETag">Changes with each write of the blob.</param>
/// <param name="WrittenAt">When it last got another tag, by the service's clock, to the second.</param>
public sealed record Blob(string Name, long Length, string Note, string ETag, DateTimeOffset WrittenAt);
