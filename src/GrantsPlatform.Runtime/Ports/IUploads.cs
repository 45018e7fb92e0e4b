using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// Files on their way in, in pieces that can be resumed. An upload belongs to its owner (the account's id): to anybody else it does not exist.
/// What cannot be done now throws <see cref="StoreUnavailableException"/>.
/// </summary>
public interface IUploads
{
    /// <param name="name">As the browser gives it; cleaned before it is kept.</param>
    /// <param name="size">Of the whole file, in bytes.</param>
    Task<Answer<Upload>> BeginAsync(string owner, string name, long size, CancellationToken cancellation);

    /// <summary>
    /// The bytes from <paramref name="offset"/> on, which must be the upload's own (<see cref="Core.Files.UploadOffsetDiffers"/> tells it).
    /// When the stream breaks off, what has come is kept and its exception passes on.
    /// </summary>
    Task<Answer<Upload>> AppendAsync(string owner, string id, long offset, Stream bytes, CancellationToken cancellation);

    Task<Answer<Upload>> StatusAsync(string owner, string id, CancellationToken cancellation);

    /// <summary>
    /// Inspects and scans the file and puts it into the file store; the same answer when asked again. A refused file is thrown away,
    /// except where trying again may help (<see cref="Core.Files.ScanUnavailable"/>).
    /// </summary>
    Task<Answer<AttachmentRef>> CompleteAsync(string owner, string id, CancellationToken cancellation);

    /// <summary>Nothing happens when there is no such upload.</summary>
    Task AbandonAsync(string owner, string id, CancellationToken cancellation);

    /// <summary>Throws away what has expired and says how many uploads that was. Safe at any time.</summary>
    Task<int> SweepAsync(CancellationToken cancellation);
}

/// <param name="Offset">Bytes received so far, and where the next ones begin.</param>
public sealed record Upload(string Id, string Name, long Size, long Offset, DateTimeOffset ExpiresAt);
