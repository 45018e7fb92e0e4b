using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Until when a draft may be submitted; null where nothing is to be submitted any more. The call's calendar is the truth, also for a file that has not heard of it yet.</summary>
public sealed record DeadlineOfDraft(StreamId File) : PlatformQuery<DraftDeadline>
{
    private protected override async ValueTask<DraftDeadline?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(File, cancellation).ConfigureAwait(false) is not ApplicationState.Known { Phase: Phase.Draft } file) return null;
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        return new DraftDeadline((call is null ? file : file with { ClosesAt = call.ClosesAt }).Deadline);
    }
}

public sealed record DraftDeadline(DateTimeOffset At);
