using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Why the call of a file was extended to an instant, or cancelled where there is none. The words stand with the call.</summary>
public sealed record ReasonOfCall(StreamId File, DateTimeOffset? ExtendedTo) : PlatformQuery<Said>
{
    private protected override async ValueTask<Said?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(File, cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return null;
        var call = CallState.IdOf(file.Call);
        var happened = (await room.Reads.HistoryAsync(call, cancellation).ConfigureAwait(false)).LastOrDefault(one => one.Data switch
        {
            CallCancelled => ExtendedTo is null,
            // A call may be extended twice before the first letter leaves.
            CallExtended extended => extended.To == ExtendedTo,
            _ => false,
        });
        var contents = await room.Reads.ContentsAsync(call, cancellation).ConfigureAwait(false);
        return new Said(happened is null ? "" : contents.Text(happened.Version) ?? "");
    }
}
