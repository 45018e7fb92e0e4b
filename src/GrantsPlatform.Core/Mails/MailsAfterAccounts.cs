using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

/// <summary>What was written to a person who is erased is erased too.</summary>
public sealed class MailsAfterAccounts : Following<AccountEvent>
{
    public override string Kind => AccountState.Kind;

    public override IEnumerable<Reaction> On(AccountEvent happened, EventPlace place) =>
        happened is PersonErased ? [new Reaction.SendToEach(MailsView.OfPerson, place.Stream.Key, null, null, new EraseMail())] : [];
}
