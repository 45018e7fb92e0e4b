using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>How many mails a search may find: those are counted, too, that its reader may not see. For whoever waits until all were read.</summary>
public sealed record MailsCounted(MailFilter? Filter) : OversightQuery<CountedMails>
{
    private protected override async ValueTask<CountedMails?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        new((await room.Reads.CountAsync((Filter ?? new MailFilter()).Query(1, null), [], cancellation).ConfigureAwait(false))[0].Rows);
}

public sealed record CountedMails(long AtMost);
