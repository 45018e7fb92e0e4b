using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>What the pages of one session have in common.</summary>
public abstract class SessionPage(Queries queries, Desk desk, Visitor visitor) : GrantsPage
{
    public SeenCommittee Seen { get; private set; } = null!;

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    protected async Task<bool> FindAsync(string session, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new SessionToSee(session), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }

    protected Task<Refusal?> SendAsync(StreamId target, Command command, string? reason, CancellationToken cancellation) =>
        desk.SendAsync(target, command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), cancellation: cancellation);

    /// <summary>Does it to the session and goes on, or shows this page again with what is wrong.</summary>
    protected async Task<IActionResult> ActAsync(string session, SessionCommand command, string field, string said, string next, CancellationToken cancellation)
    {
        if (await SendAsync(SessionState.IdOf(session), command, null, cancellation).ConfigureAwait(false) is { } refusal)
            return await FindAsync(session, cancellation).ConfigureAwait(false) ? Again(refusal, field) : NotFound();
        this.Say(said);
        return Redirect(next);
    }
}
