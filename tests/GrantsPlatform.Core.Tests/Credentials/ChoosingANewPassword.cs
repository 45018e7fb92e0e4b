using GrantsPlatform.Core.Credentials;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class ChoosingANewPassword
{
    private static PasswordResetAsked Asked(int serial, string at) => new(serial, At(at), At(at).AddHours(1), $"r-{serial}");

    [Fact]
    public void Takes_the_latest_link_within_an_hour_and_once() => Somebody().Given(Asked(2, "2025-04-03T10:00:00Z"), Asked(3, "2025-04-03T10:30:00Z"))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:40:00Z").ThenRefused<LinkNotValid>()
        .When(new ResetPassword(3, OtherHash), "2025-04-03T11:30:00Z").ThenRefused<LinkNotValid>()
        .When(new ResetPassword(3, OtherHash), "2025-04-03T11:29:59Z").Then(new PasswordReset(OtherRecord, At("2025-04-03T11:29:59Z")))
        .When(new ResetPassword(3, OtherHash), "2025-04-03T11:29:59Z").ThenNothing()
        .When(new ResetPassword(3, FirstHash), "2025-04-03T11:29:59Z").ThenRefused<LinkNotValid>();

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
