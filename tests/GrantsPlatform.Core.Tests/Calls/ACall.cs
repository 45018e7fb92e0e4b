using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Calls;

internal static class ACall
{
    public static readonly CreateCall Create = new(Sample.Programme, 1, "Appel 2025");
    public static readonly CallCreated Created = new(Sample.Programme, 1, "Appel 2025", Sample.At(Sample.Opens), Sample.At(Sample.Closes));
    public static readonly CallScheduled ScheduledEvent = new(Sample.At(Sample.Opens), Sample.At(Sample.Closes));
    public static readonly CallOpened OpenedEvent = new(Sample.At(Sample.Opens));
    public static readonly CallClosed ClosedEvent = new(Sample.At(Sample.Closes));

    public static Scenario<CallState, CallCommand, CallEvent> New(ProgrammeDefinition? definition = null) =>
        new Scenario<CallState, CallCommand, CallEvent>(new CallDecider(), Sample.Call).Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition));

    public static Scenario<CallState, CallCommand, CallEvent> Drafted(ProgrammeDefinition? definition = null) => New(definition).Given(Created);
    public static Scenario<CallState, CallCommand, CallEvent> Scheduled(ProgrammeDefinition? definition = null) => Drafted(definition).Given(ScheduledEvent);
    public static Scenario<CallState, CallCommand, CallEvent> Opened() => Scheduled().Given(OpenedEvent);
    public static Scenario<CallState, CallCommand, CallEvent> Closed() => Opened().Given(ClosedEvent);
    public static Scenario<CallState, CallCommand, CallEvent> InSelection() => Closed().Given(new SelectionBegun());
    public static Scenario<CallState, CallCommand, CallEvent> Decided() => InSelection().Given(new SelectionConcluded(Sample.At("2025-06-20T10:00:00Z")));
    public static Scenario<CallState, CallCommand, CallEvent> PublishedResults() => Decided().Given(new ResultsPublished(Sample.At("2025-06-21T10:00:00Z")));
    public static Scenario<CallState, CallCommand, CallEvent> Archived() => PublishedResults().Given(new CallArchived(Sample.At("2026-06-21T10:00:00Z")));
    public static Scenario<CallState, CallCommand, CallEvent> Cancelled() => Opened().Given(new CallCancelled(Sample.At("2025-04-01T10:00:00Z")));

    public static readonly StreamId Awards = AwardsState.IdOf("c-1");
}
