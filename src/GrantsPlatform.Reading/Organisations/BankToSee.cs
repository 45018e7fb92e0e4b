using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>Where an organisation is paid, and what became of it. The number itself is for those who may set or verify it.</summary>
public sealed record BankToSee(string Organisation) : OrganisationQuery<SeenBank>(Organisation, Sought.Organisation)
{
    private protected override async ValueTask<SeenBank?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var stream = OrganisationState.IdOf(Organisation);
        var seen = await SeenOrganisation.OfAsync(room, body, viewer, cancellation).ConfigureAwait(false);
        var seesDetails = await OrganisationSight.IsForAsync(Sought.BankDetails, viewer, body, room, cancellation).ConfigureAwait(false);
        var details = seesDetails ? (await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<BankDetails>(BankDetails.Record) : null;
        var happened = (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).Where(one => one.Data is BankDetailsSet or BankDetailsVerified).Reverse().ToList();
        var names = new Names(room.Reads, null);
        var lines = await names.WriteAsync(
            () => happened.Select(one => new BankLine(OrganisationEventWords.Of((OrganisationEvent)one.Data, names), one.At)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        return new SeenBank(seen, seesDetails, details, lines);
    }
}

/// <param name="Details">Null without the right, or when they were erased.</param>
/// <param name="History">Latest first.</param>
public sealed record SeenBank(SeenOrganisation Organisation, bool SeesDetails, BankDetails? Details, ImmutableArray<BankLine> History);

public sealed record BankLine(string Words, DateTimeOffset At);
