using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Pages.Examining;
using GrantsPlatform.Web.Pages.Exports;
using GrantsPlatform.Web.Pages.Granting;
using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Jobs;
using GrantsPlatform.Web.Pages.Operations;
using GrantsPlatform.Web.Pages.Oversight;
using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public ExportLinks ExportWork(string call, WorkAddress list) => Export(ExportedList.Work, call, (list with { After = null, Before = null, Choice = null }).Query);

    public ExportLinks ExportAgreements(string call, AgreementTab tab) => Export(ExportedList.Agreements, call, $"?vue={AgreementAddress.Of(tab)}");

    public ExportLinks ExportReports(string call, ReportTab tab, string? check = null) => Export(ExportedList.Reports, call, $"?vue={ReportPages.Address(tab)}{(check is null ? "" : $"&controle={CheckPages.Address(check)}")}");

    public ExportLinks ExportPayments(string programme, PaymentTab tab) => Export(ExportedList.Payments, programme, $"vue={PaymentAddress.Of(tab)}");

    public ExportLinks ExportResults(string call) => Export(ExportedList.Results, call, "");

    public ExportLinks ExportRegister(string application) => Export(ExportedList.Register, application, "");

    public ExportLinks ExportClaims(string call) => Export(ExportedList.Claims, call, "");

    public ExportLinks ExportBatches(string programme) => Export(ExportedList.Batches, programme, "");

    public ExportLinks ExportDetails(string programme) => Export(ExportedList.Details, programme, "");

    public ExportLinks ExportFigure(string call, DashboardFigure figure) => Export(ExportedList.Figure, call, QueryOf(DashboardFiles(call, figure)));

    public ExportLinks ExportScenarios(string call) => Export(ExportedList.Scenarios, call, "");

    public ExportLinks ExportScenario(string call, string scenario) => Export(ExportedList.ScenarioFiles, call, $"{ScenarioFileSource.Key}={scenario}");

    public ExportLinks ExportNotifications(string session) => Export(ExportedList.Notifications, session, "");

    public ExportLinks ExportWaitingList(string call) => Export(ExportedList.Waiting, call, "");

    public ExportLinks ExportAppeals(string call) => Export(ExportedList.Appeals, call, "");

    public ExportLinks ExportOrganisations(string? words) => Export(ExportedList.Organisations, null, QueryOf(OrganisationsOf(words)));

    public ExportLinks ExportWithoutSiret => Export(ExportedList.WithoutSiret, null, "");

    public ExportLinks ExportRepresentations => Export(ExportedList.Representations, null, "");

    public ExportLinks ExportTwins => Export(ExportedList.Twins, null, "");

    public ExportLinks ExportMails(MailsAddress understood) => Export(ExportedList.Mails, null, QueryOf(MailsOf(understood)));

    public ExportLinks ExportTrail(TrailAddress understood) => Export(ExportedList.Trail, null, QueryOf(TrailOf(understood)));

    public ExportLinks ExportAgents(string? programme) => Export(ExportedList.Agents, null, programme is null ? "" : $"{AgentSource.ProgrammeName}={Uri.EscapeDataString(programme)}");

    public ExportLinks ExportTasks(bool settled) => Export(ExportedList.Tasks, null, QueryOf(settled ? SettledTasks : Tasks));

    /// <param name="here">The address of the page.</param>
    public ExportLinks ExportEffects(string here) => Export(ExportedList.Effects, null, QueryOf(here));

    public ExportLinks ExportPurges => Export(ExportedList.Purges, null, "");

    public ExportLinks ExportPurgedFiles(string purge) => Export(ExportedList.PurgedFiles, purge, "");

    public ExportLinks ExportFilesToErase(string call, KeptAs how) => Export(ExportedList.FilesToErase, call, $"{FileToEraseSource.KindName}={PurgePages.CodeOf(how)}");

    public ExportLinks ExportRetention => Export(ExportedList.Retention, null, "");

    public ExportLinks ExportJobs => Export(ExportedList.Jobs, null, "");

    public ExportLinks ExportJobResults(string job, DeedEnd? only) => Export(ExportedList.JobResults, job, only is { } end ? $"{JobResultSource.EndName}={JobPages.CodeOf(end)}" : "");

    /// <param name="report">Of which report, where there are several.</param>
    public string Paper(FilePaper paper, string application, string? report = null) =>
        generator.GetPathByName(FilePapers.NameOf(paper), new { application, report }) ?? throw new InvalidOperationException($"{paper} has no address.");

    /// <summary>What narrows the page of an address narrows its sheet.</summary>
    private static string QueryOf(string page) => page.Split('?', 2) is [_, var query] ? query : "";

    /// <param name="of">What the list is of; null: of nothing.</param>
    private ExportLinks Export(ExportedList list, string? of, string query)
    {
        var bare = query.TrimStart('?');
        var values = new RouteValueDictionary();
        if (ListSources.Of(list).Of is { } name) values[name] = of;
        var direct = generator.GetPathByName(ListExports.NameOf(list), values) ?? throw new InvalidOperationException($"{list} has no address.");
        return new ExportLinks(bare.Length == 0 ? direct : $"{direct}{(direct.Contains('?') ? '&' : '?')}{bare}", PrepareList(list, of, bare));
    }
}

/// <summary>The two ways to take a list away.</summary>
/// <param name="Direct">As a spreadsheet at once, without a format.</param>
/// <param name="Prepared">Where it is asked for, to be made in the background; null for visitors, for whom nothing is kept.</param>
public sealed record ExportLinks(string Direct, string? Prepared)
{
    public ExportLinks For(bool signedIn) => signedIn ? this : this with { Prepared = null };
}
