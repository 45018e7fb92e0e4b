using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Assessments;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Calls;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Numbers;
using GrantsPlatform.Core.Tests.Preparations;

namespace GrantsPlatform.Core.Tests.Samples;

/// <summary>The kinds of the life of a call; those of the platform are in the other file.</summary>
internal static partial class SampleKinds
{
    private static Actor Person => Actor.Person("i-1");

    public static ImmutableArray<SampleKind> All { get; } =
        [Keys, Tasks, Jobs, Productions, Workplaces, Accounts, Mails, Credentials, Organisations, Invitations, Programmes, Templates, Calls, Preparations, Applications, Assessments, Awards, Numbers, Sessions, Agreements, FunderYears, Batches, Registers, Reports, Draws, Recoveries, Appeals, Vaults, Conversations, Notes, Consultations, Purges];

    private static SampleKind Calls => new(new CallDecider(), Sample.Call,
        Facts.None
            .With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(Sample.Definition with { Funding = new Funding(ConditionsPrecedent: [new ConditionPrecedent("budget", "Vote du budget", Gate.Award)]) }))
            .With(AwardsState.IdOf("c-1"), TheAwards.New().State),
        state => state is CallState.Known known ? Wire.NameOf(known.Phase) : "absent",
        [
            SampleState.Of(ACall.New()), SampleState.Of(ACall.Drafted()), SampleState.Of(ACall.Scheduled()), SampleState.Of(ACall.Opened()), SampleState.Of(ACall.Closed()),
            SampleState.Of(ACall.InSelection()), SampleState.Of(ACall.Decided()), SampleState.Of(ACall.PublishedResults()), SampleState.Of(ACall.Archived()), SampleState.Of(ACall.Cancelled()),
        ],
        [
            On(ACall.Create, "2025-02-01T10:00:00Z"), On(new ReviseCall(1, "Appel 2025, repris"), "2025-02-01T10:00:00Z"), On(new ScheduleCall(), "2025-02-01T10:00:00Z"), Tick("2025-04-01T10:00:00Z"), Tick(Sample.Closes),
            On(new ExtendCall(new DateOnly(2025, 5, 31)), "2025-04-01T10:00:00Z"), On(new SatisfyCondition("budget"), "2025-04-01T10:00:00Z"),
            On(new BeginSelection(), "2025-06-20T07:00:00Z"), On(new ConcludeSelection(), "2025-06-20T17:00:00Z"), On(new PublishResults(), "2025-06-21T07:00:00Z"),
            On(new ArchiveCall(), "2026-06-21T07:00:00Z"), On(new CancelCall(), "2025-04-02T10:00:00Z"),
        ]);

    private static SampleKind Preparations => new(new PreparationDecider(), APreparation.Id,
        Facts.None.With(ProgrammeState.IdOf(Sample.Programme), Sample.Published()).With(Sample.Call, new CallState.Absent()),
        state => state is PreparationState.Known known ? known.IsDropped ? "dropped" : known.Hash.Length > 0 ? "kept" : "begun" : "absent",
        [
            SampleState.Of(APreparation.New()), SampleState.Of(APreparation.Prepared()),
            SampleState.Of(APreparation.Prepared().When(APreparation.Keep((CallPlaces.Title, "Appel 2026")), APreparation.Winter)),
            SampleState.Of(APreparation.Prepared().When(new DropPreparation(), APreparation.Winter)),
        ],
        [On(APreparation.Begin, APreparation.Winter), On(APreparation.Keep((CallPlaces.Title, "Appel 2027")), "2025-02-02T10:00:00Z"), On(new DropPreparation(), APreparation.Winter)]);

    private static SampleKind Applications => new(new ApplicationDecider(), AFile.Id,
        Facts.None.With(Sample.Call, Sample.CallIn(CallPhase.Open)).With(ProgrammeState.IdOf(Sample.Programme), Sample.Published())
            .With(Core.Organisations.OrganisationState.IdOf(Sample.Body), Sample.Organisation()),
        NameOfFile,
        [
            SampleState.Of(AFile.New()), SampleState.Of(AFile.Complete()), SampleState.Of(AFile.Complete().WhenTimeIs(Sample.Closes)), SampleState.Of(AFile.Settled()),
            SampleState.Of(AFile.Checked().Because("x").When(new ConfirmRule("objectives", false), AFile.May)),
            SampleState.Of(AFile.Awaiting(AFile.Submitted()).When(AFile.Answer(("title", "Un toit pour douze")), AFile.May)), SampleState.Of(AFile.Eligible()),
            SampleState.Of(AFile.Checked().Because("x").When(new ConfirmRule("objectives", false), AFile.May).When(new DeclareIneligible(), AFile.May)),
            SampleState.Of(AFile.UnderReview().When(new RecordOpinion("central", Sample.Opinion()), AFile.May)), SampleState.Of(AFile.Ready()), SampleState.Of(AFile.Decided()),
            SampleState.Of(AFile.Told(Outcome.Awarded).Given(new AgreementSignatureNoted(Sample.At("2025-06-30T10:00:00Z")))),
            SampleState.Of(AFile.Decided(Outcome.WaitingList)), SampleState.Of(AFile.Decided(Outcome.Deferred)), SampleState.Of(AFile.Decided(Outcome.Rejected)),
            SampleState.Of(AFile.Decided(Outcome.Rejected).When(new NotifyDecision("s-1"), "2025-06-20T10:00:00Z")),
            SampleState.Of(AFile.WithPartner()), SampleState.Of(AFile.Asked()), SampleState.Of(AFile.Asked().When(new GiveConsent("o-2", AFile.ShareHash), AFile.April)),
            SampleState.Of(AFile.Told(Outcome.Rejected).Because("Litige").When(new PlaceHold(), "2025-06-20T10:00:00Z")),
            SampleState.Of(AFile.Told(Outcome.Rejected).Given(new ErasureAnnounced(new DateOnly(2027, 7, 22), KeptAs.Refused, Sample.At("2027-06-22T10:00:00Z")))),
            SampleState.Of(AFile.Told(Outcome.Rejected).Given(new FileErased(KeptAs.Refused, new DateOnly(2027, 6, 20), 7, Sample.At("2027-07-22T10:00:00Z")))),
            SampleState.Of(AFile.Complete().When(new WithdrawApplication(), AFile.April)), SampleState.Of(AFile.Submitted().Given(new CallCancelledForFile(Sample.At(AFile.May)))),
        ],
        [
            On(AFile.Start, AFile.April), On(new TakeNumber("LOGE25-0007"), AFile.April), On(AFile.Answer(("title", "Autre titre")), AFile.April),
            On(AFile.Answer(("request", new[] { Sample.Line(2025, 20_000) })), AFile.April), On(new AskConsent("o-2"), AFile.April),
            On(new GiveConsent("o-2", AFile.ShareHash), AFile.April, by: Actor.Link), On(new DeclineConsent("o-2", AFile.ShareHash), AFile.April, by: Actor.Link),
            WithHash(hash => new DepositApplication(hash), "2025-05-09T12:00:00Z"), WithHash(hash => new SubmitApplication(hash), "2025-05-09T12:00:00Z"),
            Tick("2025-05-02T22:00:00Z"), Tick(Sample.Closes), On(new ReopenLate(new DateOnly(2025, 5, 31)), AFile.May),
            On(new AlignCalendar(), "2025-05-09T12:00:00Z", world: facts => facts.With(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-31T22:00:00Z"))),
            On(new CheckEligibility(), AFile.May, world: facts => facts.With(Core.Organisations.OrganisationState.IdOf(Sample.Body), Sample.Organisation(2024))),
            On(new ConfirmRule("objectives", false), AFile.May), On(new DeclareEligible(), AFile.May), On(new DeclareIneligible(), AFile.May),
            On(AFile.Request, AFile.May), On(new CancelComplement(1), AFile.May), WithHash(hash => new AnswerComplement(hash), "2025-05-30T12:00:00Z"), Tick("2025-05-28T00:00:00Z"), Tick(AFile.ComplementDue), Tick("2025-07-20T00:00:00Z"),
            On(new DeclareConflict("i-2"), AFile.May), On(new BeginReview("local"), AFile.May), On(new BeginReview("local", "i-3"), AFile.May), On(new RecordOpinion("local", Sample.Opinion()), AFile.May),
            On(AFile.Decide(Outcome.Awarded, "s-2"), "2025-06-20T10:00:00Z"), On(AFile.Decide(Outcome.Rejected, "s-2"), "2025-06-20T10:00:00Z"),
            On(AFile.Decide(Outcome.WaitingList, "s-2"), "2025-06-20T10:00:00Z"), On(AFile.Decide(Outcome.Deferred, "s-2"), "2025-06-20T10:00:00Z"),
            On(new NotifyDecision("s-1"), "2025-06-20T10:00:00Z"), On(new SetDecisionAside("s-1"), "2025-06-20T10:00:00Z"), On(new UndoDecision("s-1"), "2025-06-20T10:00:00Z"), On(new ReconsiderFile(Sample.At("2025-06-20T10:00:00Z")), "2025-06-30T10:00:00Z"), On(new ReconsiderFile(Sample.At(AFile.May)), AFile.May), On(new NoteAgreementSigned(), "2025-06-30T10:00:00Z"), On(new NoteSignedTextDropped(), "2025-06-30T10:00:00Z"), On(new WithdrawApplication(), "2025-06-20T10:00:00Z"),
            On(new AnnounceErasure(KeptAs.Refused), "2027-06-22T10:00:00Z"), On(new EraseFile(KeptAs.Refused), "2027-07-22T10:00:00Z"),
            On(new PlaceHold(), "2025-06-20T10:00:00Z"), On(new LiftHold(), "2025-06-20T10:00:00Z"),
            On(new NoteCancellation(), "2025-06-20T10:00:00Z", world: facts => facts.With(Sample.Call, Sample.CallIn(CallPhase.Cancelled))),
        ]);

    private static string NameOfFile(object state) => state switch
    {
        ApplicationState.Known { Erased: not null } => "erased",
        ApplicationState.Known { IsOnHold: true } => "rejected-on-hold",
        ApplicationState.Known { AgreementSigned: true } => "awarded-agreement-signed",
        ApplicationState.Known { ErasableFrom: not null } => "rejected-to-erase",
        ApplicationState.Known { Phase: Phase.Submitted } known when known.Rules.Values.Any(rule => rule.Verdict == RuleVerdict.Fail) => "submitted-failing-a-rule",
        ApplicationState.Known { Phase: Phase.Draft, Consents: { IsEmpty: false } consents } => $"draft-consent-{Wire.NameOf(consents.Values.First().Status)}",
        ApplicationState.Known { Phase: Phase.Draft } known when known.Marks.ContainsKey("partners") => "draft-with-partner",
        ApplicationState.Known known => PhaseWords.Status(known.Phase),
        _ => "absent",
    };

    private static SampleKind Assessments => new(new AssessmentDecider(), AssessmentState.IdOf("f-1", "local"),
        Facts.None.With(AFile.Id, AFile.UnderReview().State).With(ProgrammeState.IdOf(Sample.Programme), Sample.Published())
            .With(Core.Accounts.AccountState.IdOf("i-1"), Sample.Agent("i-1", new Core.Accounts.Grant(Core.Kernel.Role.DepartmentalInstructor, null, null)))
            .With(Core.Accounts.AccountState.IdOf("i-2"), Sample.Agent("i-2", new Core.Accounts.Grant(Core.Kernel.Role.DepartmentalInstructor, null, null))),
        state => state is AssessmentState.Known known ? known.Given is not null ? "given" : known.Work.Hash.Length > 0 ? "in-progress" : "entrusted" : "absent",
        [
            SampleState.Of(AnAssessment.New()), SampleState.Of(AnAssessment.Entrusted()), SampleState.Of(AnAssessment.Complete()),
            SampleState.Of(AnAssessment.Complete().Because("Avis").When(new GiveOpinion(Opinion.Favourable), AnAssessment.Day)),
        ],
        [On(new HandOverAssessment("i-2"), AnAssessment.Day), On(AnAssessment.Assign, AnAssessment.Day), On(AnAssessment.Save, AnAssessment.Day), On(new GiveOpinion(Opinion.Favourable), AnAssessment.Day)]);

    private static SampleKind Awards => new(new AwardsDecider(), AwardsState.IdOf("c-1"),
        Facts.None.With(Sample.Call, Sample.CallIn(CallPhase.InSelection)).With(ProgrammeState.IdOf(Sample.Programme), Sample.Published())
            .With(SessionState.IdOf("s-1"), ASession.OpenWith("f-1", "f-2")),
        NameOfAwards,
        [
            SampleState.Of(TheAwards.Unopened()), SampleState.Of(TheAwards.New()), SampleState.Of(TheAwards.WithFiles("f-1")),
            SampleState.Of(TheAwards.With(TheAwards.Low("f-2", 49))),
            SampleState.Of(TheAwards.WithFiles("f-1").When(new SaveScenario("one", [new("f-1", [Sample.Line(2025, 50_000)])]), TheAwards.Day)),
            SampleState.Of(TheAwards.WithFiles("f-1").When(TheAwards.Award("f-1", 50_000), TheAwards.Day)),
        ],
        [
            On(new OpenAwards("c-1"), "2025-02-01T10:00:00Z"), On(new TopUpStrand("b", Sample.Euros(20_000), "Délibération 7"), "2025-06-01T10:00:00Z"),
            On(new EnterFile(Sample.Candidate("f-1")), "2025-06-01T10:00:00Z"), On(new NoteRecusal("f-1", "m-1"), "2025-06-01T10:00:00Z"),
            On(new DecideEntitlement("f-1", Outcome.Awarded), "2025-06-01T10:00:00Z", world: DecidingAnEntitlement.World),
            On(new ExceptFromThreshold("f-2"), "2025-06-01T10:00:00Z", world: facts => facts.With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(TheAwards.Binding))),
            On(new SaveScenario("one", [new("f-1", [Sample.Line(2025, 60_000)])]), "2025-06-01T10:00:00Z"), On(new SaveScenario("two", [new("f-1", [Sample.Line(2025, 60_000)])], ImmutableSortedDictionary<string, string>.Empty.Add("f-1", "Avec le bail")), "2025-06-01T10:00:00Z"),
            On(new ChooseScenario("one"), "2025-06-01T10:00:00Z"), On(new DropScenario("one"), "2025-06-01T10:00:00Z"),
            On(TheAwards.Award("f-1", 40_000), TheAwards.Day), On(TheAwards.Award("f-1", 100_005), TheAwards.Day), On(TheAwards.Reject("f-1"), TheAwards.Day),
            On(new TakeBackDecision("s-1", "f-1"), TheAwards.Day), On(new NoteNotified("s-1", ["f-1"]), "2025-06-30T10:00:00Z"), On(new NoteWithdrawal("f-1"), "2025-06-30T10:00:00Z"), On(new ReopenFile("f-1", "s-1"), "2025-06-30T10:00:00Z"),
        ]);

    private static SampleKind Numbers => new(new NumbersDecider(), NumbersState.IdOf("LOGE25"), Facts.None,
        state => state is NumbersState { Last: 0 } ? "empty" : "counting",
        [SampleState.Of(TheNumbers.None()), SampleState.Of(TheNumbers.None().When(new AssignNumber("f-1"), AFile.April))],
        [On(new AssignNumber("f-2"), AFile.April)]);

    private static string NameOfAwards(object state) => state is not AwardsState.Known known ? "absent"
        : known.Files.IsEmpty ? "open"
        : known.UndecidedFiles == 0 ? "decided"
        : known.Scenarios.IsEmpty ? "with-files" : "with-scenarios";

    private static SampleKind Sessions => new(new SessionDecider(), SessionState.IdOf("s-1"),
        Facts.None.With(Sample.Call, Sample.CallIn(CallPhase.Closed)).With(ProgrammeState.IdOf(Sample.Programme), Sample.Published())
            .With(AwardsState.IdOf("c-1"), TheAwards.WithFiles("f-1", "f-2").State),
        NameOfSession,
        [
            SampleState.Of(ASession.New()), SampleState.Of(ASession.Planned()), SampleState.Of(ASession.Convened().Given(ASession.Everybody)), SampleState.Of(ASession.Open("f-1").Given(ASession.Entered("f-1"))),
            SampleState.Of(ASession.Open("f-1").Given(new SessionClosed(Sample.At(ASession.June)))),
            SampleState.Of(ASession.Open("f-1").Given(new SessionClosed(Sample.At(ASession.June)), new MinutesSigned(Sample.At(ASession.June), Actor.Person("chair")))),
            SampleState.Of(ASession.Signed("f-1")),
        ],
        [
            On(ASession.Plan, "2025-05-20T08:00:00Z"), On(ASession.Change, "2025-05-20T08:00:00Z"), On(new ConveneSession(), "2025-06-01T08:00:00Z"), On(new SetAgenda(["f-1", "f-2"]), "2025-06-01T08:00:00Z"), On(new AddToAgenda("f-1"), "2025-06-01T08:00:00Z"),
            On(new AddAllToAgenda(["f-1", "f-2"]), "2025-06-01T08:00:00Z"), On(new BringFileBefore("f-1"), ASession.June),
            On(new RecordAttendance(["chair", "m-1", "m-2"]), ASession.June), On(new OpenSession(), ASession.June), On(ASession.Enter("f-1", Outcome.Deferred), ASession.June),
            On(new StrikeDecision("f-1", "m-1"), ASession.June), On(new CloseSession(), ASession.June), On(new SignMinutes(), ASession.June, by: Actor.Person("chair")),
            On(new NotifyDecisions(["f-1"]), ASession.June),
        ]);

    private static string NameOfSession(object state) => state is not SessionState.Known known ? "absent" : known.ToNotify.Any() ? "signed-to-notify" : Wire.NameOf(known.Phase);

    private static Trial On(Command command, string at, Func<Facts, Facts>? world = null, Actor? by = null) => new(_ => command, at, by ?? Person, "Motif", world);
    private static Trial Tick(string at) => new(_ => new Tick(), at, Actor.Clock);
    private static Trial WithHash(Func<string, Command> command, string at) => new(state => command(state is ApplicationState.Known known ? known.ContentHash : ""), at, Person);
}
