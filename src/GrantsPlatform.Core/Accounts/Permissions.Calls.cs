using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;
using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Core.Accounts;

public static partial class Permissions
{
    private static Role[] Instructors => [Role.DepartmentalInstructor, Role.RegionalInstructor];

    private static IEnumerable<Permission> OfCalls =>
    [
        For<PublishDefinition>().Roles(Role.ProgrammeManager, Role.Administrator),
        For<CreateCall>().Roles(Role.ProgrammeManager),
        For<ScheduleCall>().Roles(Role.ProgrammeManager),
        For<ExtendCall>().Roles(Role.ProgrammeManager),
        For<SatisfyCondition>().Roles(Role.ProgrammeManager),
        For<BeginSelection>().SystemOnly(),
        For<ConcludeSelection>().Roles(Role.ProgrammeManager, Role.CommitteeSecretary),
        For<PublishResults>().Roles(Role.ProgrammeManager),
        For<ArchiveCall>().Roles(Role.ProgrammeManager),
        For<CancelCall>().Roles(Role.ProgrammeManager),
    ];

    private static IEnumerable<Permission> OfApplications =>
    [
        For<StartDraft>().Members(Editor, Submitter, LegalRepresentative),
        For<SaveAnswers>().Members(Editor, Submitter, LegalRepresentative),
        For<AskConsent>().Members(Editor, Submitter, LegalRepresentative),
        // The partner itself, who need not have an account.
        For<GiveConsent>().MailedLink(),
        For<DeclineConsent>().MailedLink(),
        For<DepositApplication>().Members(Editor, Submitter, LegalRepresentative),
        For<SubmitApplication>().Members(Submitter, LegalRepresentative),
        For<AnswerComplement>().Members(Submitter, LegalRepresentative),
        For<WithdrawApplication>().Members(Submitter, LegalRepresentative),
        For<ReopenLate>().Roles(Role.ProgrammeManager),
        For<CheckEligibility>().Roles(Instructors),
        For<ConfirmRule>().Roles(Instructors),
        For<DeclareEligible>().Roles(Instructors),
        For<DeclareIneligible>().Roles(Role.RegionalInstructor, Role.HeadOfService, Role.ProgrammeManager),
        For<RequestComplement>().Roles(Instructors),
        // Members declare their own conflicts; the secretary writes down those said aloud.
        For<DeclareConflict>().Roles([.. Instructors, Role.CommitteeMember, Role.CommitteeChair, Role.CommitteeSecretary, Role.HeadOfService]),
        For<BeginReview>().SystemOnly(),
        For<RecordOpinion>().SystemOnly(),
        For<RecordDecision>().SystemOnly(),
        For<SetDecisionAside>().SystemOnly(),
        For<NotifyDecision>().SystemOnly(),
        For<ReconsiderFile>().SystemOnly(),
        For<NoteAgreementSigned>().SystemOnly(),
        For<AlignCalendar>().SystemOnly(),
        For<NoteCancellation>().SystemOnly(),
    ];

    private static IEnumerable<Permission> OfReviews =>
    [
        For<AssignInstructor>().Roles(Role.HeadOfService, Role.ProgrammeManager),
        For<SaveAssessment>().Roles(Instructors),
        For<GiveOpinion>().Roles(Instructors),
    ];

    private static IEnumerable<Permission> OfCommittees =>
    [
        For<OpenAwards>().SystemOnly(),
        For<TopUpStrand>().Roles(Role.ProgrammeManager),
        For<EnterFile>().SystemOnly(),
        For<NoteRecusal>().SystemOnly(),
        For<NoteWithdrawal>().SystemOnly(),
        For<ReopenFile>().SystemOnly(),
        // Where there is no committee.
        For<DecideEntitlement>().Roles(Role.HeadOfService, Role.AuthorisingOfficer),
        For<ExceptFromThreshold>().Roles(Role.HeadOfService, Role.ProgrammeManager),
        For<SaveScenario>().Roles(Role.ProgrammeManager, Role.CommitteeSecretary),
        For<ChooseScenario>().Roles(Role.ProgrammeManager, Role.CommitteeSecretary),
        For<TakeDecision>().Roles(Role.CommitteeSecretary),
        For<PlanSession>().Roles(Role.CommitteeSecretary, Role.ProgrammeManager),
        For<ConveneSession>().Roles(Role.CommitteeSecretary),
        For<SetAgenda>().Roles(Role.CommitteeSecretary),
        For<RecordAttendance>().Roles(Role.CommitteeSecretary),
        For<OpenSession>().Roles(Role.CommitteeSecretary, Role.CommitteeChair),
        For<EnterDecision>().SystemOnly(),
        For<StrikeDecision>().SystemOnly(),
        For<CloseSession>().Roles(Role.CommitteeSecretary, Role.CommitteeChair),
        For<SignMinutes>().Roles(Role.CommitteeChair),
    ];
}
