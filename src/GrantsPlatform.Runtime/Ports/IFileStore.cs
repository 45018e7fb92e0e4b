namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// Files by the hash of their content, and by nothing else: no name or path of a user's ever reaches the store. The same content is kept once.
/// A hash is 64 lower-case hexadecimal digits; any other text names no file. What cannot be done now throws <see cref="StoreUnavailableException"/>.
/// Each file knows when somebody last asked for it to be kept: whoever throws away what nobody refers to leaves the younger ones alone.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Reads the stream from where it stands to its end. Durable when it returns; null, and nothing kept, when there are more than
    /// <paramref name="atMost"/> bytes. Putting the same content again only asks for it to be kept.
    /// </summary>
    Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation);

    /// <summary>For reading, seekable, at its beginning; null when there is no such file. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellation);

    ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation);

    /// <summary>Asks for the file to be kept, as whoever is about to refer to it must. False when there is no such file.</summary>
    Task<bool> KeepAsync(string hash, CancellationToken cancellation);

    /// <summary>Everything that is there, in no order.</summary>
    IAsyncEnumerable<KeptFile> ListAsync(CancellationToken cancellation);

    /// <summary>Throws the file away unless somebody has asked for it to be kept since it was listed: then false. That nobody refers to it is the caller's to know.</summary>
    Task<bool> DropAsync(KeptFile file, CancellationToken cancellation);
}

/// <param name="Hash">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
public sealed record StoredFile(string Hash, long Size);

/// <param name="AskedAt">When somebody last asked for it to be kept.</param>
/// <param name="Tag">Changes whenever somebody does.</param>
public sealed record KeptFile(string Hash, long Size, DateTimeOffset AskedAt, string Tag);
