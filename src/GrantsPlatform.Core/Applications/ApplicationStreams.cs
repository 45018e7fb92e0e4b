using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

internal static class ApplicationStreams
{
    public static StreamKind Kind { get; } = new(new ApplicationDecider())
    {
        Word = "dossier",
        Life = LifeOf.File,
        Views = [new ApplicationsView(), new PartnerFilesView(), new PaceView(), new KeptFilesView()],
        Policies = [new ApplicationPolicy(), new ApplicationsAfterCalls(), new ApplicationsAfterNumbers()],
        Permissions =
        [
            Permission.For<StartDraft>().Members(RightsTo.Write),
            Permission.For<TakeNumber>().SystemOnly(),
            Permission.For<SaveAnswers>().Members(RightsTo.Write),
            Permission.For<AskConsent>().Members(RightsTo.Write),
            // The partner itself, who need not have an account.
            Permission.For<GiveConsent>().MailedLink(),
            Permission.For<DeclineConsent>().MailedLink(),
            Permission.For<DepositApplication>().Members(RightsTo.Write),
            Permission.For<SubmitApplication>().Members(RightsTo.Send),
            Permission.For<AnswerComplement>().Members(RightsTo.Send),
            Permission.For<WithdrawApplication>().Members(RightsTo.Send),
            Permission.For<ReopenLate>().Roles(Role.ProgrammeManager),
            Permission.For<CheckEligibility>().Roles(Offices.OfInstruction),
            Permission.For<ConfirmRule>().Roles(Offices.OfInstruction),
            Permission.For<DeclareEligible>().Roles(Offices.OfInstruction),
            Permission.For<DeclareIneligible>().Roles(Role.RegionalInstructor, Role.HeadOfService, Role.ProgrammeManager),
            Permission.For<RequestComplement>().Roles(Offices.OfInstruction),
            Permission.For<CancelComplement>().Roles(Offices.OfInstruction),
            // Members declare their own conflicts; the secretary writes down those said aloud.
            Permission.For<DeclareConflict>().Roles([.. Offices.OfInstruction, Role.CommitteeMember, Role.CommitteeChair, Role.CommitteeSecretary, Role.HeadOfService]),
            Permission.For<BeginReview>().SystemOnly(),
            Permission.For<RecordOpinion>().SystemOnly(),
            Permission.For<RecordDecision>().SystemOnly(),
            Permission.For<SetDecisionAside>().SystemOnly(),
            Permission.For<UndoDecision>().SystemOnly(),
            Permission.For<NotifyDecision>().SystemOnly(),
            Permission.For<ReconsiderFile>().SystemOnly(),
            Permission.For<NoteAgreementSigned>().SystemOnly(),
            Permission.For<NoteSignedTextDropped>().SystemOnly(),
            Permission.For<AnnounceErasure>().Roles(Role.Administrator),
            Permission.For<EraseFile>().Roles(Role.Administrator),
            Permission.For<PlaceHold>().Roles(Role.Administrator, Role.ProgrammeManager),
            Permission.For<LiftHold>().Roles(Role.Administrator, Role.ProgrammeManager),
            Permission.For<AlignCalendar>().SystemOnly(),
            Permission.For<NoteCancellation>().SystemOnly(),
        ],
    };
}
