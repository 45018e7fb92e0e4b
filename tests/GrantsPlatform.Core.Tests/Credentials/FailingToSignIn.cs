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
        .When(new NoteSignIn(), "2025-04-03T10:14:59Z").ThenRefused<SignInIsLocked>(refusal => Assert.Equal(At(Until), refusal.Until))
        .When(new NoteSignIn(), Until).Then(new FailuresCleared(At(Until)))
        .When(new NoteSignIn(), Until).ThenNothing();

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
    public void Leaves_no_trace_where_there_was_no_failure() => Somebody().When(new NoteSignIn(), "2025-04-03T10:00:00Z").ThenNothing();

    [Fact]
    public void Is_overcome_by_a_new_password_from_the_mail() => Somebody().Given(FourTimes).Given(new SignInLocked(At(Until), "f-5"))
        .When(new AskPasswordReset(), "2025-04-03T10:01:00Z").Then(new PasswordResetAsked(2, At("2025-04-03T10:01:00Z"), At("2025-04-03T11:01:00Z"), "c-1"))
        .When(new ResetPassword(2, OtherHash), "2025-04-03T10:02:00Z").Then(new PasswordReset(OtherRecord, At("2025-04-03T10:02:00Z")))
        .When(new NoteSignIn(), "2025-04-03T10:03:00Z").ThenNothing();
}
