using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Programmes;
using GrantsPlatform.Core.Workplaces;

namespace GrantsPlatform.Core.Tests.Samples;

internal static partial class SampleKinds
{
    private const string Early = "2025-01-10T10:00:00Z";
    private static DateTimeOffset Then => Sample.At(Early);
    private static StreamId Account => AccountState.IdOf("p-1");
    private static StreamId Organisation => OrganisationState.IdOf(Sample.Body);

    private static string NameOfType(object state) => state.GetType().Name.ToLowerInvariant();

    private static SampleKind Keys => new(new KeyDecider(), KeyState.IdOf("siret", "55210055400013"), Facts.None, NameOfType,
        [SampleState.Of(new KeyState.Free()), SampleState.Of(new KeyState.Claimed(Organisation, Then + KeyDecider.ReservationTime)), SampleState.Of(new KeyState.Held(Organisation))],
        [On(new ClaimKey(Organisation), Early), On(new ConfirmKey(Organisation), Early), On(new ReleaseKey(Organisation), Early), Tick("2025-01-10T10:15:00Z")]);

    private static SampleKind Tasks => new(new OperatorTaskDecider(), OperatorTaskState.IdOf("e-1"), Facts.None, NameOfType,
        [
            SampleState.Of(new OperatorTaskState.Absent()), SampleState.Of(new OperatorTaskState.Open(Sample.Call, "x", "delivery.failed", Then)),
            SampleState.Of(new OperatorTaskState.Settled(new OperatorTaskState.Open(Sample.Call, "x", "delivery.failed", Then), Then)),
        ],
        [On(new RaiseTask(Sample.Call, "x", "delivery.failed"), Early), On(new SettleTask(), Early)]);

    private static MailFacts MailToSomebody => new("decision-awarded", ApplicationState.IdOf("f-1"), "p-1", "mk-1") { Application = "f-1", Organisation = Sample.Body };

    private static NoteMail Noted(MailEnd end) => new(MailToSomebody, new MailWords("Exemple", "exemple@exemple.example", "Votre demande", "Bonjour,"), end, 1, end == MailEnd.Sent ? null : "421 plus tard");

    private static MailState.Known MailThat(MailEnd end) => new(MailToSomebody, end, 1, Then, "h", end == MailEnd.Sent ? null : "h");

    private static SampleKind Mails => new(new MailDecider(), MailState.IdOf("e-2"), Facts.None,
        state => state is MailState.Known known ? known.ContentHash is null ? "erased" : Wire.NameOf(known.End) : NameOfType(state),
        [
            SampleState.Of(new MailState.Absent()), .. Enum.GetValues<MailEnd>().Select(end => SampleState.Of(MailThat(end))),
            SampleState.Of(MailThat(MailEnd.Sent) with { ContentHash = null }),
        ],
        [.. Enum.GetValues<MailEnd>().Select(end => On(Noted(end), Early)), On(new EraseMail(), Early), Tick("2027-01-09T23:00:00Z")]);

    private static Scenario<JobState, JobCommand, JobEvent> Prepared => new Scenario<JobState, JobCommand, JobEvent>(new JobDecider(), JobState.IdOf("j-1"))
        .When(new BeginJob("check-each"), Early).Under("choose").When(new ChooseForJob(0, [.. Enumerable.Range(0, 21).Select(n => $"f-{n}")]), Early);

    private static NotePage FirstPage => new(0, [.. Enumerable.Range(0, 20).Select(n => new DeedResult($"f-{n}", DeedEnd.Done))]);

    private static SampleKind Jobs => new(new JobDecider(), JobState.IdOf("j-1"), Facts.None, state => state is JobState.Known job ? Wire.NameOf(job.Phase) : NameOfType(state),
        [
            SampleState.Of(new JobState.Absent()), SampleState.Of(Prepared), SampleState.Of(Prepared.When(new StartJob(new CheckEach()), Early)),
            SampleState.Of(Prepared.When(new StartJob(new CheckEach()), Early).When(new StopJob(), Early)), SampleState.Of(Prepared.When(new StopJob(), Early)),
            SampleState.Of(Prepared.When(new StartJob(new CheckEach()), Early).When(FirstPage, Early).When(new NotePage(1, [new DeedResult("f-20", DeedEnd.Unchanged)]), Early)),
        ],
        [
            On(new BeginJob("check-each"), Early), On(new ChooseForJob(1, ["f-21"]), Early), On(new StartJob(new CheckEach()), Early), On(new StopJob(), Early), On(FirstPage, Early),
            Tick("2025-01-11T10:00:00Z"),
        ]);

    private static Scenario<ProductionState, ProductionCommand, ProductionEvent> Ordered => new Scenario<ProductionState, ProductionCommand, ProductionEvent>(new ProductionDecider(), ProductionState.IdOf("d-1"))
        .When(new OrderDocument("list", "Dossiers", "{}"), Early);

