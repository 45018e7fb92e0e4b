using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Calls;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Awards;

using Scene = Scenario<AwardsState, AwardsCommand, AwardsEvent>;

/// <summary>14 998,99 € and one euro for each young person: file f-1 supports twelve and asks for 20 000 €.</summary>
public sealed class DecidingAnEntitlement
{
    private const string Day = TheAwards.Day;

    internal static ProgrammeDefinition Definition(EntitlementOrder order = EntitlementOrder.OneByOne, decimal rate = 1, params Ceiling[] ceilings) => Sample.Definition with
    {
        Levels = [], Scoring = ScoringGrid.None, Committee = CommitteeRules.None, Funding = new Funding([.. ceilings]),
        Entitlement = new Entitlement(
            new Formula.Product(new Formula.Sum([new Formula.At("answers.young"), new Formula.Amount(Sample.Euros(14_998.99m))]), rate), order),
    };

    internal static Facts World(Facts facts) => facts
        .With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(Definition()))
        .With(AFile.Id, AFile.Submitted().State).With(AFile.Id, AFile.Submitted().Contents)
        .With(OrganisationState.IdOf(Sample.Body), Sample.Organisation());

    private static Scene With(ProgrammeDefinition definition, params Candidate[] candidates) => TheAwards.New(definition)
        .Given([.. candidates.Select(candidate => new FileEntered(candidate))])
        .Knowing(AFile.Id, AFile.Submitted().State).Knowing(AFile.Id, AFile.Submitted().Contents)
        .Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation())
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open))
        .By("head").Because("Conditions remplies");

    private static Candidate File(string file = "f-1", decimal requested = 20_000, string at = "2025-05-02T08:00:00Z") =>
        Sample.Candidate(file, requested) with { SubmittedAt = Sample.At(at) };

    private static readonly DecideEntitlement Award = new("f-1", Outcome.Awarded);

    private static Money GrantedBy(Response.Accepted accepted) => Assert.IsType<DecisionTaken>(Assert.Single(accepted.Events)).Granted.Sum(line => line.Amount);

    [Fact]
    public void Gives_what_the_formula_gives_and_names_who_decided() => With(Definition(), File()).When(Award, Day).ThenAccepted(accepted =>
    {
        var taken = Assert.IsType<DecisionTaken>(Assert.Single(accepted.Events));
        Assert.Equal([Sample.Line(2025, 15_010.99m)], taken.Granted.ToArray());
        Assert.Equal((Actor.Person("head"), "entitlement~1", 0), (taken.By, taken.Session, taken.Voters));
        Assert.Equal("decision/f-1/entitlement~1", Assert.Single(accepted.Contents).Name);
    }).When(Award, Day).ThenNothing();

    [Theory]
    [InlineData(20_000, 0.333, 4_998.65)] // 4 998,659…, rounded down to the cent
    [InlineData(15_000, 1, 15_000)] // no more than is asked for
    [InlineData(20_000, 1, 15_010.99)]
    public void Is_bounded_by_the_request_and_rounded_down(decimal requested, decimal rate, decimal granted) =>
        With(Definition(rate: rate), File(requested: requested)).When(Award, Day).ThenAccepted(accepted => Assert.Equal(Sample.Euros(granted), GrantedBy(accepted)));

    [Theory]
    [InlineData(CeilingBasis.File, CeilingPeriod.Total, 12_000)]
    [InlineData(CeilingBasis.File, CeilingPeriod.Year, 12_000)]
    [InlineData(CeilingBasis.Siren, CeilingPeriod.Total, 7_000)] // 5 000 € of which another file of the body has
    public void Is_bounded_by_what_the_ceilings_leave(CeilingBasis basis, CeilingPeriod period, decimal granted) =>
        With(Definition(ceilings: new Ceiling(Sample.Euros(12_000), basis, period, "12 000 € au plus.")), File(), File("f-2", 5_000))
            .Given(new DecisionTaken("entitlement~1", "f-2", Outcome.Awarded, [Sample.Line(2025, 5_000)], null, null, NoOverruns, 0, [], "h", Sample.At(Day), By: Actor.Person("head")))
            .When(Award, Day).ThenAccepted(accepted => Assert.Equal(Sample.Euros(granted), GrantedBy(accepted)));

    [Fact]
    public void Spends_no_euro_twice()
    {
        static Scene Left(decimal spent) => With(Definition(), File(), File("f-2", 100_000))
            .Given(new DecisionTaken("entitlement~1", "f-2", Outcome.Awarded, [Sample.Line(2025, spent)], null, null, NoOverruns, 0, [], "h", Sample.At(Day), By: Actor.Person("head")));
        Left(84_989.01m).When(Award, Day).ThenAccepted(accepted => Assert.Equal(Sample.Euros(15_010.99m), GrantedBy(accepted)));
        Left(84_989.02m).When(Award, Day).ThenRefused<StrandExceeded>(refusal => Assert.Equal(Sample.Euros(0.01m), refusal.By));
        Left(84_989.02m).When(new NoteWithdrawal("f-2"), Day).When(Award, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Takes_files_in_the_order_of_their_submission_where_the_programme_says_so()
    {
        var order = Definition(EntitlementOrder.BySubmission);
        With(order, File(at: "2025-05-02T08:00:01Z"), File("f-0")).When(Award, Day).ThenRefused<EarlierFileFirst>(refusal => Assert.Equal("f-0", refusal.Application));
        With(order, File(at: "2025-05-02T08:00:01Z"), File("f-0")).When(new NoteWithdrawal("f-0"), Day).When(Award, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        With(order, File(), File("f-2", at: "2025-05-02T08:00:01Z")).When(Award, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        With(Definition(), File(at: "2025-05-02T08:00:01Z"), File("f-0")).When(Award, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        With(order, File(at: "2025-05-02T08:00:01Z"), File("f-0")).When(new DecideEntitlement("f-1", Outcome.Rejected), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Has_its_conditions()
    {
        With(Definition(), File()).Because(" ").When(Award, Day).ThenRefused<ReasonMissing>();
        With(Definition(), File()).When(new NoteRecusal("f-1", "head"), Day).When(Award, Day).ThenRefused<ActorRecused>();
        With(Definition(), File()).When(new DecideEntitlement("f-1", Outcome.WaitingList), Day).ThenRefused<AmountsDoNotFitOutcome>();
        With(Definition(), File()).When(new DecideEntitlement("f-9", Outcome.Awarded), Day).ThenRefused<FileNotBeforeCommittee>();
        With(Sample.Definition, File()).When(Award, Day).ThenRefused<NoEntitlement>();
        With(Definition(rate: 0), File()).When(Award, Day).ThenRefused<EntitledToNothing>();
        With(Definition(), File()).When(new DecideEntitlement("f-1", Outcome.Rejected), Day).When(Award, Day).ThenRefused<EntitlementDecidedAlready>();
        With(Definition(), File()).Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled)).When(Award, Day).ThenRefused<CallInWrongPhase>();
        var budget = Definition() with { Funding = new Funding(ConditionsPrecedent: [new ConditionPrecedent("budget", "Vote du budget", Gate.Award)]) };
        With(budget, File()).When(Award, Day).ThenRefused<ConditionNotSatisfied>();
        With(Definition(), File()).Knowing(AFile.Id, AFile.Submitted().Contents).Knowing(AFile.Id, Contents.None).When(Award, Day).ThenRefused<EntitlementUnknown>();
    }

    [Fact]
    public void Is_decided_anew_after_an_appeal() => With(Definition(), File())
        .When(new DecideEntitlement("f-1", Outcome.Rejected), Day).When(new ReopenFile("f-1", "entitlement~1"), Day)
        .When(Award, Day).ThenAccepted(accepted => Assert.Equal("entitlement~2", Assert.IsType<DecisionTaken>(Assert.Single(accepted.Events)).Session));

    [Fact]
    public void Tells_the_file_and_its_applicant_at_once()
    {
        var scene = With(Definition(), File()).When(Award, Day);
        var taken = Assert.IsType<DecisionTaken>(Assert.Single(scene.LastEvents));
        var sent = Policies.Following.Of(taken, scene.State, new EventPlace(AwardsState.IdOf("c-1"), 2, Sample.At(Day), Actor.Person("head"))).Cast<Reaction.Send>().ToList();
        Assert.All(sent, one => Assert.Equal(AFile.Id, one.To));
        Assert.Equal([new RecordDecision("entitlement~1", Outcome.Awarded, taken.Granted), new NotifyDecision("entitlement~1")], sent.Select(one => one.Command));
    }

    [Fact]
    public void An_eligible_file_is_ready_without_levels() => AFile.Submitted(Definition()).When(new CheckEligibility(), AFile.May)
        .Because("Conforme").When(new ConfirmRule("objectives", true), AFile.May)
        .When(new DeclareEligible(), AFile.May).Then(new FoundEligible(Sample.At(AFile.May)), new ReadyForCommittee(Sample.At(AFile.May)))
        .When(new DeclareEligible(), AFile.May).ThenNothing()
        .When(new RecordDecision("entitlement~1", Outcome.Awarded, [Sample.Line(2025, 15_000)]), AFile.May).When(new NotifyDecision("entitlement~1"), AFile.May)
        .ThenPhase<Phase.Decided>();

    [Fact]
    public void Has_no_sessions_and_needs_none_to_conclude()
    {
        ASession.New().Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(Definition())).When(ASession.Plan, "2025-05-20T10:00:00Z").ThenRefused<NoCommittee>();
        ACall.New(Definition()).Given(ACall.Created, ACall.ScheduledEvent, ACall.OpenedEvent, ACall.ClosedEvent)
            .Knowing(ACall.Awards, With(Definition(), File()).When(Award, Day).State)
            .When(new ConcludeSelection(), Day).Then(new SelectionConcluded(Sample.At(Day)));
        ACall.New(Definition()).Given(ACall.Created, ACall.ScheduledEvent, ACall.OpenedEvent, ACall.ClosedEvent)
            .Knowing(ACall.Awards, With(Definition(), File()).State)
            .When(new ConcludeSelection(), Day).ThenRefused<FilesStillUndecided>();
    }

    private static ImmutableSortedDictionary<string, Money> NoOverruns => ImmutableSortedDictionary<string, Money>.Empty;
}
