namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// Files by the hash of their content, and by nothing else: no name or path of a user's ever reaches the store. The same content is kept once.
/// A hash is 64 lower-case hexadecimal digits; any other text names no file. What cannot be done now throws <see cref="StoreUnavailableException"/>.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Reads the stream from where it stands to its end. Durable when it returns; null, and nothing kept, when there are more than
    /// <paramref name="atMost"/> bytes. Putting the same content again changes nothing.
    /// </summary>
    Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation);

    /// <summary>For reading, seekable, at its beginning; null when there is no such file. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellation);

    ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation);

    /// <summary>Nothing happens when there is no such file. That nobody else refers to the content is the caller's to know.</summary>
    Task DeleteAsync(string hash, CancellationToken cancellation);
}

/// <param name="Hash">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
public sealed record StoredFile(string Hash, long Size);
