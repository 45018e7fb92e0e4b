using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Core.Workplaces;

namespace GrantsPlatform.Words.Next;

/// <summary>Who must do what next; nothing where the object waits for nobody. The one place: a kind of object that is not here is an error.</summary>
public static class NextSteps
{
    public static IEnumerable<Awaited> Of(object state, Surroundings around) => state switch
    {
        ApplicationState.Known file => NextOfApplication.Of(file, around),
        CallState.Known call => NextOfCall.Of(call, around),
        SessionState.Known session => NextOfSession.Of(session, around.Names),
        AssessmentState.Known { Given: not null } => [],
        AssessmentState.Known one => [OfAssessment(one, around)],
        AwardsState.Known awards => OfAwards(awards),
        AgreementState.Known agreement => NextOfAgreement.Of(agreement, around),
        PaymentBatchState.Known batch => NextOfBatch.Of(batch),
        ReportState.Known report => NextOfReport.Of(report, around.Names),
        RecoveryState.Known claim => NextOfRecovery.Of(claim, around.Names),
        AppealState.Known appeal => NextOfAppeal.Of(appeal),
        OrganisationState.Registered { BankDetails: { VerifiedBy: null } } =>
            [new Awaited("la vérification des coordonnées bancaires", "une autre personne que celle qui les a saisies")],
        OperatorTaskState.Open => [new Awaited("le règlement de la tâche", "un opérateur de la plateforme")],
        CredentialState.Known { MayEnter: false } => [new Awaited("la confirmation de l’adresse électronique", "la personne titulaire du compte")],
        ConsultationState.Known { IsOpen: true } => [new Awaited("l’avis extérieur", "la personne sollicitée")],
        InvitationState.Known { IsPending: true } => [new Awaited("la réponse à l’invitation", "la personne invitée")],
        MailState or WorkplaceState or DrawState or PurgeState or JobState or ProductionState or KeyState or CredentialState or InvitationState or OrganisationState or AccountState or ProgrammeState or OperatorTaskState
            or ApplicationState or CallState or PreparationState or TemplatesState or SessionState or AssessmentState or AwardsState
            or AgreementState.Absent or PaymentBatchState.Absent or ReportState.Absent or RecoveryState.Absent or AppealState.Absent
            or FunderYearState or NumbersState or RegisterState or VaultState or ConversationState or NotesState or ConsultationState => [],
        _ => throw new InvalidOperationException($"{state.GetType().FullName} has no next step laid down."),
    };

    private static Awaited OfAssessment(AssessmentState.Known one, Surroundings around)
    {
        var open = around.Programme.Scoring.Criteria.Count(criterion => !one.Work.Scores.ContainsKey(criterion.Code) || !one.Work.Justified.Contains(criterion.Code));
        return new Awaited(open == 0 ? "l’avis" : $"la notation ({French.Count(open, "critère reste", "critères restent")} à noter ou à justifier), puis l’avis", around.Names.Person(one.Assignment.Person));
    }

    private static IEnumerable<Awaited> OfAwards(AwardsState.Known awards)
    {
        if (awards.Undecided > 0) yield return new Awaited($"la décision sur {French.Count(awards.Undecided, "dossier")}", "la commission");
        if (awards.WaitingList.Any() && awards.Total > awards.TotalGranted)
            yield return new Awaited($"l’emploi du reliquat, dans l’ordre de la liste complémentaire ({French.Count(awards.WaitingList.Count(), "dossier")})", "la commission");
    }
}
