using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class ClosingAnAccount
{
    private static readonly DateTimeOffset Then = DateTimeOffset.Parse("2025-05-01T10:00:00Z");
    private static readonly EventPlace Place = new(Self, 4, Then, Actor.Person("p-1"));

    [Fact]
    public void Happens_once() => Account()
        .When(new CloseAccount(), "2025-05-01T10:00:00Z").Then(new AccountClosed("mk-1", Then))
        .When(new CloseAccount(), "2025-05-01T10:00:00Z").ThenNothing();

    [Fact]
    public void Ends_everything_else() => Account().Given(Granted(Role.Auditor), new AccountClosed("mk-1", Then))
        .When(Open, At).ThenRefused<AccountIsClosed>()
        .When(new ChangeContact("Camille Essai", "camille@exemple.test", "mk-1"), At).ThenRefused<AccountIsClosed>()
        .When(new GrantRole(Role.Auditor), At).ThenRefused<AccountIsClosed>()
        .When(new RevokeRole(Role.Auditor), At).ThenNothing();

    [Fact]
    public void Comes_with_erasing_the_person() => Account()
        .When(new ErasePerson(), "2025-05-01T10:00:00Z").Then(new AccountClosed("mk-1", Then), new PersonErased(Then))
        .ThenAccepted(accepted => Assert.Equal([new ContentChange.Erase("person"), new ContentChange.Erase("new-mail")], accepted.Contents.ToArray()))
        .When(new ErasePerson(), "2025-05-01T10:00:00Z").ThenNothing()
        .ThenAccepted(accepted => Assert.Empty(accepted.Contents));

    [Fact]
    public void Leaves_the_person_to_be_erased_later() => Account().Given(new AccountClosed("mk-1", Then))
        .When(new ErasePerson(), "2025-05-01T10:00:00Z").Then(new PersonErased(Then));

    [Fact]
    public void Frees_the_mail_and_leaves_the_organisations() => Assert.Equal(
        [
            new Reaction.Send(MailKey("mk-1"), new ReleaseKey(Self)),
            new Reaction.Send(CredentialState.IdOf("p-1"), new EndCredential()),
            new Reaction.SendToEach("memberships", "p-1", null, null, new RemoveMember("p-1")),
        ],
        Policies.Following.Of(new AccountClosed("mk-1", Then), Account().State, Place));

    [Fact]
    public void Is_not_needed_to_free_a_mail_that_was_replaced()
    {
        Assert.Equal([new Reaction.Send(MailKey("mk-1"), new ConfirmKey(Self))], Policies.Following.Of(Opened, Account().State, Place));
        Assert.Equal(
            [new Reaction.Send(MailKey("mk-2"), new ConfirmKey(Self)), new Reaction.Send(MailKey("mk-1"), new ReleaseKey(Self)), new Reaction.Send(CredentialState.IdOf("p-1"), new NoteMailChanged("mk-2"))],
            Policies.Following.Of(new ContactChanged("h", "mk-2", "mk-1"), Account().State, Place));
        Assert.Empty(Policies.Following.Of(new ContactChanged("h", "mk-1", null), Account().State, Place));
    }

    [Fact]
    public void Is_not_needed_to_end_what_goes_on_under_other_roles()
    {
        Reaction[] ended = [new Reaction.Send(CredentialState.IdOf("p-1"), new EndSessionsBegunBefore(Then))];
        Assert.Equal(ended, Policies.Following.Of(Granted(Role.Auditor), Account().State, Place));
        Assert.Equal(ended, Policies.Following.Of(new RoleRevoked(new Grant(Role.Auditor, null, null)), Account().State, Place));
    }
}
