using System.Collections.Immutable;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>Another day, place or composition of a session, until its members are called in.</summary>
public sealed class ChangePlanModel(Queries queries, Desk desk, Visitor visitor, Links links) : SessionPage(queries, desk, visitor)
{
    [BindProperty]
    public TypedPlan Plan { get; set; } = new();

    /// <summary>Those who may sit there, and those who do though they no longer may.</summary>
    public ImmutableArray<Eligible> People { get; private set; } = [];

    public bool MayChange => Seen.State.Phase == SessionPhase.Planned && Seen.May(new ChangePlan(default, default, "", []));

    public ShownPlan Shown => new(Plan, People, person => Request.HasFormContentType ? PlanForm.Sent(person, Request.Form) : Seen.State.Plan.Seats.FirstOrDefault(seat => seat.Person == person.Account), Seen.Definition);

    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation)
    {
        if (!await FindPeopleAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        Plan = TypedPlan.Of(Seen.State.Plan, Seen.Zone);
        Stands();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string session, CancellationToken cancellation)
    {
        if (!await FindPeopleAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        if (!Stands()) Standing.Contest("", $"La séance a changé entre-temps\u202F: {French.Meeting(Seen.State.Plan.StartsAt, Seen.Zone)}, {Seen.State.Plan.Place}.", "Comparez, puis enregistrez de nouveau.");
        if (Plan.Read(People, name => Request.Form[name].ToString(), Problems) is not var (day, at, place, seats)) return Again();
        if (await SendAsync(SessionState.IdOf(session), new ChangePlan(day, at, place, seats), null, cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal, TypedPlan.FieldOf(refusal));
        this.Say("La séance est modifiée.");
        return Redirect(links.Session(session));
    }

    /// <summary>Whether the plan is the one that the form showed.</summary>
    private bool Stands() => Standing.Holds("plan", $"{Seen.State.Plan.StartsAt:O} {Seen.State.Plan.Place} {string.Join(' ', Seen.State.Plan.Seats)}");

    private async Task<bool> FindPeopleAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false) || !MayChange
            || await Queries.AskAsync(new SeatsToFill(session), Visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        People = [.. found.People, .. Seen.Seats.Where(seat => found.People.All(person => person.Account != seat.Seat.Person)).Select(seat => new Eligible(seat.Seat.Person, seat.Name, []))];
        return true;
    }
}
