using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Numbers;

using Scene = Scenario<NumbersState, NumbersCommand, NumbersEvent>;

internal static class TheNumbers
{
    public static readonly StreamId Id = NumbersState.IdOf("LOGE25");

    public static Scene None() => new Scene(new NumbersDecider(), Id).By(Actor.Policy);
}
