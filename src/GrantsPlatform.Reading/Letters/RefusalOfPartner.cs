using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Which partner would not sign, and the reason that was given with the event of that version.</summary>
public sealed record RefusalOfPartner(StreamId Agreement, string Partner, long Version) : PlatformQuery<RefusingPartner>
{
    private protected override async ValueTask<RefusingPartner?> AnswerAsync(Room room, CancellationToken cancellation) => new(
        await room.LegalNameAsync(Partner, cancellation).ConfigureAwait(false),
        (await room.Reads.ContentsAsync(Agreement, cancellation).ConfigureAwait(false)).Text(Version) ?? "");
}

public sealed record RefusingPartner(string Name, string Reason);
