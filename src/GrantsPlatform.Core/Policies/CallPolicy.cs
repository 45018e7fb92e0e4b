using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Views;

namespace GrantsPlatform.Core.Policies;

/// <summary>The call leads its awards and its files.</summary>
public sealed class CallPolicy : Policy<CallState, CallEvent>
{
    public override string Kind => CallState.Kind;

    public override IEnumerable<Reaction> On(CallEvent happened, CallState after, EventPlace place)
    {
        var call = place.Stream.Key;
        return happened switch
        {
            CallScheduled => [new Reaction.Send(AwardsState.IdOf(call), new OpenAwards(call))],
            CallExtended => [new Reaction.SendToEach(ApplicationsView.Name, call, "status", "draft", new AlignCalendar())],
            CallCancelled => [new Reaction.SendToEach(ApplicationsView.Name, call, null, null, new NoteCancellation())],
            CallCreated or CallOpened or CallClosed or ConditionSatisfied or SelectionBegun or SelectionConcluded or ResultsPublished or CallArchived => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }
}
