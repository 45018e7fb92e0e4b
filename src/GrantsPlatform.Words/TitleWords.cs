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

/// <summary>By what sentences call an object, beside its kind.</summary>
public abstract record ObjectTitle
{
    private ObjectTitle() { }

    public sealed record Own(string Words) : ObjectTitle;

    /// <summary>Called by another object's title.</summary>
    public sealed record That(StreamId Other, string Before = "") : ObjectTitle;

    /// <summary>The name in the record of the account itself, which may be erased.</summary>
    public sealed record OfPerson : ObjectTitle;
}

/// <summary>What each object is called by; null where its id has to do. A kind that is not here is an error; a test finds it.</summary>
public static class TitleWords
{
    /// <param name="level">The label of a level of instruction.</param>
    public static ObjectTitle? Of(StreamId id, object state, Func<string, string> level) => state switch
    {
        AccountState.Open or AccountState.Closed => new ObjectTitle.OfPerson(),
        ApplicationState.Known file => new ObjectTitle.Own(file.Origin.ApplicantName),
        AssessmentState.Known one => new ObjectTitle.That(ApplicationState.IdOf(one.Assignment.Application), $"{level(one.Assignment.Level)}, "),
        AwardsState.Known awards => new ObjectTitle.That(CallState.IdOf(awards.Call)),
        AgreementState.Known agreement => new ObjectTitle.Own(agreement.Origin.Applicant),
        ReportState.Known report => new ObjectTitle.That(ApplicationState.IdOf(report.Origin.Application), $"{report.Origin.Label}, "),
        RegisterState.Known register => new ObjectTitle.That(ApplicationState.IdOf(register.Origin.Application)),
        RecoveryState.Known claim => new ObjectTitle.That(OrganisationState.IdOf(claim.Origin.Payee)),
        AppealState.Known appeal => new ObjectTitle.That(ApplicationState.IdOf(appeal.Appeal.Application)),
        PaymentBatchState.Known batch => new ObjectTitle.That(ProgrammeState.IdOf(batch.Origin.Programme)),
        CallState.Known call => new ObjectTitle.Own(call.Title),
        PreparationState.Known preparation => new ObjectTitle.That(ProgrammeState.IdOf(preparation.Programme)),
        TemplatesState.Known templates => new ObjectTitle.That(ProgrammeState.IdOf(templates.Programme)),
        PurgeState.Known purge => new ObjectTitle.That(CallState.IdOf(purge.Origin.Call)),
        DrawState.Known draws => new ObjectTitle.That(CallState.IdOf(draws.Origin.Call)),
        SessionState.Known session => new ObjectTitle.Own($"du {French.Date(ParisTime.DayOf(session.Plan.StartsAt))}"),
        OrganisationState.Registered body => new ObjectTitle.Own(body.LegalName),
        VaultState.Known vault => new ObjectTitle.That(OrganisationState.IdOf(vault.Organisation)),
        ConsultationState.Known asked => new ObjectTitle.That(CallState.IdOf(asked.Asked.Call)),
        ConversationState.Known or NotesState.Known => new ObjectTitle.That(ApplicationState.IdOf(id.Key)),
        ProgrammeState { Latest: > 0 } programme => new ObjectTitle.Own(programme.Revisions[^1].Definition.Title),
        MailState.Known mail => new ObjectTitle.Own(LetterTitles.Of(mail.Facts.Letter)),
        OperatorTaskState.Open task => new ObjectTitle.Own(task.About.ToString()),
        OperatorTaskState.Settled task => new ObjectTitle.Own(task.Task.About.ToString()),
        MailState or WorkplaceState or DrawState or PurgeState or JobState or ProductionState or KeyState or CredentialState or InvitationState or FunderYearState or NumbersState or ProgrammeState
            or AccountState or OrganisationState or OperatorTaskState or VaultState or ConversationState or NotesState or ConsultationState or ApplicationState or AssessmentState or AwardsState
            or AgreementState or PaymentBatchState or RegisterState or ReportState or RecoveryState or AppealState or CallState or PreparationState or TemplatesState or SessionState => null,
        _ => throw new InvalidOperationException($"{state.GetType().FullName} has no title laid down."),
    };
}
