using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class AskingForPermission
{
    private static readonly Scope OfTheAccount = Scope.Platform with { Account = "p-1" };

    private static Refusal? Check(Command command, Actor actor) => Permissions.Check(command, actor, OfTheAccount, Open, _ => null);

    public static TheoryData<Command> OfTheDoor =>
    [
        new ClaimKey(Self), new OpenAccount("", "", ""), new SetUpPassword(""), new AskMailConfirmation(), new ConfirmMail(1), new NoteRegistrationAttempt(), new NoteFailedSignIn(), new BeginSession(""), new ConfirmMailChange(1),
        new AskPasswordReset(), new ResetPassword(1, ""), new UseTotp(""), new UseRecoveryCode(""), new LinkIdentity("", true), new AcceptInvitation(1, ""),
    ];

    [Theory, MemberData(nameof(OfTheDoor))]
    public void Lets_the_door_do_what_comes_before_a_sign_in(Command command) => Assert.Null(Check(command, Actor.Door));

    [Fact]
    public void Leaves_the_rest_to_people() => Assert.All(
        new Command[] { new ChangePassword(""), new RemoveTotp(), new EndSessions(1), new CloseAccount(), new GrantRole(Role.Administrator), new ReleaseKey(Self), new EndCredential(), new Tick() },
        command => Assert.IsType<NotAllowed>(Check(command, Actor.Door)));

    [Fact]
    public void Lets_people_change_their_own_ways_in_and_nobody_elses() => Assert.All(
        new Command[] { new ChangePassword(""), new BeginTotp(""), new ActivateTotp(""), new RemoveTotp(), new StoreRecoveryCodes([]), new EndSessions(1), new EndSession(""), new AskMailChange("", ""), new UnlinkIdentity(""), new AskMailConfirmation() },
        command =>
        {
            Assert.Null(Check(command, Actor.Person("p-1")));
            Assert.IsType<ObjectUnknown>(Permissions.Check(command, Actor.Person("p-2"), OfTheAccount, Open with { Id = "p-2" }, _ => null));
        });

    [Fact]
    public void Keeps_what_proves_something_from_the_person_who_would_gain() => Assert.All(
        new Command[] { new ConfirmMail(1), new ResetPassword(1, ""), new LinkIdentity("", true), new BeginSession(""), new SetUpPassword(""), new ConfirmMailChange(1), new EndSessionsBegunBefore(default) },
        command => Assert.IsType<NotAllowed>(Check(command, Actor.Person("p-1"))));
}
