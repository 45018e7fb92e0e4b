using GrantsPlatform.Core.Applications;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class WaitingForAnAnswer
{
    [Fact]
    public void Ends_in_a_refusal_by_silence_two_months_after_the_receipt() => Submitted()
        .WhenTimeIs("2025-07-02T21:59:59Z").ThenNothing()
        .WhenTimeIs("2025-07-02T22:00:00Z").Then(new SilencePeriodEnded(new DateOnly(2025, 7, 2))).ThenNext(null)
        .WhenTimeIs("2025-07-02T22:00:00Z").ThenNothing();

    [Fact]
    public void Begins_anew_when_the_pieces_have_come()
    {
        var scene = Awaiting(Submitted()).By("editor").When(Answer(("title", "Un toit pour douze")), "2025-05-25T08:00:00Z").ThenNext("2025-05-27T22:00:00Z");
        scene.When(new AnswerComplement(scene.Hash()), "2025-05-25T08:00:01Z").ThenNext("2025-07-25T22:00:00Z");
    }

    [Fact]
    public void Is_over_once_the_file_is_found_ineligible() => Checked()
        .Because("Hors sujet").When(new ConfirmRule("objectives", false), May).When(new DeclareIneligible(), May).ThenNext(null);

    [Fact]
    public void Is_over_once_the_applicant_withdraws() => Submitted().When(new WithdrawApplication(), May).ThenNext(null);

    [Theory]
    [InlineData("2022-12-31T12:00:00Z", "2023-02-28")]
    [InlineData("2025-05-09T21:59:59Z", "2025-07-09")]
    [InlineData("2025-05-09T22:00:00Z", "2025-07-10")]
    public void Counts_months_on_the_calendar_of_Paris(string complete, string last) =>
        Assert.Equal(DateOnly.Parse(last), Silence.EndsOn(DateTimeOffset.Parse(complete)));
}
