using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Policies;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
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
        new OrganisationDecider(),
        new CallDecider(),
        new ApplicationDecider(),
        new AssessmentDecider(),
        new AwardsDecider(),
        new SessionDecider(),
        new ProgrammeDecider(),
        new ReportDecider(),
        new RecoveryDecider(),
        new AppealDecider(),
    ];

    public static ImmutableArray<IPolicy> Policies { get; } =
    [
        new AccountPolicy(),
        new OrganisationPolicy(),
        new CallPolicy(),
        new ApplicationPolicy(),
        new AssessmentPolicy(),
        new AwardsPolicy(),
        new SessionPolicy(),
        new ReportPolicy(),
        new RecoveryPolicy(),
        new AppealPolicy(),
    ];

    public static ImmutableArray<IView> Views { get; } =
    [
        new OperatorTasksView(),
        new AccountsView(),
        new OrganisationsView(),
        new CallsView(),
        new ApplicationsView(),
        new AssessmentsView(),
        new SessionsView(),
        new ReportsView(),
        new RecoveriesView(),
        new AppealsView(),
    ];
}
