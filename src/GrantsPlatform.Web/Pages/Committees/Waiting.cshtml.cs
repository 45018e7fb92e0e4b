using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>The waiting list of a call: what has become free, and which file a later session takes up with it.</summary>
public sealed class WaitingModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private WaitingFiles? _found;

    /// <summary>Ids of files to be taken up.</summary>
    [BindProperty]
    public string[] Taken { get; set; } = [];

    /// <summary>The session that is to see them.</summary>
    [BindProperty]
    public string? Session { get; set; }

    public string Call { get; private set; } = "";

    public WaitingFiles Found => _found.Required("the waiting list");

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await FindAsync(call, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>In the order of their ranks, behind what the session has on its agenda.</summary>
    public async Task<IActionResult> OnPostAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        var chosen = Found.Lines.Where(line => Taken.Contains(line.Application) && line.TakenUp is null).ToList();
        if (chosen.Count == 0) Problems.Add(nameof(Taken), "Choisissez au moins un dossier qui ne soit pas déjà à un ordre du jour.");
        if (Found.Sessions.FirstOrDefault(session => session.Id == Session) is not { } target) Problems.Add(nameof(Session), "Choisissez la séance qui reprend ces dossiers.");
        else if (!Problems.Any)
        {
            var add = new AddAllToAgenda([.. chosen.Select(line => line.Application)]);
            if (await desk.SendAsync(SessionState.IdOf(target.Id), add, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
                return Again(new NamedRefusals(code => code, file => Found.Lines.FirstOrDefault(one => one.Application == file)?.Number ?? "un dossier que vous ne voyez pas", person => person, payee => payee).Of(refusal), nameof(Taken));
            this.Say($"{French.Count(chosen.Count, "dossier repris", "dossiers repris")} à l’ordre du jour de la séance du {French.Meeting(target.StartsAt)}.");
            return Redirect(links.Session(target.Id));
        }
        return Again();
    }

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        (Call, _found) = (call, await queries.AskAsync(new WaitingListOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false));
        return _found is not null;
    }
}
