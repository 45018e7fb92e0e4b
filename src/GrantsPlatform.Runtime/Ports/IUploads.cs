using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// Files on their way in, in pieces that can be resumed. An upload belongs to its owner (the account's id): to anybody else it does not exist.
/// What cannot be done now throws <see cref="StoreUnavailableException"/>.
/// </summary>
public interface IUploads
{
    /// <param name="place">What the file is meant for.</param>
    /// <param name="name">As the browser gives it; cleaned before it is kept.</param>
    /// <param name="size">Of the whole file, in bytes.</param>
    Task<Answer<Upload>> BeginAsync(string owner, UploadPlace place, string name, long size, CancellationToken cancellation);

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
    Task<Answer<UploadRef>> CompleteAsync(string owner, string id, CancellationToken cancellation);

    /// <summary>Nothing happens when there is no such upload, or when it is complete.</summary>
    Task AbandonAsync(string owner, string id, CancellationToken cancellation);

    /// <summary>Everything that takes room on the owner's account: what is on its way in, and what came in, attached or not, as long as its file is kept.</summary>
    Task<IReadOnlyList<CountedUpload>> CountAsync(string owner, CancellationToken cancellation);

    /// <summary>Throws away what has expired before it was complete, and says how many uploads that was. Safe at any time.</summary>
    Task<int> SweepAsync(CancellationToken cancellation);

    /// <summary>Counts no longer what has expired and whose file is not among those that are kept.</summary>
    Task ForgetAsync(IReadOnlySet<string> keptFiles, CancellationToken cancellation);
}

/// <param name="Application">Null: for the organisation's own documents.</param>
public sealed record UploadPlace(string Organisation, string? Application = null);

/// <param name="Place">Null for what came in before places were noted.</param>
/// <param name="Hash">Of the file that it became; null while it is on its way in.</param>
public sealed record CountedUpload(string Id, UploadPlace? Place, long Size, string? Hash);

/// <param name="Offset">Bytes received so far, and where the next ones begin.</param>
public sealed record Upload(string Id, string Name, long Size, long Offset, DateTimeOffset ExpiresAt);
