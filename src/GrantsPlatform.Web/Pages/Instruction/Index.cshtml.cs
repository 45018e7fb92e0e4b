using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>An agent's day: what waits, by kind and by day, and the calls that the agent works on.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor, Links links, TimeProvider clock) : PageModel
{
    public AgentsDay Day { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>A call in which only payments concern the agent comes first as long as some wait.</summary>
    public IEnumerable<AgentsCall> InOrder => Day.Calls.OrderBy(call => !call.Instructs && call.Waiting.IsEmpty);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AgentHome(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } day) return NotFound();
        Day = day;
        return Page();
    }

    /// <summary>The list in which what waits stands; null as long as there is none.</summary>
    public string? ListOf(WorkCall call, WaitingKind waiting) => waiting.What switch
    {
        WaitingWhat.ToCheck => links.Work(call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([FileStatuses.Submitted]))),
        WaitingWhat.ToAssign => links.Work(call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter(Free: true))),
        WaitingWhat.Answered => links.Work(call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter(Answered: true))),
        WaitingWhat.ToInstruct => links.Work(call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([FileStatuses.UnderReview], Instructor: visitor.SignedInAs))),
        WaitingWhat.ToDecide => links.Work(call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([FileStatuses.Ready]))),
        WaitingWhat.ToAnswer => links.Work(call.Id, WorkAddress.Beginning.With(WorkTab.All)),
        WaitingWhat.ToNotify or WaitingWhat.ToPrepare => links.Committees,
        WaitingWhat.Reports => links.Reports(call.Id),
        WaitingWhat.Checks => links.Reports(call.Id, ReportTab.Checks),
        WaitingWhat.LateReports => links.Reports(call.Id, ReportTab.Overdue),
        WaitingWhat.AgreementsToSend => links.Agreements(call.Id, AgreementTab.ToSend),
        WaitingWhat.CopiesToCheck => links.Agreements(call.Id, AgreementTab.ToCheck),
        WaitingWhat.AmendmentsAsked => links.Agreements(call.Id, AgreementTab.AmendmentAsked),
        WaitingWhat.AgreementsToCountersign => links.Agreements(call.Id, AgreementTab.ToCountersign),
        WaitingWhat.PaymentsToPrepare => links.Payments(call.Definition.Code, PaymentTab.ToPrepare),
        WaitingWhat.PaymentsToApprove => links.Payments(call.Definition.Code, PaymentTab.ToApprove),
        WaitingWhat.PaymentsToBatch => links.Batches(call.Definition.Code),
        WaitingWhat.Claims => links.Claims(call.Id),
        WaitingWhat.Appeals => links.Appeals(call.Id),
        _ => throw new InvalidOperationException($"{waiting.What} stands in no list."),
    };

    public string ListOf(AgentsDeadline day) => day.What switch
    {
        DeadlineWhat.Complement or DeadlineWhat.Silence => links.Work(day.Call, WorkAddress.Beginning.With(WorkTab.Deadlines)),
        DeadlineWhat.Session => links.Work(day.Call, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([FileStatuses.Ready]))),
        _ => links.Work(day.Call),
    };

    public static string Since(WaitingKind waiting, Zone zone) => waiting.Since is { } since ? $"le plus ancien déposé le {French.Date(zone.DayOf(since))}" : "";
}
