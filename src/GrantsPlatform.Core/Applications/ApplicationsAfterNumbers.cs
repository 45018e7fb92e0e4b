using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;

namespace GrantsPlatform.Core.Applications;

/// <summary>The number goes to the file that it was given for.</summary>
public sealed class ApplicationsAfterNumbers : Following<NumbersEvent>
{
    public override string Kind => NumbersState.Kind;

    public override IEnumerable<Reaction> On(NumbersEvent happened, EventPlace place) => happened switch
    {
        NumberAssigned e => [new Reaction.Send(ApplicationState.IdOf(e.Application), new TakeNumber(new FileNumber(place.Stream.Key, e.Number).ToString()))],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
