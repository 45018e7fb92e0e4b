using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Host.Printing;

/// <summary>The revision of the definition under which an object lives.</summary>
internal static class Definitions
{
    /// <summary>Null for what belongs to no call.</summary>
    public static async Task<ProgrammeDefinition?> OfAsync(IReads reads, object state, CancellationToken cancellation) => state switch
    {
        ApplicationState.Known file => await ReadAsync(reads, file.Origin.Programme, file.Origin.Revision, cancellation).ConfigureAwait(false),
        AssessmentState.Known one => await ReadAsync(reads, one.Assignment.Programme, one.Assignment.Revision, cancellation).ConfigureAwait(false),
        AwardsState.Known awards => await ReadAsync(reads, awards.Programme, awards.Revision, cancellation).ConfigureAwait(false),
        CallState.Known call => await ReadAsync(reads, call.Programme, call.Revision, cancellation).ConfigureAwait(false),
        SessionState.Known session => await OfAsync(reads, await reads.ReadAsync<CallState>(CallState.IdOf(session.Plan.Call), cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false),
        _ => null,
    };

    private static async Task<ProgrammeDefinition> ReadAsync(IReads reads, string programme, int revision, CancellationToken cancellation) =>
        (await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false)).Revision(revision);
}
