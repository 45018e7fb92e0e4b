using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Decisions;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>What signed minutes hold, told to applicants: each letter is read here before it leaves, and leaves once.</summary>
public sealed class NotificationsModel(Queries queries, Desk desk, Visitor visitor, Links links) : SessionPage(queries, desk, visitor)
{
    [BindProperty]
    public string[] Selected { get; set; } = [];

    public SessionNotifications Notifications { get; private set; } = new([], 0);

    public bool MayNotify => Seen.State.Phase == SessionPhase.Signed && Seen.May(new NotifyDecisions([]));

    /// <summary>What is left to be sent, and what others have overtaken, which is settled with it.</summary>
    public IEnumerable<string> Left => Notifications.Lines.Select(line => line.File.Id).Where(Seen.State.ToNotify.Contains);

    /// <summary>The letter as it would leave.</summary>
    public static LetterText Letter(NotificationLine line) => DecisionLetter.Of(line.Outcome, line.File, line.Decision).Compose("", null);

    public static string PlaceOf(NotificationLine line) => $"lettre-{line.File.Id}";

    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation) =>
        await FindNotificationsAsync(session, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>Of some files, or of all that were shown.</summary>
    public async Task<IActionResult> OnPostAsync(string session, CancellationToken cancellation)
    {
        if (!await FindNotificationsAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        var chosen = Notifications.Lines.Where(line => Selected.Contains(line.File.Id)).ToList();
        if (chosen.Count == 0)
        {
            Problems.Add(nameof(Selected), "Choisissez au moins une décision à notifier.");
            return Again();
        }
        var leaving = chosen.Count(line => line.Standing == NotificationStanding.ToNotify);
        if (await SendAsync(SessionState.IdOf(session), new NotifyDecisions([.. chosen.Select(line => line.File.Id)]), null, cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal);
        this.Say(leaving == 0 ? "Rien n’est parti\u202F: ces décisions étaient déjà notifiées, ou n’ont plus à l’être."
            : $"{French.Count(leaving, "décision notifiée", "décisions notifiées")}. Les lettres partent.");
        return Redirect(links.SessionLetters(session));
    }

    private async Task<bool> FindNotificationsAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)
            || await Queries.AskAsync(new DecisionsOfSession(session), Visitor.Viewer, cancellation).ConfigureAwait(false) is not { } notifications) return false;
        Notifications = notifications;
        return true;
    }
}
