using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>Whether a receipt of this number and hash was given. Anybody who holds one may ask; which of the two is wrong stays unsaid.</summary>
public sealed record ReceiptToVerify(string Number, string Hash) : PublicQuery<AuthenticReceipt>
{
    private const int LongestNumber = 100;

    internal override async ValueTask<AuthenticReceipt?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await StreamAsync(room, cancellation).ConfigureAwait(false) is not { } stream) return null;
        var history = await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false);
        if (SentVersion.Of(history.Select(happened => happened.Data)).FirstOrDefault(version => version.Hash == Hash) is not { } version
            || await room.Reads.ReadAsync<ApplicationState>(stream, cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return null;
        return await room.Reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) is CallState.Known call
            ? new AuthenticReceipt(version, call.Title, file.Zone)
            : null;
    }

    /// <summary>By its number, in whatever way it is written, or by the id that receipts bore before there were numbers; both in any case.</summary>
    private async ValueTask<StreamId?> StreamAsync(Room room, CancellationToken cancellation)
    {
        if (Number.Length > LongestNumber) return null;
        if (await NumberedFiles.FindAsync(room, Number, cancellation).ConfigureAwait(false) is { } found) return ApplicationState.IdOf(found);
        return StreamId.IsKey(Number) ? ApplicationState.IdOf(Number.ToLowerInvariant()) : null;
    }
}

public sealed record AuthenticReceipt(SentVersion Version, string CallTitle, Zone Zone);
