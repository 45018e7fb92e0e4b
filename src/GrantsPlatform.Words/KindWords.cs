using System.Collections.Frozen;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Words;

/// <summary>Kinds of objects as a French reader names them; a test names every kind without a word.</summary>
public static class KindWords
{
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        [AccountState.Kind] = "compte",
        [AgreementState.Kind] = "convention",
        [AppealState.Kind] = "recours",
        [ApplicationState.Kind] = "dossier",
        [AssessmentState.Kind] = "instruction",
        [AwardsState.Kind] = "enveloppe",
        [CallState.Kind] = "appel à projets",
        [CredentialState.Kind] = "moyens de connexion",
        [FunderYearState.Kind] = "aides d’une année",
        [InvitationState.Kind] = "invitation",
        [KeyState.Kind] = "valeur unique",
        [NumbersState.Kind] = "numéros de dossiers",
        [OperatorTaskState.Kind] = "tâche",
        [OrganisationState.Kind] = "organisme",
        [PaymentBatchState.Kind] = "lot de paiements",
        [ProgrammeState.Kind] = "programme",
        [RecoveryState.Kind] = "trop-perçu",
        [RegisterState.Kind] = "tableau de suivi",
        [ReportState.Kind] = "compte rendu",
        [SessionState.Kind] = "séance",
        [VaultState.Kind] = "coffre de documents",
        [ConversationState.Kind] = "échange avec le service",
    }.ToFrozenDictionary();

    public static string Of(string kind) => All.GetValueOrDefault(kind, kind);
}
