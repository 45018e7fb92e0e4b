using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Accounts;

/// <summary>Most keys have owners that act by themselves. The one of the first administrator makes one of its owner, and of nobody else.</summary>
public sealed class AccountsAfterKeys : Following<KeyEvent>
{
    public override string Kind => KeyState.Kind;

    public override IEnumerable<Reaction> On(KeyEvent happened, EventPlace place) => happened switch
    {
        KeyConfirmed e when place.Stream == FirstAdministratorKey.Id => [new Reaction.Send(e.Owner, new GrantRole(Role.Administrator))],
        KeyClaimed or KeyConfirmed or KeyReleased or KeyClaimLapsed => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };
}
