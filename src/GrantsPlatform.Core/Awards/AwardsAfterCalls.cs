using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Awards;

/// <summary>The envelope of a call opens with it.</summary>
public sealed class AwardsAfterCalls : Following<CallEvent>
{
    public override string Kind => CallState.Kind;

    public override IEnumerable<Reaction> On(CallEvent happened, EventPlace place) => happened switch
    {
        CallScheduled => [new Reaction.Send(AwardsState.IdOf(place.Stream.Key), new OpenAwards(place.Stream.Key))],
        _ => [],
    };
}
