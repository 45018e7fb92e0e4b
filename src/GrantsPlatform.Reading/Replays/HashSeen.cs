using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>The hash of what a person signs or submits, as a page would show it at this moment.</summary>
public sealed record HashSeen(StreamId Object) : PlatformQuery<string>
{
    private protected override async ValueTask<string?> AnswerAsync(Room room, CancellationToken cancellation) => Object.Kind switch
    {
        ApplicationState.Kind => (await room.Reads.ReadAsync<ApplicationState>(Object, cancellation).ConfigureAwait(false) as ApplicationState.Known)?.ContentHash,
        AgreementState.Kind => await room.Reads.ReadAsync<AgreementState>(Object, cancellation).ConfigureAwait(false) is AgreementState.Known known
            ? known.Pending?.Hash ?? known.Act?.Hash
            : null,
        ReportState.Kind => (await room.Reads.ReadAsync<ReportState>(Object, cancellation).ConfigureAwait(false) as ReportState.Known)?.ContentHash,
        OrganisationState.Kind => (await room.BodyAsync(Object.Key, cancellation).ConfigureAwait(false))?.BankDetails?.Hash,
        _ => null,
    };
}
