using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class SettingUpAPassword
{
    [Fact]
    public void Keeps_the_hash_in_an_erasable_record_and_asks_to_confirm_the_mail() => Nobody()
        .When(new SetUpPassword(FirstHash), Morning).Then(Begun, Set, FirstMail with { Attempt = "c-1" })
        .ThenAccepted(accepted => Assert.Equal("password", Assert.Single(accepted.Contents).Name))
        .ThenState(state => Assert.True(((CredentialState.Known)state) is { HasPassword: true, MailConfirmed: false, MayEnter: false }))
        .ThenNext("2025-04-03T08:00:00Z")
        .When(new SetUpPassword(FirstHash), Morning).ThenNothing()
        .When(new SetUpPassword(OtherHash), Morning).ThenRefused<PasswordAlreadySetUp>();

    [Fact]
    public void From_the_command_line_takes_the_mail_for_confirmed() => Nobody().By(Actor.Console)
        .When(new SetUpPassword(FirstHash), Morning).Then(new CredentialBegun("p-1", null), Set, new MailConfirmed(At(Morning))).ThenNext(null);

    [Fact]
    public void Needs_an_open_account()
    {
        Nobody().Knowing(Account, new AccountState.Absent()).When(new SetUpPassword(FirstHash), Morning).ThenRefused<AccountUnknown>();
        Nobody().Knowing(Account, new AccountState.Closed("p-1", At(Morning), At(Morning), null)).When(new SetUpPassword(FirstHash), Morning).ThenRefused<AccountIsClosed>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("mon mot de passe qui est long et que personne ne devinera, du moins je l’espère")]
    [InlineData("QUJD")]
    public void Takes_a_hash_and_no_password(string text) => Nobody().When(new SetUpPassword(text), Morning).ThenRefused<PasswordHashInvalid>();

    [Fact]
    public void Is_finished_by_the_link_of_any_mail_of_the_day() => Registered()
        .When(new ConfirmMail(2), "2025-04-02T08:10:00Z").ThenRefused<LinkNotValid>()
        .When(new AskMailConfirmation(), "2025-04-02T20:00:00Z").Then(new MailConfirmationAsked(2, At("2025-04-02T20:00:00Z"), At("2025-04-03T08:00:00Z"), "c-1"))
        .When(new AskMailConfirmation(), "2025-04-02T20:00:00Z").ThenNothing()
        .When(new ConfirmMail(1), "2025-04-03T08:00:00Z").ThenRefused<LinkNotValid>()
        .When(new ConfirmMail(2), "2025-04-03T08:00:00Z").ThenRefused<LinkNotValid>()
        .When(new ConfirmMail(1), "2025-04-03T07:59:59Z").Then(new MailConfirmed(At("2025-04-03T07:59:59Z")))
        .ThenState(state => Assert.True(((CredentialState.Known)state).MayEnter)).ThenNext(null)
        .When(new ConfirmMail(2), "2025-04-05T08:00:00Z").ThenNothing();

    [Fact]
    public void Keeps_nothing_else_that_led_in_before_the_mail_was_confirmed() => Registered().Given(new IdentityLinked("id-1"), new TotpBegun(SecretRecord))
        .When(new ConfirmMail(1), "2025-04-02T08:10:00Z")
        .Then(new MailConfirmed(At("2025-04-02T08:10:00Z")), new IdentityUnlinked("id-1"), new TotpAbandoned(At("2025-04-02T08:10:00Z")))
        .ThenState(state => Assert.True((CredentialState.Known)state is { Identities.IsEmpty: true, Totp: Authenticator.None, HasPassword: true, MayEnter: true }));

    [Fact]
    public void Keeps_the_identities_of_a_person_who_had_confirmed_another_mail_before() => Somebody().Given(new IdentityLinked("id-1"))
        .When(new NoteMailChanged("mk-2"), "2025-04-03T10:00:00Z")
        .When(new ConfirmMail(2), "2025-04-03T10:05:00Z").Then(new MailConfirmed(At("2025-04-03T10:05:00Z")));

    [Fact]
    public void Lapses_after_a_day_without_confirmation()
    {
        var scene = Registered()
            .WhenTimeIs("2025-04-03T07:59:59Z").ThenNothing()
            .WhenTimeIs("2025-04-03T08:00:00Z").Then(new CredentialLapsed([], At("2025-04-03T08:00:00Z")))
            .ThenAccepted(accepted => Assert.Equal(["password", "came-for", "totp", "recovery-codes"], accepted.Contents.OfType<ContentChange.Erase>().Select(one => one.Name)))
            .ThenNext(null)
            .When(new ConfirmMail(1), "2025-04-03T08:00:01Z").ThenRefused<CredentialHasEnded>();
        Assert.Equal(
            [new Reaction.Send(Account, new ErasePerson())],
            new CredentialPolicy().On((CredentialEvent)new CredentialLapsed([], At("2025-04-03T08:00:00Z")), scene.State, new EventPlace(Self, 4, At("2025-04-03T08:00:00Z"), Actor.Clock)));
    }

    [Fact]
    public void Ends_with_the_account() => Somebody()
        .When(new EndCredential(), "2025-05-01T08:00:00Z").Then(new CredentialEnded([], At("2025-05-01T08:00:00Z")))
        .ThenAccepted(accepted => Assert.Equal(4, accepted.Contents.Length))
        .When(new EndCredential(), "2025-05-01T08:00:00Z").ThenNothing()
        .When(new AskPasswordReset(), "2025-05-01T08:00:00Z").ThenRefused<CredentialHasEnded>();

    [Fact]
    public void Concerns_another_mail_once_that_has_changed() => Somebody()
        .When(new AskPasswordReset(), "2025-04-03T09:30:00Z")
        .When(new NoteMailChanged("mk-2"), "2025-04-03T10:00:00Z").Then(new MailChanged("mk-2"), new MailConfirmationAsked(3, At("2025-04-03T10:00:00Z"), At("2025-04-04T10:00:00Z"), "c-1"))
        .ThenState(state => Assert.True(((CredentialState.Known)state) is { MailConfirmed: false, MayEnter: true }))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:01:00Z").ThenRefused<LinkNotValid>()
        .When(new NoteMailChanged("mk-2"), "2025-04-03T10:00:00Z").ThenNothing();

    [Fact]
    public void Needs_no_other_confirmation_where_the_new_mail_is_confirmed() => Somebody()
        .When(new NoteMailChanged("mk-2", Confirmed: true), "2025-04-03T10:00:00Z").Then(new MailChanged("mk-2", Confirmed: true))
        .ThenState(state => Assert.True(((CredentialState.Known)state) is { MailConfirmed: true, MayEnter: true }));

    [Fact]
    public void Tells_the_holder_of_a_mail_once_a_day_that_somebody_tried_again() => Somebody()
        .When(new NoteRegistrationAttempt(), "2025-04-03T10:00:00Z").Then(new RegistrationAttempted(At("2025-04-03T10:00:00Z")))
        .When(new NoteRegistrationAttempt(), "2025-04-04T09:59:59Z").ThenNothing()
        .When(new NoteRegistrationAttempt(), "2025-04-04T10:00:00Z").Then(new RegistrationAttempted(At("2025-04-04T10:00:00Z")));
}
