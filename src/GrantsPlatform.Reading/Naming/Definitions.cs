using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Naming;

/// <summary>The revision of the definition under which an object lives.</summary>
internal static class Definitions
{
    /// <summary>Null for what belongs to no call.</summary>
    public static async Task<ProgrammeDefinition?> OfAsync(IReads reads, object state, CancellationToken cancellation) => state switch
    {
        ApplicationState.Known file => await ReadAsync(reads, file.Origin.Programme, file.Origin.Revision, cancellation).ConfigureAwait(false),
        AssessmentState.Known one => await ReadAsync(reads, one.Assignment.Programme, one.Assignment.Revision, cancellation).ConfigureAwait(false),
        AwardsState.Known awards => await ReadAsync(reads, awards.Programme, awards.Revision, cancellation).ConfigureAwait(false),
        AgreementState.Known agreement => await ReadAsync(reads, agreement.Programme, agreement.Revision, cancellation).ConfigureAwait(false),
        PaymentBatchState.Known batch => await ReadAsync(reads, batch.Origin.Programme, batch.Origin.Revision, cancellation).ConfigureAwait(false),
        RegisterState.Known register => await ReadAsync(reads, register.Origin.Programme, register.Origin.Revision, cancellation).ConfigureAwait(false),
        ReportState.Known report => await ReadAsync(reads, report.Origin.Programme, report.Origin.Revision, cancellation).ConfigureAwait(false),
        RecoveryState.Known claim => await ReadAsync(reads, claim.Origin.Programme, claim.Origin.Revision, cancellation).ConfigureAwait(false),
        AppealState.Known appeal => await ReadAsync(reads, appeal.Appeal.Programme, appeal.Appeal.Revision, cancellation).ConfigureAwait(false),
        CallState.Known call => await ReadAsync(reads, call.Programme, call.Revision, cancellation).ConfigureAwait(false),
        SessionState.Known session => await OfAsync(reads, await reads.ReadAsync<CallState>(CallState.IdOf(session.Plan.Call), cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false),
        _ => null,
    };

    private static async Task<ProgrammeDefinition> ReadAsync(IReads reads, string programme, int revision, CancellationToken cancellation) =>
        (await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false)).Revision(revision);
}
