using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfCalls =>
    [
        For<PublishDefinition>().Roles(Role.ProgrammeManager, Role.Administrator),
        For<CreateCall>().Roles(Role.ProgrammeManager),
        For<ScheduleCall>().Roles(Role.ProgrammeManager),
        For<ExtendCall>().Roles(Role.ProgrammeManager),
        For<SatisfyCondition>().Roles(Role.ProgrammeManager),
        For<BeginSelection>().SystemOnly(),
        For<ConcludeSelection>().Roles(Offices.OfSelection),
        For<PublishResults>().Roles(Role.ProgrammeManager),
        For<ArchiveCall>().Roles(Role.ProgrammeManager),
        For<CancelCall>().Roles(Role.ProgrammeManager),
    ];

    private static IEnumerable<Permission> OfApplications =>
    [
        For<StartDraft>().Members(RightsTo.Write),
        For<SaveAnswers>().Members(RightsTo.Write),
        For<AskConsent>().Members(RightsTo.Write),
        // The partner itself, who need not have an account.
        For<GiveConsent>().MailedLink(),
        For<DeclineConsent>().MailedLink(),
        For<DepositApplication>().Members(RightsTo.Write),
        For<SubmitApplication>().Members(RightsTo.Send),
        For<AnswerComplement>().Members(RightsTo.Send),
        For<WithdrawApplication>().Members(RightsTo.Send),
        For<ReopenLate>().Roles(Role.ProgrammeManager),
        For<CheckEligibility>().Roles(Offices.OfInstruction),
        For<ConfirmRule>().Roles(Offices.OfInstruction),
        For<DeclareEligible>().Roles(Offices.OfInstruction),
        For<DeclareIneligible>().Roles(Role.RegionalInstructor, Role.HeadOfService, Role.ProgrammeManager),
        For<RequestComplement>().Roles(Offices.OfInstruction),
        // Members declare their own conflicts; the secretary writes down those said aloud.
        For<DeclareConflict>().Roles([.. Offices.OfInstruction, Role.CommitteeMember, Role.CommitteeChair, Role.CommitteeSecretary, Role.HeadOfService]),
        For<BeginReview>().SystemOnly(),
        For<RecordOpinion>().SystemOnly(),
        For<RecordDecision>().SystemOnly(),
        For<SetDecisionAside>().SystemOnly(),
        For<NotifyDecision>().SystemOnly(),
        For<ReconsiderFile>().SystemOnly(),
        For<NoteAgreementSigned>().SystemOnly(),
        For<AssignNumber>().SystemOnly(),
        For<TakeNumber>().SystemOnly(),
        For<AlignCalendar>().SystemOnly(),
        For<NoteCancellation>().SystemOnly(),
    ];

    private static IEnumerable<Permission> OfReviews =>
    [
        For<AssignInstructor>().Roles(Offices.OfProgramme),
        For<SaveAssessment>().Roles(Offices.OfInstruction),
        For<GiveOpinion>().Roles(Offices.OfInstruction),
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
        For<DecideEntitlement>().Roles(Offices.OfApproval),
        For<ExceptFromThreshold>().Roles(Offices.OfProgramme),
        For<SaveScenario>().Roles(Offices.OfSelection),
        For<ChooseScenario>().Roles(Offices.OfSelection),
        For<TakeDecision>().Roles(Role.CommitteeSecretary),
        For<PlanSession>().Roles(Offices.OfSelection),
        For<ConveneSession>().Roles(Role.CommitteeSecretary),
        For<SetAgenda>().Roles(Role.CommitteeSecretary),
        For<RecordAttendance>().Roles(Role.CommitteeSecretary),
        For<OpenSession>().Roles(Offices.OfSessions),
        For<EnterDecision>().SystemOnly(),
        For<StrikeDecision>().SystemOnly(),
        For<CloseSession>().Roles(Offices.OfSessions),
        For<SignMinutes>().Roles(Role.CommitteeChair),
    ];
}
