using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using GrantsPlatform.Web.Pages.Submissions;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Answers a complement request: only the fields that it names are open, and they are sent as they were read here.</summary>
[Paced(PacedBy.Submission)]
[InstantCounts]
public sealed class ComplementModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public AskedComplement Found { get => field.Required("what was found"); private set; }

    public Draft Draft => Found.Draft;

    [BindProperty]
    public string Hash { get; set; } = "";

    public bool MaySend => Draft.Applicant.MaySend(visitor.SignedInAs);

    public IEnumerable<(FieldProblem Problem, string Href)> Missing =>
        from part in Draft.Definition.Form.Sections
        from problem in Draft.MissingIn(part)
        select (problem, links.DraftField(new FieldPlace(Draft.Definition.Form.Find(problem.Field).Required("the field"), Draft), part.Code));

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        return Found.Asked is null ? Redirect(links.File(application)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        var received = HttpContext.ReceivedAt();
        if (await desk.SendAsync(ApplicationState.IdOf(application), new AnswerComplement(Hash), CommandId, receivedAt: received, cancellation: cancellation).ConfigureAwait(false)
            is { } refusal)
            return await FindAsync(application, cancellation).ConfigureAwait(false) ? Again(refusal) : NotFound();
        this.Say($"Vos compléments ont été reçus le {French.Instant(received)}. L’examen de votre dossier reprend.");
        return Redirect(links.File(application));
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ComplementToAnswer(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        Found = found;
        Hash = found.Draft.File.ContentHash;
        ModelState.Remove(nameof(Hash));
        return true;
    }
}
