using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>Plans a session of a call's committee: when, where, and who sits there.</summary>
public sealed class PlanModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    [BindProperty]
    public TypedPlan Plan { get; set; } = new();

    private ConvenableCall? _found;

    public ConvenableCall Found => _found.Required("the call");

    public ShownPlan Shown => new(Plan, Found.People, person => Request.HasFormContentType ? PlanForm.Sent(person, Request.Form) : TypedPlan.Usual(person), Found.Definition);

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await FindAsync(call, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (Plan.Read(Found.People, name => Request.Form[name].ToString(), Problems) is not var (day, at, place, seats)) return Again();
        // The form's id names the session too: sent twice, the form plans one.
        var session = $"s-{CommandId}";
        if (await desk.SendAsync(SessionState.IdOf(session), new PlanSession(call, day, at, place, seats), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, TypedPlan.FieldOf(refusal));
        this.Say("La séance est planifiée. Préparez son ordre du jour, puis convoquez ses membres.");
        return Redirect(links.Session(session));
    }

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new CallToConvene(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        _found = found;
        return true;
    }
}
