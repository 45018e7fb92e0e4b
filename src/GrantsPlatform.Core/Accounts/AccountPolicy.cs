using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Accounts;

/// <summary>The mail address follows the account, and the person hears of a wish to change it.</summary>
public sealed class AccountPolicy : Policy<AccountState, AccountEvent>
{
    public override string Kind => AccountState.Kind;

    public override IEnumerable<Reaction> On(AccountEvent happened, AccountState after, EventPlace place) => happened switch
    {
        AccountOpened e => [Confirm(e.MailKey, place)],
        ContactChanged { FormerMailKey: { } former } e => [Confirm(e.MailKey, place), Release(former, place)],
        MailChangeAsked e =>
        [
            new Reaction.Tell(new Message(new MailChangeNotice(e.Serial, e.ExpiresAt), place.Stream, [new ToNewMail(place.Stream.Key)])),
            new Reaction.Tell(new Message(new MailChangeAskedNotice(e.At), place.Stream, [new ToPerson(place.Stream.Key)])),
        ],
        AccountClosed e => [Release(e.MailKey, place)],
        ContactChanged or NotificationsChosen or PersonErased or RoleGranted or RoleRevoked => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };

    private static Reaction.Send Confirm(string mailKey, EventPlace place) => new(KeyState.IdOf("mail", mailKey), new ConfirmKey(place.Stream));
    private static Reaction.Send Release(string mailKey, EventPlace place) => new(KeyState.IdOf("mail", mailKey), new ReleaseKey(place.Stream));
}