    private static NoteMade Produced => new(new MadeFile("dossiers.csv", "text/csv", 1_200, Digest.Of("dossiers"), 12, "vue"));

    private static NoteNotMade NotProduced => new(new NotMadeWhy("production.failed", "Ce document n’a pas pu être préparé.", "Préparez-le de nouveau."));

    private static SampleKind Productions => new(new ProductionDecider(), ProductionState.IdOf("d-1"), Facts.None, state => state is ProductionState.Known known ? Wire.NameOf(known.Phase) : NameOfType(state),
        [
            SampleState.Of(new ProductionState.Absent()), SampleState.Of(Ordered), SampleState.Of(Ordered.When(new NoteProgress(5, 12), Early)), SampleState.Of(Ordered.When(Produced, Early)),
            SampleState.Of(Ordered.When(NotProduced, Early)), SampleState.Of(Ordered.When(new DiscardDocument(), Early)),
        ],
        [
            On(new OrderDocument("list", "Dossiers", "{}"), Early), On(new OrderDocumentAgain(), Early), On(new NoteAttempt(2), Early), On(new NoteProgress(6, 12), Early), On(Produced, Early), On(NotProduced, Early), On(new SettleParts(["page-3"], "f-1"), Early), On(new DiscardDocument(), Early),
            Tick("2025-02-11T10:00:00Z"),
        ]);

    private static SampleKind Workplaces => new(new WorkplaceDecider(), WorkplaceState.IdOf("i-1", "c-1"), Facts.None, _ => "arranged",
        [
            SampleState.Of(WorkplaceState.Untouched),
            SampleState.Of(new Scenario<WorkplaceState, WorkplaceCommand, WorkplaceEvent>(new WorkplaceDecider(), WorkplaceState.IdOf("i-1", "c-1")).By("i-1")
                .When(new SaveWorkView("c-1", "À relire", "?etat=ready", true), Early).Under("seen").When(new MarkSeen("c-1", WorkplaceState.Untouched.Seen.Add("f-1", 3)), Early)
                .Under("ticked").When(new TickFiles("c-1", "choix-1", ["f-1"], []), Early)),
        ],
        [
            On(new ArrangeColumns("c-1", ["applicant", "score"]), Early), On(new SaveWorkView("c-1", "Toutes", "?vue=tous", true), Early), On(new RemoveWorkView("c-1", 1), Early),
            On(new MarkSeen("c-1", WorkplaceState.Untouched.Seen.Add("f-2", 1)), Early), On(new TickFiles("c-1", "choix-1", ["f-2"], ["f-1"]), Early),
        ]);

