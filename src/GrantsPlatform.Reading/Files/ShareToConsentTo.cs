using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>
/// A partner's share, for whoever came by the link that was mailed to it. The link names the share by its hash: of a file whose share has become
/// another, nothing is there.
/// </summary>
public sealed record ShareToConsentTo(string Application, string Partner, string Hash) : DoorQuery<AskedShare>
{
    private protected override async ValueTask<AskedShare?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || !file.Consents.TryGetValue(Partner, out var consent) || consent.Hash != Hash || consent.Status == ConsentStatus.Withdrawn
            || await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is not { } applicant) return null;
        var (draft, _) = await DraftReading.ReadAsync(room, new SeenFile(Application, file, applicant, Viewer.Door), cancellation).ConfigureAwait(false);
        return PartnerShare.Of(draft.Definition, draft.Answers).FirstOrDefault(share => share.Answer.Organisation == Partner) is { } share && share.Hash == Hash
            ? new AskedShare(draft, share, consent.Status)
            : null;
    }
}

public sealed record AskedShare(Draft Draft, PartnerShare Share, ConsentStatus Status);
