using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>What happened to the calls that the public knows of, for those who follow them: the latest calls, or one of them.</summary>
public sealed record PublishedHistories(string? Call = null, int? Most = null) : PublicQuery<IReadOnlyList<CallHistory>>
{
    internal override async ValueTask<IReadOnlyList<CallHistory>?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var calls = Call is null ? await new PublishedCalls(Most).AnswerAsync(room, cancellation).ConfigureAwait(false)
            : await room.Calls.FindAsync(Call, cancellation).ConfigureAwait(false) is { } one ? [one] : null;
        if (calls is null) return null;
        var histories = new List<CallHistory>();
        foreach (var call in calls)
            histories.Add(new CallHistory(call,
            [
                .. (await room.Reads.HistoryAsync(CallState.IdOf(call.Id), cancellation).ConfigureAwait(false)).Select(happened => new CallChange(happened.Version, happened.At, happened.Data)),
            ]));
        return histories;
    }
}

/// <param name="Changes">Oldest first.</param>
public sealed record CallHistory(PublicCall Call, IReadOnlyList<CallChange> Changes)
{
    public CallChange Last => Changes[^1];
}

public sealed record CallChange(long Version, DateTimeOffset At, Event Data);
