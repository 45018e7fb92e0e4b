using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Naming;

/// <summary>An object with what it takes to say where it stands and what it waits for.</summary>
internal sealed record Situation(object State, Names Names, Surroundings Around)
{
    public static async Task<Situation> ReadAsync(IReads reads, StreamId id, CancellationToken cancellation)
    {
        var state = await reads.ReadAsync<object>(id, cancellation).ConfigureAwait(false);
        var definition = await Definitions.OfAsync(reads, state, cancellation).ConfigureAwait(false);
        var names = new Names(reads, definition, (state as ReportState.Known)?.Origin.Code);
        var awards = state is CallState.Known ? await reads.ReadAsync<AwardsState>(AwardsState.IdOf(id.Key), cancellation).ConfigureAwait(false) : null;
        var agreement = state is ApplicationState.Known ? await reads.ReadAsync<AgreementState>(AgreementState.IdOf(id.Key), cancellation).ConfigureAwait(false) : null;
        return new Situation(state, names, new Surroundings(definition, awards, names, agreement));
    }
}
