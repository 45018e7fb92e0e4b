using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>The call leads its files.</summary>
public sealed class ApplicationsAfterCalls : Following<CallEvent>
{
    public override string Kind => CallState.Kind;

    public override IEnumerable<Reaction> On(CallEvent happened, EventPlace place) => happened switch
    {
        CallExtended => [new Reaction.SendToEach(ApplicationsView.Name, place.Stream.Key, "status", FileStatuses.Draft, new AlignCalendar())],
        CallCancelled => [new Reaction.SendToEach(ApplicationsView.Name, place.Stream.Key, null, null, new NoteCancellation())],
        _ => [],
    };
}
