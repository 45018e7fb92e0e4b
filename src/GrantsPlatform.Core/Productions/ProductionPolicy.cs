using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Productions;

/// <summary>What is asked for is made.</summary>
public sealed class ProductionPolicy : Policy<ProductionState, ProductionEvent>
{
    public override string Kind => ProductionState.Kind;

    public override IEnumerable<Reaction> On(ProductionEvent happened, ProductionState after, EventPlace place) => happened switch
    {
        DocumentOrdered or DocumentOrderedAgain => [new Reaction.Make()],
        DocumentTried or DocumentAdvanced or PartsSettled or DocumentMade or DocumentNotMade or DocumentGone => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };
}
