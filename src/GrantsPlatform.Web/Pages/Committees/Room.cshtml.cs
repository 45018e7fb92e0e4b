using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>The session's room: one file at a time, and what the committee decides on it.</summary>
public sealed class RoomModel(Queries queries, Desk desk, Visitor visitor, Links links) : SessionPage(queries, desk, visitor)
{
    /// <summary>The file that is before the committee.</summary>
    public string? Application { get; private set; }

    [BindProperty]
    public TypedDecision Decision { get; set; } = new();

    /// <summary>Why the last decision is taken back.</summary>
    [BindProperty]
    public string? UndoReason { get; set; }

    /// <summary>Null: the agenda is empty, as far as its reader sees it.</summary>
    public FileSheet? Sheet { get; private set; }

    public bool MayDecide => Sheet is { Line.Withdrawn: false } && Seen.State.Phase == SessionPhase.Open && Seen.May(new TakeDecision(Seen.Id, "", default, []));

    /// <summary>The file that everybody in the room is shown; null: none, or one that this person does not see.</summary>
    public AgendaLine? Shown => Seen.Agenda.FirstOrDefault(line => line.Application == Seen.State.Before);

    public bool MayBring => Sheet is not null && Seen.State.Phase == SessionPhase.Open && Seen.May(new BringFileBefore(""));

    public bool MayUndo => Seen.Last is not null && Seen.May(new TakeBackDecision(Seen.Id, ""));

    public string? Previous => Neighbour(-1);

    public string? Next => Neighbour(1);

    public int Place => Sheet is { } sheet ? At(sheet.Line.Application) + 1 : 0;

    public string Mark => RoomMark.Of(Seen);

    public async Task<IActionResult> OnGetAsync(string session, [FromQuery] string? dossier, CancellationToken cancellation)
    {
        if (!await FindSheetAsync(session, dossier, cancellation).ConfigureAwait(false)) return NotFound();
        if (Sheet is { } sheet) Decision = TypedDecision.Of(sheet);
        Stands();
        return Page();
    }

    /// <summary>Nothing where nothing has changed.</summary>
    public async Task<IActionResult> OnGetPulseAsync(string session, [FromQuery] string? dossier, [FromQuery] string? vu, CancellationToken cancellation)
    {
        if (!await FindSheetAsync(session, dossier, cancellation).ConfigureAwait(false)) return NotFound();
        return vu == Mark ? new NoContentResult() : new PartialViewResult { ViewName = "_Live", ViewData = PageFacts.Tell(ViewData, this) };
    }

    public async Task<IActionResult> OnPostAsync(string session, [FromQuery] string? dossier, CancellationToken cancellation)
    {
        if (!await FindSheetAsync(session, dossier, cancellation).ConfigureAwait(false) || Sheet is not { } sheet) return NotFound();
        if (!Stands()) Standing.Contest("", "Une décision a été enregistrée entre-temps sur ce dossier.", "Comparez-la à la vôtre, puis enregistrez de nouveau si elle doit changer.");
        var take = Decision.Read(Seen.Id, sheet, Sent, Problems);
        if (Problems.Any || take is null) return Again();
        if (await SendAsync(AwardsState.IdOf(Seen.Call), take, Decision.Reason, cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal, TypedDecision.FieldOf(refusal, sheet));
        this.Say($"La décision sur le dossier {sheet.Line.Number} est enregistrée.");
        return await GoOnAsync(NextUndecided(sheet.Line)?.Application, cancellation).ConfigureAwait(false);
    }

    /// <summary>The room has this file before it.</summary>
    public async Task<IActionResult> OnPostBeforeAsync(string session, [FromQuery] string? dossier, CancellationToken cancellation)
    {
        if (!await FindSheetAsync(session, dossier, cancellation).ConfigureAwait(false) || Sheet is not { } sheet) return NotFound();
        Decision = TypedDecision.Of(sheet);
        Stands();
        if (await SendAsync(SessionState.IdOf(session), new BringFileBefore(sheet.Line.Application), null, cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal);
        return Redirect(links.SessionRoom(session, sheet.Line.Application));
    }

    /// <summary>The last decision is no more; its file is before the committee again.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string session, [FromQuery] string? dossier, CancellationToken cancellation)
    {
        if (!await FindSheetAsync(session, dossier, cancellation).ConfigureAwait(false)) return NotFound();
        if (Sheet is { } sheet) Decision = TypedDecision.Of(sheet);
        Stands();
        if (!LastStands() || Seen.Last is not { } last)
        {
            Standing.Contest(nameof(UndoReason), "La dernière décision n’est plus celle que cette page montrait.", "Vérifiez laquelle l’est, puis recommencez s’il le faut.");
            return Again();
        }
        if (await SendAsync(AwardsState.IdOf(Seen.Call), new TakeBackDecision(session, last.Application), UndoReason, cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal, nameof(UndoReason));
        this.Say($"La décision sur le dossier {last.Number} est annulée.");
        return await GoOnAsync(last.Application, cancellation).ConfigureAwait(false);
    }

    /// <summary>To another file, which is before the committee from now on.</summary>
    private async Task<IActionResult> GoOnAsync(string? application, CancellationToken cancellation)
    {
        // A session that was closed a moment ago has no file before it any more, and its page says so.
        if (application is { } next) await FollowAsync(new BringFileBefore(next), cancellation).ConfigureAwait(false);
        return Redirect(links.SessionRoom(Seen.Id, application));
    }

    /// <summary>What the form that undoes carries of the decision that it shows.</summary>
    public KeyValuePair<string, string> LastMark()
    {
        LastStands();
        return Standing.Marks.Single(mark => mark.Key.EndsWith(".derniere", StringComparison.Ordinal));
    }

    private bool LastStands() => Standing.Holds("derniere", Seen.Last is { Decision: { } decision } last ? $"{last.Application} {Digest.Of(Wire.ToBytes(decision))}" : null);

    /// <summary>What stands in the box of an amount.</summary>
    public string AmountIn(SheetLine line) =>
        Request.HasFormContentType ? Sent(TypedDecision.AmountOf(line.Requested))
        : (Sheet?.Line.Decision is null ? line.Working : line.Granted ?? Money.Zero) is var amount && amount == Money.Zero ? "" : Typed.Text(amount);

    private string Sent(string name) => Request.Form[name].ToString();

    private async Task<bool> FindSheetAsync(string session, string? application, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return false;
        Application = application ?? (Seen.Agenda.FirstOrDefault(line => !line.IsSettled) ?? Seen.Agenda.FirstOrDefault())?.Application;
        if (Application is null) return true;
        Sheet = await Queries.AskAsync(new SheetOfFile(session, Application), Visitor.Viewer, cancellation).ConfigureAwait(false);
        return Sheet is not null;
    }

    /// <summary>Whether the decision is the one that the form showed.</summary>
    private bool Stands() => Standing.Holds("decision", Sheet is { Line.Decision: { } decision } sheet ? $"{Digest.Of(Wire.ToBytes(decision))} {sheet.Words}" : null);

    private AgendaLine? NextUndecided(AgendaLine done) =>
        Seen.Agenda.Where(line => !line.IsSettled && line.Application != done.Application).OrderBy(line => line.Place < done.Place).ThenBy(line => line.Place).FirstOrDefault();

    private int At(string application) => Seen.Agenda.Select((line, at) => (line, at)).First(one => one.line.Application == application).at;

    private string? Neighbour(int step) =>
        Sheet is { } sheet && At(sheet.Line.Application) + step is var at && at >= 0 && at < Seen.Agenda.Length ? links.SessionRoom(Seen.Id, Seen.Agenda[at].Application) : null;
}
