using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using GrantsPlatform.Web.Pages.Submissions;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Answers a complement request: only the fields that it names are open, and they are sent as they were read here.</summary>
[Paced(PacedBy.Submission)]
[InstantCounts]
public sealed class ComplementModel(IReads reads, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public Draft Draft { get; private set; } = null!;

    /// <summary>Null once it has been answered, or has ended.</summary>
    public ComplementRequested? Asked => (Draft.File.Phase as Phase.AwaitingComplement)?.Request;

    public string Reason { get; private set; } = "";

    [BindProperty]
    public string Hash { get; set; } = "";

    public bool MaySend => Draft.Applicant.MaySend(visitor.AccountId!);

    public IEnumerable<(FieldProblem Problem, string Href)> Missing =>
        from part in Draft.Definition.Form.Sections
        from problem in Draft.MissingIn(part)
        select (problem, links.DraftField(new FieldPlace(Draft.Definition.Form.Find(problem.Field)!, Draft), part.Code));

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        return Asked is null ? Redirect(links.File(application)) : Page();
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
        if (await Draft.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { } draft) return false;
        Draft = draft;
        Hash = draft.File.ContentHash;
        ModelState.Remove(nameof(Hash));
        if (Asked is { } asked)
            Reason = (await reads.ContentsAsync(draft.Stream, cancellation).ConfigureAwait(false)).Text(ComplementWords.RecordOf(asked.Number)) ?? "";
        return true;
    }
}
