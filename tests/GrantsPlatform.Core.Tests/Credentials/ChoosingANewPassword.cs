using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class ChoosingANewPassword
{
    private static PasswordResetAsked Asked(int serial, string at) => new(serial, At(at), At(at).AddHours(24), $"r-{serial}");

    [Fact]
    public void Takes_any_link_of_the_last_day_and_one_of_them_once() => Somebody().Given(Asked(2, "2025-04-03T10:00:00Z"), Asked(3, "2025-04-03T10:30:00Z"))
        .When(new ResetPassword(2, OtherHash), "2025-04-04T10:00:00Z").ThenRefused<LinkNotValid>()
        .When(new ResetPassword(4, OtherHash), "2025-04-04T09:59:59Z").ThenRefused<LinkNotValid>()
        .When(new ResetPassword(2, OtherHash), "2025-04-04T09:59:59Z").Then(new PasswordReset(OtherRecord, At("2025-04-04T09:59:59Z")))
        .When(new ResetPassword(2, OtherHash), "2025-04-04T09:59:59Z").ThenNothing()
        .When(new ResetPassword(2, FirstHash), "2025-04-04T09:59:59Z").ThenRefused<LinkNotValid>()
        .When(new ResetPassword(3, FirstHash), "2025-04-04T09:59:59Z").ThenRefused<LinkNotValid>();

    /// <summary>However a stranger spreads requests over the days, their victim is sent a mail or has one whose link opens.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(97)]
    [InlineData(288)]
    [InlineData(1440)]
    public void Is_never_out_of_reach_of_whoever_reads_the_mails(int minutesBetween)
    {
        var scene = Somebody();
        for (var request = 0; request < 40; request++)
        {
            var at = At("2025-04-03T10:00:00Z").AddMinutes(request * minutesBetween);
            scene.Under($"q-{request}").When(new AskPasswordReset(), at.ToString("O"));
            Assert.Contains(scene.Known().Resets, link => at < link.ExpiresAt && scene.Known().MayReset(link.Serial, at));
            Assert.InRange(scene.Known().Resets.Count(link => at < link.At.AddHours(24)), 1, 5);
        }
    }

    [Fact]
    public void Can_be_asked_for_again_right_after_one_served() => Somebody()
        .Given([.. Enumerable.Range(0, 5).Select(hour => Asked(2 + hour, $"2025-04-03T1{hour}:00:00Z"))])
        .When(new ResetPassword(3, OtherHash), "2025-04-03T15:00:00Z").Then(new PasswordReset(OtherRecord, At("2025-04-03T15:00:00Z")))
        .When(new AskPasswordReset(), "2025-04-03T15:01:00Z").Then(Asked(7, "2025-04-03T15:01:00Z") with { Attempt = "c-1" });

    [Fact]
    public void Keeps_nothing_that_opened_the_account_before_its_address_was_confirmed() => WithTotp().Given(new IdentityLinked("id-1"), new MailChanged("mk-2"), Asked(2, "2025-04-03T10:00:00Z"))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:05:00Z").Then(
            new MailConfirmed(At("2025-04-03T10:05:00Z")), new PasswordReset(OtherRecord, At("2025-04-03T10:05:00Z")), new IdentityUnlinked("id-1"), new TotpRemoved(At("2025-04-03T10:05:00Z")))
        .ThenState(state => Assert.True((CredentialState.Known)state is { Identities.IsEmpty: true, Totp: Authenticator.None, Sessions.IsEmpty: true, MailConfirmed: true }));

    [Fact]
    public void Keeps_the_second_factor_and_the_identities_of_a_confirmed_address() => WithTotp().Given(new IdentityLinked("id-1"), Asked(2, "2025-04-03T10:00:00Z"))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:05:00Z").Then(new PasswordReset(OtherRecord, At("2025-04-03T10:05:00Z")));

    [Fact]
    public void Ends_the_sessions() => Somebody().Given(Asked(2, "2025-04-03T10:00:00Z"))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:05:00Z").ThenState(state => Assert.Equal(1, ((CredentialState.Known)state).Stamp))
        .When(new ChangePassword(FirstHash), "2025-04-03T10:06:00Z").Then(new PasswordChanged(FirstRecord, At("2025-04-03T10:06:00Z")))
        .ThenState(state => Assert.Equal(2, ((CredentialState.Known)state).Stamp))
        .When(new ChangePassword(FirstHash), "2025-04-03T10:06:00Z").ThenNothing()
        .When(new EndSessions(2), "2025-04-03T10:07:00Z").Then(new SessionsEnded(3))
        .When(new EndSessions(2), "2025-04-03T10:07:00Z").ThenNothing();

    [Fact]
    public void Is_asked_for_five_times_a_day_at_most() => Somebody()
        .Given([.. Enumerable.Range(0, 5).Select(hour => Asked(2 + hour, $"2025-04-03T1{hour}:00:00Z"))])
        .When(new AskPasswordReset(), "2025-04-04T09:59:59Z").ThenRefused<TooManyMails>()
        .When(new AskPasswordReset(), "2025-04-04T10:00:00Z").Then(Asked(7, "2025-04-04T10:00:00Z") with { Attempt = "c-1" })
        .When(new AskPasswordReset(), "2025-04-04T10:00:00Z").ThenNothing();

    /// <summary>Whoever has a password has come in already; the link serves to choose one, for two weeks.</summary>
    [Fact]
    public void Is_offered_to_somebody_who_is_invited() => Nobody()
        .By("p-admin").When(new InviteAgent(), "2025-04-03T10:00:00Z")
        .Then(new CredentialBegun("p-1", null), new AgentInvited(1, At("2025-04-03T10:00:00Z"), At("2025-04-17T10:00:00Z"), "c-1", Actor.Person("p-admin")))
        .When(new InviteAgent(), "2025-04-03T10:00:00Z").ThenNothing()
        .When(new ResetPassword(1, FirstHash), "2025-04-17T09:59:59Z").Then(new MailConfirmed(At("2025-04-17T09:59:59Z")), new PasswordReset(FirstRecord, At("2025-04-17T09:59:59Z")))
        .Under("c-2").When(new InviteAgent(), "2025-04-18T10:00:00Z").ThenRefused<PasswordAlreadySetUp>();

    [Fact]
    public void Gives_a_first_one_to_whoever_had_none_and_confirms_the_mail() => Nobody()
        .When(new AskPasswordReset(), "2025-04-03T10:00:00Z").Then(new CredentialBegun("p-1", null), Asked(1, "2025-04-03T10:00:00Z") with { Attempt = "c-1" })
        .ThenState(state => Assert.False(((CredentialState.Known)state).MayEnter))
        .When(new ResetPassword(1, FirstHash), "2025-04-03T10:01:00Z").Then(new MailConfirmed(At("2025-04-03T10:01:00Z")), new PasswordReset(FirstRecord, At("2025-04-03T10:01:00Z")))
        .ThenState(state => Assert.True(((CredentialState.Known)state).MayEnter));

    [Fact]
    public void Ends_a_link_that_is_still_open() => Somebody().Given(Asked(2, "2025-04-03T10:00:00Z"))
        .When(new ChangePassword(OtherHash), "2025-04-03T10:05:00Z")
        .When(new ResetPassword(2, FirstHash), "2025-04-03T10:06:00Z").ThenRefused<LinkNotValid>();
}
