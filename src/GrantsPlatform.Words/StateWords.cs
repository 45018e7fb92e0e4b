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

namespace GrantsPlatform.Words;

/// <summary>Where an object stands, in one sentence.</summary>
public static class StateWords
{
    public static string Of(object state, INames names) => state switch
    {
        ApplicationState.Known { Erased: { } erased } => $"effacé le {French.Date(ParisTime.DayOf(erased.At))}, au terme de sa conservation",
        ApplicationState.Known file => $"{PhaseWords.Of(file.Phase)}{(file.Phase is Phase.Decided decided ? CodeWords.Amount(decided.Granted) : "")}",
        CallState.Known call => $"{CallWords.Of(call.Phase)} (du {French.Meeting(call.OpensAt, call.Zone)} au {French.Deadline(call.ClosesAt, call.Zone)})",
        PreparationState.Known preparation => preparation.IsDropped ? "abandonnée" : $"enregistrée le {French.Meeting(preparation.KeptAt)}",
        SessionState.Known session => $"{SessionWords.Of(session.Phase)} ({French.Meeting(session.Plan.StartsAt)}, {session.Plan.Place})",
        AssessmentState.Known one =>
            $"confiée à {names.Person(one.Assignment.Person)}\u202F; "
            + (one.Given is { } given ? $"avis {CodeWords.Of(given.Opinion.Opinion)} ({French.Number(given.Opinion.Score)} sur 100)" : $"{French.Count(one.Work.Scores.Count, "note saisie", "notes saisies")}, avis attendu"),
        NumbersState series => NumbersWords.Of(series),
        AwardsState.Known awards => $"{French.Amount(awards.TotalGranted)} accordés sur {French.Amount(awards.Total)}, reste {French.Amount(awards.Total - awards.TotalGranted)}",
        AgreementState.Known agreement => MoneyStateWords.Of(agreement, names),
        FunderYearState.Known year => MoneyStateWords.Of(year),
        PaymentBatchState.Known batch => MoneyStateWords.Of(batch),
        RegisterState.Known register => ResultStateWords.Of(register),
        ReportState.Known report => ResultStateWords.Of(report),
        DrawState.Known draws => ResultStateWords.Of(draws),
        RecoveryState.Known claim => ResultStateWords.Of(claim, names),
        AppealState.Known appeal => ResultStateWords.Of(appeal),
        VaultState.Known vault => $"{French.Count(vault.Documents.Count, "document")}",
        ConversationState.Known conversation => $"{French.Count(conversation.Messages.Length, "message")}",
        ConsultationState.Known asked => $"{French.Count(asked.Given.Count, "avis reçu", "avis reçus")} sur {French.Number(asked.Asked.Applications.Length)}{(asked.IsOpen ? ", d’autres attendus" : "")}",
        NotesState.Known known => French.Count(known.Notes.Count(note => !note.IsWithdrawn), "note"),
        OrganisationState.Registered { MergedInto: { } into } body => $"inscrit sous le nom de {body.FormerName}, réuni à {names.Organisation(into)}",
        OrganisationState.Registered body =>
            $"inscrit, {(body.Siret is { } siret ? $"SIRET {siret}" : "sans SIRET")}, {French.Count(body.Members.Count, "membre")}, {French.Count(body.Services.Count, "service")}, coordonnées bancaires "
            + (body.BankDetails is not { } bank ? "non saisies" : bank.VerifiedBy is null ? "à vérifier" : "vérifiées"),
        AccountState.Open account =>
            $"ouvert depuis le {French.Date(ParisTime.DayOf(account.OpenedAt))}, "
            + (account.Grants.IsEmpty ? "sans rôle de service" : CodeWords.Joined(account.Grants.Select(grant => CodeWords.Of(grant, names)))),
        AccountState.Closed { ErasedAt: { } erased } => $"fermé, données personnelles effacées le {French.Date(ParisTime.DayOf(erased))}",
        AccountState.Closed account => $"fermé depuis le {French.Date(ParisTime.DayOf(account.ClosedAt))}",
        CredentialState.Known known => AccessWords.Of(known),
        CredentialState.Ended => "effacés",
        InvitationState.Known known => AccessWords.Of(known),
        ProgrammeState programme =>
            $"{French.Count(programme.Latest, "révision publiée", "révisions publiées")}{(programme.Latest == 0 ? "" : $", enveloppe de {French.Amount(programme.Revision(programme.Latest).TotalEnvelope)}")}",
        KeyState.Free => "libre",
        KeyState.Claimed claimed => $"réservée jusqu’au {French.Meeting(claimed.LapsesAt)} ({names.Object(claimed.Owner)})",
        KeyState.Held held => $"attribuée ({names.Object(held.Owner)})",
        WorkplaceState place => WorkplaceWords.Of(place),
        TemplatesState.Known templates => TemplatesWords.Of(templates),
        PurgeState.Known purge => PurgeWords.Of(purge),
        JobState.Known job => JobWords.Of(job),
        ProductionState.Known production => ProductionWords.Of(production),
        MailState.Known mail => MailWordsInFrench.Of(mail),
        OperatorTaskState.Open task => $"ouverte depuis le {French.Meeting(task.RaisedAt)}",
        OperatorTaskState.Settled task => $"réglée le {French.Meeting(task.At)}",
        MailState.Absent or DrawState.Absent or PurgeState.Absent or JobState.Absent or ProductionState.Absent or ApplicationState.Absent or CallState.Absent or PreparationState.Absent or TemplatesState.Absent or SessionState.Absent or AssessmentState.Absent or AwardsState.Absent
            or OrganisationState.Absent or AccountState.Absent or CredentialState.Absent or InvitationState.Absent or OperatorTaskState.Absent
            or AgreementState.Absent or FunderYearState.Absent or PaymentBatchState.Absent
            or RegisterState.Absent or ReportState.Absent or RecoveryState.Absent or AppealState.Absent or VaultState.Absent or ConversationState.Absent or NotesState.Absent or ConsultationState.Absent => "encore vide",
        _ => throw new InvalidOperationException($"{state.GetType().FullName} has no words."),
    };
}
