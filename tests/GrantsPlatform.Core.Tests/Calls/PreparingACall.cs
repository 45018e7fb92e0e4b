using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Calls;

public sealed class PreparingACall
{
    private const string Winter = "2025-02-01T10:00:00Z";

    private static ProgrammeDefinition WithCondition(Gate gate) =>
        Sample.Definition with { Funding = new Funding(ConditionsPrecedent: [new ConditionPrecedent("budget", "Vote du budget", gate)]) };

    [Fact]
    public void Takes_its_calendar_from_the_definition() => ACall.New().When(ACall.Create, Winter).Then(ACall.Created).ThenNext(null);

    [Fact]
    public void Changes_nothing_when_created_again() => ACall.Drafted().When(ACall.Create, Winter).ThenNothing();

    [Fact]
    public void Is_refused_under_a_name_that_another_call_bears() =>
        ACall.Drafted().When(ACall.Create with { Title = "Autre" }, Winter).ThenRefused<CallExistsAlready>();

    [Theory, InlineData(0), InlineData(2), InlineData(-1)]
    public void Is_refused_for_a_revision_that_was_never_published(int revision) =>
        ACall.New().When(ACall.Create with { Revision = revision }, Winter).ThenRefused<ProgrammeNotPublished>();

    [Theory, InlineData("nowhere"), InlineData("not a key"), InlineData("")]
    public void Is_refused_for_a_programme_that_is_not_there(string programme) =>
        ACall.New().When(ACall.Create with { Programme = programme }, Winter).ThenRefused<ProgrammeNotPublished>();

    [Fact]
    public void Nothing_can_be_done_to_a_call_that_is_not_there()
    {
        foreach (var command in new CallCommand[]
        {
            new ReviseCall(1, "Appel 2025"), new ScheduleCall(), new ExtendCall(new DateOnly(2025, 6, 1)), new SatisfyCondition("budget"), new BeginSelection(),
            new ConcludeSelection(), new PublishResults(), new ArchiveCall(), new CancelCall(),
        })
            ACall.New().Because("motif").When(command, Winter).ThenRefused<CallUnknown>();
        ACall.New().WhenTimeIs(Winter).ThenNothing().ThenNext(null);
    }

    [Fact]
    public void Takes_another_revision_with_its_calendar_until_it_is_scheduled()
    {
        var revised = Sample.Definition with { Calendar = Sample.Definition.Calendar with { ClosesOn = new DateOnly(2025, 6, 6) } };
        ProgrammeState both = new([new ProgrammeRevision(1, new string('0', 64), "{}", Sample.Definition), new ProgrammeRevision(2, new string('1', 64), "{}", revised)]);
        ACall.Drafted().Knowing(ProgrammeState.IdOf(Sample.Programme), both)
            .When(new ReviseCall(2, "Appel 2025 bis"), Winter).Then(new CallRevised(2, "Appel 2025 bis", Sample.At(Sample.Opens), Sample.At("2025-06-06T22:00:00Z")))
            .When(new ReviseCall(2, "Appel 2025 bis"), Winter).ThenNothing()
            .When(new ReviseCall(3, "Appel 2025 bis"), Winter).ThenRefused<ProgrammeNotPublished>()
            .When(new ScheduleCall(), Winter).Then(new CallScheduled(Sample.At(Sample.Opens), Sample.At("2025-06-06T22:00:00Z")))
            .When(new ReviseCall(1, "Appel 2025"), Winter).ThenRefused<CallInWrongPhase>();
    }

    [Fact]
    public void Scheduling_sets_its_clock() => ACall.Drafted()
        .When(new ScheduleCall(), Winter).Then(ACall.ScheduledEvent).ThenNext(Sample.Opens)
        .When(new ScheduleCall(), Winter).ThenNothing();

    [Fact]
    public void Scheduling_is_refused_once_it_is_open() => ACall.Opened().When(new ScheduleCall(), Winter).ThenRefused<CallInWrongPhase>();

    [Fact]
    public void Scheduling_is_possible_until_the_last_second_and_refused_at_the_closing()
    {
        ACall.Drafted().When(new ScheduleCall(), Sample.LastSecond).Then(ACall.ScheduledEvent);
        ACall.Drafted().When(new ScheduleCall(), Sample.Closes).ThenRefused<CallAlreadyOver>(refusal => Assert.Equal(Sample.At(Sample.Closes), refusal.ClosesAt));
    }

    [Fact]
    public void Scheduling_waits_for_a_condition_that_stands_before_the_opening() => ACall.Drafted(WithCondition(Gate.Opening))
        .When(new ScheduleCall(), Winter).ThenRefused<ConditionNotSatisfied>(refusal => Assert.Equal("Vote du budget", refusal.Label))
        .Because("Délibération 12").When(new SatisfyCondition("budget"), Winter).Then(new ConditionSatisfied("budget", Sample.At(Winter)))
        .When(new SatisfyCondition("budget"), Winter).ThenNothing()
        .When(new ScheduleCall(), Winter).Then(ACall.ScheduledEvent);

    [Fact]
    public void Scheduling_does_not_wait_for_a_condition_of_a_later_step() =>
        ACall.Drafted(WithCondition(Gate.Award)).When(new ScheduleCall(), Winter).Then(ACall.ScheduledEvent);

    [Fact]
    public void A_condition_is_refused_without_its_reason_or_when_unknown()
    {
        ACall.Drafted(WithCondition(Gate.Award)).When(new SatisfyCondition("budget"), Winter).ThenRefused<ReasonMissing>();
        ACall.Drafted(WithCondition(Gate.Award)).Because(" ").When(new SatisfyCondition("budget"), Winter).ThenRefused<ReasonMissing>();
        ACall.Drafted().Because("x").When(new SatisfyCondition("budget"), Winter).ThenRefused<ConditionUnknown>();
    }

    [Fact]
    public void A_condition_is_refused_once_the_call_has_ended() => ACall.Drafted(WithCondition(Gate.Award))
        .Given(new CallCancelled(Sample.At(Winter))).Because("x").When(new SatisfyCondition("budget"), Winter).ThenRefused<CallInWrongPhase>();
}
