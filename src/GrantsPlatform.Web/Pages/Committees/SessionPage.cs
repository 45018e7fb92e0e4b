using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>What the pages of one session have in common.</summary>
public abstract class SessionPage(Queries queries, Desk desk, Visitor visitor) : GrantsPage
{
    public SeenCommittee Seen { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    protected virtual async Task<bool> FindAsync(string session, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new SessionToSee(session), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }

    /// <summary>With the names that this session's people read, and none that they may not see.</summary>
    protected IActionResult AgainNamed(Refusal refusal, string field = "") => Again(new NamedRefusals(
        strand => Seen.Definition.FindStrand(strand)?.Label ?? strand,
        file => Seen.Agenda.FirstOrDefault(line => line.Application == file)?.Number ?? "un dossier que vous ne voyez pas",
        person => Seen.Seats.FirstOrDefault(seat => seat.Seat.Person == person)?.Name ?? "une personne sans siège",
        _ => "choisi").Of(refusal), field);

    protected Task<Refusal?> SendAsync(StreamId target, Command command, string? reason, CancellationToken cancellation) =>
        desk.SendAsync(target, command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), cancellation: cancellation);

    /// <summary>What follows from the form's own command, to the session.</summary>
    protected Task<Refusal?> FollowAsync(SessionCommand command, CancellationToken cancellation) =>
        desk.SendAsync(SessionState.IdOf(Seen.Id), command, $"{CommandId}~{Seen.Id}", cancellation: cancellation);

    /// <summary>Does it to the session and goes on, or shows this page again with what is wrong.</summary>
    protected async Task<IActionResult> ActAsync(string session, SessionCommand command, string field, string said, string next, CancellationToken cancellation)
    {
        if (await SendAsync(SessionState.IdOf(session), command, null, cancellation).ConfigureAwait(false) is { } refusal)
            return await FindAsync(session, cancellation).ConfigureAwait(false) ? AgainNamed(refusal, field) : NotFound();
        this.Say(said);
        return Redirect(next);
    }
}
