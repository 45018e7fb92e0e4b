using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Appeals.AnAppeal;

namespace GrantsPlatform.Core.Tests.Appeals;

public sealed class AppealingADecision
{
    [Fact]
    public void Counts_its_delays_from_the_notification_and_from_the_day_of_arrival() => Open().ThenAccepted(accepted =>
        {
            var received = Assert.IsType<AppealReceived>(Assert.Single(accepted.Events));
            Assert.Equal((1, new DateOnly(2025, 8, 26), new DateOnly(2025, 9, 8), Sample.At(Notified)), (received.Number, received.LastDay, received.SilentUntil, received.Against));
            Assert.Equal("grounds/1", Assert.Single(accepted.Contents).Name);
        })
        .When(Received, July).ThenNothing()
        .When(Received with { Grounds = "Autre" }, July).ThenRefused<DecisionAlreadyAppealed>();

    [Fact]
    public void Is_in_time_on_the_last_day_and_later_only_with_a_reason()
    {
        const string August = "2025-08-30T08:00:00Z";
        New().When(Received with { ReceivedOn = new DateOnly(2025, 8, 26) }, August).ThenAccepted(accepted => Assert.Single(accepted.Events));
        var late = Received with { ReceivedOn = new DateOnly(2025, 8, 27) };
        New().When(late, August).ThenRefused<AppealTooLate>(refusal => Assert.Equal(new DateOnly(2025, 8, 26), refusal.LastDay));
        New().Because("x").When(late, August).ThenRefused<AppealTooLate>();
        New().When(late with { DespiteDelay = true }, August).ThenRefused<ReasonMissing>();
        New().Because("Courrier égaré par le service").When(late with { DespiteDelay = true }, August).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Comes_neither_before_the_decision_was_told_nor_from_the_future()
    {
        New().When(Received with { ReceivedOn = new DateOnly(2025, 6, 24) }, July).ThenRefused<AppealDayImpossible>();
        New().When(Received with { ReceivedOn = new DateOnly(2025, 7, 11) }, July).ThenRefused<AppealDayImpossible>();
        New(AFile.Decided().State).When(Received, July).ThenRefused<NothingToAppeal>();
        New(AFile.Ready().State).When(Received, July).ThenRefused<NothingToAppeal>();
        New().When(Received with { Application = "f-2" }, July).ThenRefused<NothingToAppeal>();
        New(definition: Sample.Definition).When(Received, July).ThenRefused<AppealsNotPlanned>();
        New().When(Received with { Grounds = new string('x', 20_001) }, July).ThenRefused<AppealGroundsTooLong>();
    }

    [Fact]
    public void Is_possible_against_ineligibility_too()
    {
        var ineligible = AFile.Checked().Because("x").When(new ConfirmRule("objectives", false), AFile.May).When(new DeclareIneligible(), AFile.May).State;
        New(ineligible).When(Received, July).ThenAccepted(accepted => Assert.Equal(new DateOnly(2025, 7, 21), ((AppealReceived)accepted.Events[0]).LastDay));
    }

    [Fact]
    public void Is_answered_with_reasons_once()
    {
        Open().When(new UpholdAppeal(), July).ThenRefused<ReasonMissing>();
        Examined().Because("Pièce oubliée").When(new UpholdAppeal(), July).Then(new AppealUpheld(Sample.At(July), Actor.Person("head")))
            .When(new UpholdAppeal(), July).ThenNothing().When(new RefuseAppeal(), July).ThenRefused<AppealInWrongPhase>().ThenNext(null);
        Examined().Because("Non fondé").When(new RefuseAppeal(), July).ThenAccepted(accepted => Assert.Equal("answer/1", Assert.Single(accepted.Contents).Name))
            .When(new RefuseAppeal(), July).ThenNothing().When(new UpholdAppeal(), July).ThenRefused<AppealInWrongPhase>();
        Examined().When(new ExamineAppeal(), July).ThenNothing();
        New().When(new ExamineAppeal(), July).ThenRefused<AppealUnknown>();
        Silent().When(new ExamineAppeal(), July).ThenRefused<AppealInWrongPhase>();
    }

    [Fact]
    public void Is_refused_by_two_months_of_silence_which_the_authority_may_break()
    {
        Examined().ThenNext("2025-09-08T22:00:00Z").WhenTimeIs("2025-09-08T21:59:59Z").ThenNothing()
            .WhenTimeIs("2025-09-08T22:00:00Z").Then(new AppealRefusedBySilence(new DateOnly(2025, 9, 8)))
            .WhenTimeIs("2025-09-08T22:00:00Z").ThenNothing().ThenNext(null);
        Silent().Because("x").When(new UpholdAppeal(), "2025-09-20T08:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events));
        Silent().Because("x").When(new RefuseAppeal(), "2025-09-20T08:00:00Z").ThenRefused<AppealInWrongPhase>();
    }

    [Fact]
    public void Is_possible_anew_against_a_later_decision() => Examined().Because("x").When(new UpholdAppeal(), July)
        .Knowing(AFile.Id, Refused("2025-10-01T08:00:00Z", "s-2"))
        .When(Received with { ReceivedOn = new DateOnly(2025, 10, 6) }, "2025-10-06T08:00:00Z")
        .ThenAccepted(accepted => Assert.Equal(2, ((AppealReceived)accepted.Events[0]).Number));
}
