using System.Collections.Immutable;
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

namespace GrantsPlatform.Core;

/// <summary>Everything that the core is made of, for the runtime to carry.</summary>
public static class Catalogue
{
    /// <summary>From the lowest room to the highest.</summary>
    public static ImmutableArray<StreamKind> Kinds { get; } =
    [
        KeyStreams.Kind,
        NumbersStreams.Kind,
        OperatorTaskStreams.Kind,
        JobStreams.Kind,
        ProductionStreams.Kind,
        WorkplaceStreams.Kind,
        AccountStreams.Kind,
        MailStreams.Kind,
        CredentialStreams.Kind,
        OrganisationStreams.Kind,
        InvitationStreams.Kind,
        ProgrammeStreams.Kind,
        TemplatesStreams.Kind,
        VaultStreams.Kind,
        CallStreams.Kind,
        PreparationStreams.Kind,
        ApplicationStreams.Kind,
        ConversationStreams.Kind,
        NotesStreams.Kind,
        ConsultationStreams.Kind,
        AssessmentStreams.Kind,
        AwardsStreams.Kind,
        SessionStreams.Kind,
        AppealStreams.Kind,
        FunderYearStreams.Kind,
        AgreementStreams.Kind,
        PaymentBatchStreams.Kind,
        RecoveryStreams.Kind,
        RegisterStreams.Kind,
        ReportStreams.Kind,
        DrawStreams.Kind,
        PurgeStreams.Kind,
    ];

    public static StreamKind? Find(string kind) => Kinds.FirstOrDefault(one => one.Name == kind);

    public static StreamKind Of(string kind) => Find(kind) ?? throw new InvalidOperationException($"No streams are of the kind '{kind}'.");
}
