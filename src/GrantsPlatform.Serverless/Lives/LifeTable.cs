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
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Which orchestration runs the life of a stream of each kind. A kind that is new gets a line here.</summary>
public static class LifeTable
{
    /// <summary>Null: what there is to do for it is done where its signal is heard, and its deadlines are met by the sweep.</summary>
    public static IReadOnlyDictionary<string, string?> OrchestrationByKind { get; } = new Dictionary<string, string?>
    {
        [CallState.Kind] = FunctionNames.Orchestrations.CallLifecycleV1,
        [AwardsState.Kind] = FunctionNames.Orchestrations.CallLifecycleV1,
        [NumbersState.Kind] = FunctionNames.Orchestrations.CallLifecycleV1,
        [SessionState.Kind] = FunctionNames.Orchestrations.CallLifecycleV1,

        [ApplicationState.Kind] = FunctionNames.Orchestrations.ApplicationReviewV1,
        [AssessmentState.Kind] = FunctionNames.Orchestrations.ApplicationReviewV1,
        [AppealState.Kind] = FunctionNames.Orchestrations.ApplicationReviewV1,

        [AgreementState.Kind] = FunctionNames.Orchestrations.AgreementLifecycleV1,
        [ReportState.Kind] = FunctionNames.Orchestrations.AgreementLifecycleV1,
        [RecoveryState.Kind] = FunctionNames.Orchestrations.AgreementLifecycleV1,
        [PaymentBatchState.Kind] = FunctionNames.Orchestrations.AgreementLifecycleV1,
        [FunderYearState.Kind] = FunctionNames.Orchestrations.AgreementLifecycleV1,
        [RegisterState.Kind] = FunctionNames.Orchestrations.AgreementLifecycleV1,

        [AccountState.Kind] = null,
        [CredentialState.Kind] = null,
        [OrganisationState.Kind] = null,
        [InvitationState.Kind] = null,
        [KeyState.Kind] = null,
        [OperatorTaskState.Kind] = null,
        [VaultState.Kind] = null,
        [ConversationState.Kind] = null,
        [ProgrammeState.Kind] = null,
    };

    public static string? OrchestrationOf(string kind) =>
        OrchestrationByKind.TryGetValue(kind, out var name) ? name : throw new InvalidOperationException($"Streams of the kind '{kind}' have no place in the table of lives.");
}
