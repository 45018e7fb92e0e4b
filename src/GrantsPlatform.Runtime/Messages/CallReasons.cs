using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Why a call was extended or cancelled, for the letters that its files receive: the words stand with the call, and may have been erased.</summary>
internal static class CallReasons
{
    private const string NotKept = "le motif n’est pas conservé.";

    public static async ValueTask<string> FindAsync(Message message, string call, Zone zone, IReads reads, CancellationToken cancellation)
    {
        if (message.Template is not ("deadline-moved" or "call-cancelled")) return "";
        var id = CallState.IdOf(call);
        var happened = (await reads.HistoryAsync(id, cancellation).ConfigureAwait(false)).LastOrDefault(one => one.Data switch
        {
            CallCancelled => message.Template == "call-cancelled",
            // A call may be extended twice before the first letter leaves.
            CallExtended e => message.Template == "deadline-moved" && French.Deadline(e.To, zone) == message.Values.GetValueOrDefault("closesAt"),
            _ => false,
        });
        return happened is null ? NotKept : (await reads.ContentsAsync(id, cancellation).ConfigureAwait(false)).Text(happened.Version) ?? NotKept;
    }
}
