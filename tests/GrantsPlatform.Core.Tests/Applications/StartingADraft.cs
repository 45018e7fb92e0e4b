using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class StartingADraft
{
    [Fact]
    public void Takes_the_calendar_and_the_reminders_over() => New().When(Start, April).Then(Started)
        .When(Start, April).ThenNothing()
        .ThenNext("2025-05-02T06:00:00Z");

    [Fact]
    public void Is_possible_from_the_opening_to_the_last_second()
    {
        New().When(Start, "2025-03-02T22:59:59Z").ThenRefused<CallNotOpen>();
        New().When(Start, Sample.Opens).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(Start, Sample.LastSecond).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(Start, Sample.Closes).ThenRefused<CallNotOpen>();
    }

    [Fact]
    public void Goes_by_the_instants_of_the_call_not_by_its_phase()
    {
        New(call: CallPhase.Scheduled).When(Start, April).Then(Started);
        New(call: CallPhase.Closed).When(Start, Sample.LastSecond).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New(call: CallPhase.Draft).When(Start, April).ThenRefused<CallNotOpen>();
        New(call: CallPhase.Cancelled).When(Start, April).ThenRefused<CallNotOpen>();
    }

    [Theory, InlineData("c-9"), InlineData("no key")]
    public void Is_refused_without_the_call(string call) => New().When(Start with { Call = call }, April).ThenRefused<CallUnknown>();

    [Theory, InlineData("o-9"), InlineData("no key")]
    public void Is_refused_without_the_organisation(string body) => New().When(Start with { Organisation = body }, April).ThenRefused<ApplicantUnknown>();

    [Fact]
    public void Is_refused_under_a_name_that_another_file_bears() => Drafted().When(Start with { Call = "c-2" }, April).ThenRefused<ApplicationExistsAlready>();

    [Fact]
    public void Asks_the_call_once_more_for_what_happened_meanwhile()
    {
        Assert.Contains(new Reaction.Send(Id, new AlignCalendar()), Policies.Following.Of(Started, Drafted().State, new EventPlace(Id, 1, Sample.At(April), Actor.Person("editor"))));
        Drafted().When(new AlignCalendar(), April).ThenNothing();
        Drafted().Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled)).When(new AlignCalendar(), April).Then(new CallCancelledForFile(Sample.At(April)))
            .When(new AlignCalendar(), April).ThenNothing().ThenNext(null);
        Drafted().Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-31T22:00:00Z")).When(new AlignCalendar(), April)
            .Then(new DeadlineMoved(Sample.At("2025-05-31T22:00:00Z"), Sample.At(April)));
    }

    [Fact]
    public void Learns_of_a_cancellation_from_the_clock_instead_of_being_reminded() => Drafted().Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled))
        .WhenTimeIs("2025-05-02T22:00:00Z").Then(new CallCancelledForFile(Sample.At("2025-05-02T22:00:00Z"))).ThenNext(null);

    [Fact]
    public void Needs_the_service_where_applicants_are_services()
    {
        var perService = Sample.Definition with { Applicants = Sample.Definition.Applicants with { PerService = true } };
        New(perService).When(Start, April).ThenRefused<ServiceNeeded>();
        New(perService).When(Start with { Service = "north" }, April).ThenRefused<ServiceUnknown>();
        New(perService).Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation(2010, "north"))
            .When(Start with { Service = "north" }, April).Then(Started with { Service = "north" });
    }

    [Fact]
    public void Comes_before_everything_else()
    {
        foreach (var command in new ApplicationCommand[]
        {
            Filled, new DepositApplication("h"), new SubmitApplication("h"), new ReopenLate(new DateOnly(2025, 6, 1)), new WithdrawApplication(), new CheckEligibility(),
            new ConfirmRule("seniority", true), new DeclareEligible(), new DeclareIneligible(), Request, new AnswerComplement("h"), new DeclareConflict("i-1"),
            new BeginReview("local"), new RecordOpinion("local", Sample.Opinion()), Decide(Outcome.Rejected), new NotifyDecision("s-1"),
            new AlignCalendar(), new NoteCancellation(),
        })
            New().Because("x").When(command, April).ThenRefused<ApplicationUnknown>();
    }
}
