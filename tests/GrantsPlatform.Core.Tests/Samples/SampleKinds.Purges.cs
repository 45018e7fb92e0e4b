using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Core.Tests.Purges;

namespace GrantsPlatform.Core.Tests.Samples;

/// <summary>What is erased because it was kept for long enough.</summary>
internal static partial class SampleKinds
{
    private static SampleKind Purges => new(new PurgeDecider(), APurge.Id,
        Facts.None.With(Sample.Call, Sample.CallIn(CallPhase.Closed)).With(ProgrammeState.IdOf(Sample.Programme), Sample.Published()),
        state => state is PurgeState.Known purge ? Wire.NameOf(purge.Phase) : NameOfType(state),
        [
            SampleState.Of(APurge.New()), SampleState.Of(APurge.Announced()), SampleState.Of(APurge.Waiting()), SampleState.Of(APurge.Begun()), SampleState.Of(APurge.Ended()),
            SampleState.Of(APurge.Waiting().Because("Litige").When(new StopPurge(), APurge.Day)),
        ],
        [
            On(APurge.Announce, APurge.Day), On(new StopPurge(), APurge.Day), On(APurge.Note(0, DeedEnd.Done), APurge.Day), On(APurge.Note(1, DeedEnd.Done), APurge.Day), Tick("2027-08-01T08:00:00Z"),
        ]);
}
