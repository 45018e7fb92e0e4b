using System.Collections.Immutable;
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
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Policies;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Core.Views;

namespace GrantsPlatform.Core;

/// <summary>Everything that the core is made of, for the runtime to carry.</summary>
public static class Catalogue
{
    public static ImmutableArray<IDecider> Deciders { get; } =
    [
        new KeyDecider(),
        new OperatorTaskDecider(),
        new AccountDecider(),
        new CredentialDecider(),
        new OrganisationDecider(),
        new InvitationDecider(),
        new CallDecider(),
        new ApplicationDecider(),
        new AssessmentDecider(),
        new AwardsDecider(),
        new NumbersDecider(),
        new SessionDecider(),
        new ProgrammeDecider(),
        new AgreementDecider(),
        new FunderYearDecider(),
        new PaymentBatchDecider(),
        new RegisterDecider(),
        new ReportDecider(),
        new RecoveryDecider(),
        new AppealDecider(),
        new VaultDecider(),
        new ConversationDecider(),
    ];

    public static ImmutableArray<IPolicy> Policies { get; } =
    [
        new KeyPolicy(),
        new AccountPolicy(),
        new CredentialPolicy(),
        new OrganisationPolicy(),
        new InvitationPolicy(),
        new CallPolicy(),
        new ApplicationPolicy(),
        new AssessmentPolicy(),
        new AwardsPolicy(),
        new NumbersPolicy(),
        new SessionPolicy(),
        new AgreementPolicy(),
        new FunderYearPolicy(),
        new PaymentBatchPolicy(),
        new ReportPolicy(),
        new RecoveryPolicy(),
        new AppealPolicy(),
        new VaultPolicy(),
        new ConversationPolicy(),
    ];

    public static ImmutableArray<IView> Views { get; } =
    [
        new OperatorTasksView(),
        new AccountsView(),
        new OrganisationsView(),
        new InvitationsView(),
        new CallsView(),
        new ApplicationsView(),
        new AssessmentsView(),
        new SessionsView(),
        new AgreementsView(),
        new InstalmentsView(),
        new BatchesView(),
        new RegistersView(),
        new ReportsView(),
        new RecoveriesView(),
        new AppealsView(),
        new ConversationsView(),
    ];
}
