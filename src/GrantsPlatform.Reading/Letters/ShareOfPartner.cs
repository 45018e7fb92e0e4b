using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Who a partner is, where it is written to and what its share is, as the draft says it now.</summary>
public sealed record ShareOfPartner(StreamId File, string Partner) : PlatformQuery<PartnerFacts>
{
    private protected override async ValueTask<PartnerFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(File, cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(file.Origin.Revision);
        var contents = await room.Reads.ContentsAsync(File, cancellation).ConfigureAwait(false);
        var share = Consenting.SharesOf(file, definition, contents).FirstOrDefault(one => one.Answer.Organisation == Partner);
        return new PartnerFacts(
            await room.LegalNameAsync(Partner, cancellation).ConfigureAwait(false), share?.Answer.Role ?? "", share?.Answer.ContactMail,
            share is null ? [] : NamedAmount.ByStrandAndYear(share.Lines, definition));
    }
}

/// <param name="Mail">Null when the form names no contact (any more).</param>
public sealed record PartnerFacts(string Name, string Role, string? Mail, ImmutableArray<NamedAmount> Share);
