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

/// <summary>What happened, in French. A new area of events: a file beside this one and a line here; a test names every event without words.</summary>
public static class EventWords
{
    public static string Of(Event happened, INames names) => happened switch
    {
        WordsErased e => $"Effacement de ce qui était écrit\u202F: {French.Count(e.Records, "texte")}, le dossier étant effacé",
        ApplicationEvent e => ApplicationEventWords.Of(e, names),
        CallEvent e => CallEventWords.Of(e, names),
        PreparationEvent e => PreparationEventWords.Of(e, names),
        AssessmentEvent e => AssessmentEventWords.Of(e, names),
        NumbersEvent e => NumbersWords.Of(e, names),
        AwardsEvent e => AwardsEventWords.Of(e, names),
        SessionEvent e => SessionEventWords.Of(e, names),
        AgreementEvent e => AgreementEventWords.Of(e, names),
        FunderYearEvent e => FunderYearEventWords.Of(e, names),
        PaymentBatchEvent e => BatchEventWords.Of(e, names),
        RegisterEvent e => RegisterEventWords.Of(e),
        ReportEvent e => ReportEventWords.Of(e, names),
        DrawEvent e => DrawEventWords.Of(e),
        RecoveryEvent e => RecoveryEventWords.Of(e, names),
        AppealEvent e => AppealEventWords.Of(e),
        VaultEvent e => VaultEventWords.Of(e),
        ConversationEvent e => ConversationEventWords.Of(e),
        ConsultationEvent e => ConsultationEventWords.Of(e, names),
        NoteEvent e => NoteEventWords.Of(e),
        OrganisationEvent e => OrganisationEventWords.Of(e, names),
        AccountEvent e => AccountEventWords.Of(e, names),
        CredentialEvent e => CredentialEventWords.Of(e),
        InvitationEvent e => InvitationEventWords.Of(e, names),
        ProgrammeEvent e => ProgrammeEventWords.Of(e),
        KeyEvent e => KeyEventWords.Of(e, names),
        WorkplaceEvent e => WorkplaceWords.Of(e),
        PurgeEvent e => PurgeWords.Of(e),
        TemplatesEvent e => TemplatesWords.Of(e),
        JobEvent e => JobWords.Of(e),
        ProductionEvent e => ProductionWords.Of(e),
        MailEvent e => MailWordsInFrench.Of(e),
        OperatorTaskEvent e => TaskEventWords.Of(e, names),
        _ => throw None(happened),
    };

    public static InvalidOperationException None(Event happened) => new($"{happened.GetType().Name} has no words.");
}
