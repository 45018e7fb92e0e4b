using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The last text that was sent, and that a partner would not sign.</summary>
/// <param name="Partner">Its name.</param>
/// <param name="Version">Of the text: the first is the act itself.</param>
/// <param name="Reason">Null once it was erased.</param>
public sealed record RefusedText(string Partner, int Version, DateTimeOffset At, string? Reason)
{
    internal static async ValueTask<RefusedText?> ReadAsync(Room room, string application, CancellationToken cancellation)
    {
        var stream = AgreementState.IdOf(application);
        if (await room.Reads.ReadAsync<AgreementState>(stream, cancellation).ConfigureAwait(false) is not AgreementState.Known { Declined: { } declined }) return null;
        var happened = (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).Last(one => one.Data is PartnerDeclined);
        return new RefusedText(
            (await room.BodyAsync(declined.Partner, cancellation).ConfigureAwait(false))?.LegalName ?? declined.Partner, declined.Version, declined.At,
            (await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Text(happened.Version));
    }
}
