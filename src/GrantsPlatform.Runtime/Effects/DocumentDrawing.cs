using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>Has a document drawn up, keeps it, and tells the stream. Killed between the two, the file is put once more, and is the same; a host that keeps no files draws nothing up.</summary>
internal sealed class DocumentDrawing(IPress? press, IFileStore? files, CommandDelivery commands)
{
    /// <summary>Far more than an act with its annexes: what is larger is a fault.</summary>
    private const long MostBytes = 20_000_000;

    /// <param name="effectId">By which the stream is told, once.</param>
    public async Task DrawUpAsync(string effectId, DocumentKey document, CancellationToken cancellation)
    {
        if (press is null || files is null || await press.DrawUpAsync(document.Of, document.Key, cancellation).ConfigureAwait(false) is not { } drawn) return;
        using var bytes = new MemoryStream(drawn.Bytes, writable: false);
        var kept = await files.PutAsync(bytes, MostBytes, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The document {document.Key} of {document.Of} has {drawn.Bytes.Length} bytes.");
        await commands.SendAsync(effectId, document.Of, drawn.Kept(kept), cancellation).ConfigureAwait(false);
    }
}
