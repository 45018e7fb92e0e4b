using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class RepeatingACommand
{
    [Fact]
    public void Changes_nothing() => Repetition.ChangesNothing(
        new AccountDecider(), new AccountPolicy(), new AccountsView(), Persons.Self,
        [
            Persons.Open, Persons.Open, new ChangeContact("Camille Épreuve", "camille@exemple.test", "mk-1"), new ChangeContact("Camille Essai", "essai@exemple.test", "mk-2"),
            new GrantRole(Role.Auditor), new GrantRole(Role.Auditor, "essai-2025", "31"), new RevokeRole(Role.Auditor), new RevokeRole(Role.Auditor, "essai-2025", "31"),
            new ChooseNotifications([Topic.News]), new AskMailChange("essai@exemple.test", "mk-2"), new ConfirmMailChange(1), new CloseAccount(), new ErasePerson(),
        ],
        [Actor.Person("p-1"), Actor.Person("p-9"), Actor.Console],
        Facts.None
            .With(Persons.MailKey("mk-1"), new KeyState.Held(Persons.Self))
            .With(Persons.MailKey("mk-2"), new KeyState.Held(Persons.Self))
            .With(Persons.Self, World.Changed(Contents.None, [ContentChange.Json(Person.Record, Persons.Written), ContentChange.Json(NewMail.Record, new NewMail("essai@exemple.test"))])));
}