    private static KeepTemplate Template(int standing) => new(Sample.Programme, "receipt", standing, new UploadRef("modele.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 12_000, Digest.Of($"modele-{standing}")));

    private static Scenario<TemplatesState, TemplatesCommand, TemplatesEvent> Templated => new Scenario<TemplatesState, TemplatesCommand, TemplatesEvent>(new TemplatesDecider(), TemplatesState.IdOf(Sample.Programme))
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published()).Because("Motif").When(Template(0), Early);

    private static SampleKind Templates => new(new TemplatesDecider(), TemplatesState.IdOf(Sample.Programme), Facts.None.With(ProgrammeState.IdOf(Sample.Programme), Sample.Published()),
        state => state is TemplatesState.Known known ? known.Of("receipt") is [.., { Hash: not null }] ? "kept" : "left" : "absent",
        [
            SampleState.Of(new TemplatesState.Absent()), SampleState.Of(Templated),
            SampleState.Of(Templated.Under("left").When(new LeaveTemplate(Sample.Programme, "receipt", 1), Early)),
        ],
        [On(Template(0), Early), On(Template(1), Early), On(Template(2), Early), On(new LeaveTemplate(Sample.Programme, "receipt", 1), Early)]);

    private static SampleKind Accounts => new(new AccountDecider(), Account,
        Facts.None.With(KeyState.IdOf("mail", "m-1"), new KeyState.Held(Account)).With(KeyState.IdOf("mail", "m-2"), new KeyState.Held(Account)),
        state => state is AccountState.Closed { ErasedAt: not null } ? "erased" : NameOfType(state),
        [
            SampleState.Of(new AccountState.Absent()), SampleState.Of(new AccountState.Open("p-1", "h", "m-1", Then, [new Grant(Role.Auditor, null, null)])),
            SampleState.Of(new Scenario<AccountState, AccountCommand, AccountEvent>(new AccountDecider(), Account).Knowing(KeyState.IdOf("mail", "m-1"), new KeyState.Held(Account))
                .When(new OpenAccount("Exemple", "exemple@exemple.example", "m-1"), Early).Under("a-1").When(new AskMailChange("autre@exemple.example", "m-2"), Early)),
            SampleState.Of(new AccountState.Closed("p-1", Then, Then, null)), SampleState.Of(new AccountState.Closed("p-1", Then, Then, Then)),
        ],
        [
            On(new OpenAccount("Exemple", "exemple@exemple.example", "m-1"), Early), On(new ChangeContact("Exemple", "autre@exemple.example", "m-2"), Early),
            On(new AskMailChange("autre@exemple.example", "m-2"), Early), On(new ConfirmMailChange(1), Early),
            On(new GrantRole(Role.HeadOfService), Early), On(new RevokeRole(Role.Auditor), Early), On(new ChooseNotifications([Topic.News]), Early), On(new CloseAccount(), Early), On(new ErasePerson(), Early),
        ]);

    private static OrganisationState.Registered Registered => Sample.Organisation();
    private static KnownBankDetails Details => new("h", "0189", Actor.Person("p-1"), null);

    private static ProofFile Proof => new("proces-verbal.pdf", "application/pdf", 1_000, new string('1', 64));

    private static SampleKind Organisations => new(new OrganisationDecider(), Organisation,
        Facts.None.With(KeyState.IdOf("siret", "55210055400013"), new KeyState.Held(Organisation)).With(AccountState.IdOf("p-2"), Sample.Agent("p-2"))
            .With(OrganisationState.IdOf("o-2"), Registered with { Id = "o-2", LegalName = "Association d’exemple, la même" }).With(OrganisationState.IdOf("o-3"), Registered with { Id = "o-3", MergedInto = Sample.Body }),
        state => state is OrganisationState.Registered { MergedInto: not null } ? "merged" : state is OrganisationState.Registered { Requests.IsEmpty: false } ? "with-request" : state is OrganisationState.Registered { Siret: null } ? "without-siret" : state is OrganisationState.Registered { BankDetails: { } details } ? details.VerifiedBy is null ? "with-bank-details" : "payable" : NameOfType(state),
        [
            SampleState.Of(new OrganisationState.Absent()), SampleState.Of(Registered with { Members = Registered.Members.Add("p-1", [MemberRight.Member, MemberRight.Editor]) }),
            SampleState.Of(Registered with { Siret = null }), SampleState.Of(Registered with { Members = Registered.Members.Add("p-1", [MemberRight.Member]).Add("p-3", [MemberRight.Member, MemberRight.LegalRepresentative]), Requests = Registered.Requests.Add(1, new(1, "p-1", "h", Actor.Person("p-1"), Then)), LastRequest = 1 }), SampleState.Of(Registered with { BankDetails = Details }), SampleState.Of(Registered with { BankDetails = Details with { VerifiedBy = Person } }), SampleState.Of(Registered with { MergedInto = "o-2", FormerName = Registered.LegalName }),
        ],
        [
            On(new RegisterOrganisation("Association d’exemple", "55210055400013", null, "association", new DateOnly(2010, 1, 1), "01", false), Early),
            On(new RegisterWithoutSiret("Association d’exemple", null, null, "association", new DateOnly(2010, 1, 1), "01", false), Early), On(new GiveSiret("55210055400013"), Early),
            On(new CorrectIdentity("Association corrigée", null), Early), On(new CorrectLegalForm("9220"), Early), On(new SetHeadOffice(new("12 rue des Lilas", "01000", "Une ville")), Early), On(new AskRepresentation("p-1", "présidente", Proof), Early), On(new AcceptRepresentation(1) { Former = ["p-3"] }, Early), On(new RefuseRepresentation(1), Early), On(new AddService("north", "Nord", "01", []), Early), On(new AddMember("p-2", [MemberRight.Editor]), Early),
            On(new ChangeMemberRights("p-1", [MemberRight.Submitter]), Early), On(new RemoveMember("p-1"), Early),
            On(new SetBankDetails("FR14 2004 1010 0505 0001 3M02 606", "PSSTFRPP", "Association d’exemple"), Early), On(new VerifyBankDetails("h"), Early),
            On(new MergeOrganisation("o-2", []), Early), On(new AbsorbOrganisation("o-3"), Early), On(new FollowSurvivor(), Early),
            On(new NoteGrant("f-1", ["rr"], Then), Early), On(new NoteRepayment("f-1", "f-1", true, Then), Early),
        ]);

    private static SampleKind Programmes => new(new ProgrammeDecider(), ProgrammeState.IdOf("refuges-2031"), Facts.None,
        state => ((ProgrammeState)state).Latest > 0 ? "published" : "absent",
        [SampleState.Of(new ProgrammeDecider().Empty), SampleState.Of(Sample.Published())],
        [On(new PublishDefinition(ThirdProgramme.Json), Early)]);
}
