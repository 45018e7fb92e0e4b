using GrantsPlatform.Core.Credentials;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class FailingToSignIn
{
    private const string Until = "2025-04-03T10:15:00Z";

    private static SignInFailed[] FourTimes => [.. Enumerable.Range(1, 4).Select(failure => new SignInFailed(failure, $"f-{failure}"))];

    [Fact]
    public void Counts_each_attempt_once() => Somebody()
        .When(new NoteFailedSignIn(), "2025-04-03T10:00:00Z").Then(new SignInFailed(1, "c-1"))
        .When(new NoteFailedSignIn(), "2025-04-03T10:00:00Z").ThenNothing();

    [Fact]
    public void Locks_the_account_the_fifth_time_and_writes_no_more() => Somebody().Given(FourTimes)
        .When(new NoteFailedSignIn(), "2025-04-03T10:00:00Z").Then(new SignInLocked(At(Until), "c-1"))
        .Under("c-2").When(new NoteFailedSignIn(), "2025-04-03T10:01:00Z").ThenNothing()
        .When(new BeginSession("s-1"), "2025-04-03T10:14:59Z").ThenRefused<SignInIsLocked>(refusal => Assert.Equal(At(Until), refusal.Until))
        .When(new BeginSession("s-1"), Until).Then(new FailuresCleared(At(Until)), Begun("s-1", Until))
        .When(new BeginSession("s-1"), Until).ThenNothing();

    [Fact]
    public void Of_a_stranger_does_not_lock_out_a_browser_that_has_signed_in_before() => Somebody().Given(FourTimes).Given(new SignInLocked(At(Until), "f-5"))
        .When(new BeginSession("s-1"), "2025-04-03T10:01:00Z").ThenRefused<SignInIsLocked>()
        .When(new BeginSession("s-1", KnownBrowser: true), "2025-04-03T10:01:00Z").Then(Begun("s-1", "2025-04-03T10:01:00Z"))
        .When(new NoteFailedSignIn(KnownBrowser: true), "2025-04-03T10:02:00Z").Then(new SignInFailed(1, "c-1", KnownBrowser: true))
        .When(new BeginSession("s-2", KnownBrowser: true), "2025-04-03T10:02:01Z").Then(new FailuresCleared(At("2025-04-03T10:02:01Z"), KnownBrowser: true), Begun("s-2", "2025-04-03T10:02:01Z"))
        .When(new BeginSession("s-3"), "2025-04-03T10:03:00Z").ThenRefused<SignInIsLocked>();

    [Fact]
    public void On_a_known_browser_is_locked_too_and_keeps_no_stranger_out() => Somebody()
        .Given([.. Enumerable.Range(1, 4).Select(failure => new SignInFailed(failure, $"f-{failure}", KnownBrowser: true))])
        .When(new NoteFailedSignIn(KnownBrowser: true), "2025-04-03T10:00:00Z").Then(new SignInLocked(At(Until), "c-1", KnownBrowser: true))
        .When(new BeginSession("s-1", KnownBrowser: true), "2025-04-03T10:01:00Z").ThenRefused<SignInIsLocked>()
        .When(new BeginSession("s-1"), "2025-04-03T10:01:00Z").Then(Begun("s-1", "2025-04-03T10:01:00Z"));

    [Theory]
    [InlineData(1, "2025-04-03T10:30:00Z")]
    [InlineData(2, "2025-04-03T11:00:00Z")]
    [InlineData(6, "2025-04-04T02:00:00Z")]
    [InlineData(7, "2025-04-04T10:00:00Z")]
    [InlineData(200, "2025-04-04T10:00:00Z")]
    public void Locks_for_twice_as_long_each_time_up_to_a_day(int locksBefore, string until) => Somebody()
        .Given([.. Enumerable.Range(0, locksBefore).Select(number => new SignInLocked(At(Morning), $"l-{number}"))]).Given(FourTimes)
        .When(new NoteFailedSignIn(), "2025-04-03T10:00:00Z").Then(new SignInLocked(At(until), "c-1"));

    [Fact]
    public void Is_overcome_by_a_new_password_from_the_mail() => Somebody().Given(FourTimes).Given(new SignInLocked(At(Until), "f-5"))
        .When(new AskPasswordReset(), "2025-04-03T10:01:00Z").Then(new PasswordResetAsked(2, At("2025-04-03T10:01:00Z"), At("2025-04-04T10:01:00Z"), "c-1"))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:02:00Z").Then(new PasswordReset(OtherRecord, At("2025-04-03T10:02:00Z")))
        .When(new BeginSession("s-1"), "2025-04-03T10:03:00Z").Then(Begun("s-1", "2025-04-03T10:03:00Z"));

    private static SessionBegun Begun(string session, string at) => new(session, At(at), At(at).AddHours(24));
}
