using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Draws up documents that are kept: the same record gives the same bytes, so that one that is cut off and drawn up again is the same file.</summary>
public interface IPress
{
    /// <summary>Null: there is no such document any more.</summary>
    ValueTask<DrawnUpDocument?> DrawUpAsync(StreamId about, string key, CancellationToken cancellation);
}

/// <param name="Kept">What the stream that it is about is told once the file is kept.</param>
public sealed record DrawnUpDocument(byte[] Bytes, Func<StoredFile, Command> Kept);
