using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class DecidingAnewAfterAnAppeal
{
    private static readonly ReopenFile Reopen = new("f-1", "s-1");

    [Fact]
    public void Makes_the_file_wait_for_a_decision_and_keeps_what_was_granted_until_then() => TheAwards.WithFiles("f-1").When(TheAwards.Award("f-1", 40_000), TheAwards.Day)
        .When(Reopen, TheAwards.Day).Then(new FileReopened("f-1"))
        .ThenKnown(awards => Assert.Equal((1, Sample.Euros(40_000)), (awards.UndecidedFiles, awards.TotalGranted)))
        .When(Reopen, TheAwards.Day).ThenNothing()
        .When(TheAwards.Award("f-1", 45_000) with { Session = "s-2" }, TheAwards.Day)
        .ThenKnown(awards => Assert.Equal((0, Sample.Euros(45_000)), (awards.UndecidedFiles, awards.TotalGranted)))
        // Heard of late, the appeal was against a decision that stands no more.
        .When(Reopen, TheAwards.Day).ThenNothing();

    [Fact]
    public void Survives_a_file_that_enters_anew() => TheAwards.WithFiles("f-1").When(TheAwards.Reject("f-1"), TheAwards.Day).When(Reopen, TheAwards.Day)
        .When(new EnterFile(Sample.Candidate("f-1") with { Recused = ["m-7"] }), TheAwards.Day)
        .ThenKnown(awards => Assert.Equal(1, awards.UndecidedFiles));

    [Fact]
    public void Leaves_a_file_alone_that_was_withdrawn_or_never_decided()
    {
        TheAwards.WithFiles("f-1").When(Reopen, TheAwards.Day).ThenNothing();
        TheAwards.WithFiles("f-1").When(TheAwards.Reject("f-1"), TheAwards.Day).When(new NoteWithdrawal("f-1"), TheAwards.Day).When(Reopen, TheAwards.Day).ThenNothing();
    }
}
