using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>The whole file before the eyes of whoever sends it; what is sent is what was read here, or nothing.</summary>
[Paced(PacedBy.Submission)]
[InstantCounts]
public sealed class CheckModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : GrantsPage
{
    public Draft Draft { get => field.Required("the draft"); private set; }

    /// <summary>Of the content that the person has read.</summary>
    [BindProperty]
    public string Hash { get; set; } = "";

    public Sending Step => Sending.Of(Draft.File, Draft.Definition, !Draft.Missing.IsEmpty, visitor.Actor, Draft.Applicant.MaySend(visitor.SignedInAs), clock.GetUtcNow());

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What is missing in a section, each point with the way to where it is answered.</summary>
    public sealed record MissingPart(Section Section, IReadOnlyList<(FieldProblem Problem, string Href)> Points);

    public IEnumerable<MissingPart> Missing =>
        from part in Draft.Definition.Form.Sections
        let points = Draft.MissingIn(part).Select(problem => (problem, links.DraftField(new FieldPlace(Draft.Definition.Form.Find(problem.Field).Required("the field"), Draft), part.Code))).ToList()
        where points.Count > 0
        select new MissingPart(part, points);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Draft.File.Receipt is not null) return Redirect(links.Receipt(application));
        return Draft.File.Phase is Phase.Draft or Phase.Lapsed ? Page() : Redirect(links.File(application));
    }

    /// <summary>One prepares, where another has to validate.</summary>
    public Task<IActionResult> OnPostDepositAsync(string application, CancellationToken cancellation) =>
        SendAsync(application, new DepositApplication(Hash), cancellation);

    public Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation) =>
        SendAsync(application, new SubmitApplication(Hash), cancellation);

    private async Task<IActionResult> SendAsync(string application, ApplicationCommand command, CancellationToken cancellation)
    {
        var refusal = await desk.SendAsync(
            ApplicationState.IdOf(application), command, CommandId, receivedAt: HttpContext.ReceivedAt(), cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return await RefusedAsync(application, refusal, cancellation).ConfigureAwait(false);
        if (command is SubmitApplication) return Redirect(links.Receipt(application));
        this.Say("Le dossier est transmis pour validation. Une autre personne habilitée doit maintenant le relire et le déposer.");
        return Redirect(links.File(application));
    }

    private async Task<IActionResult> RefusedAsync(string application, Refusal refusal, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        // What is missing stands in the page already, each point with its link.
        if (refusal is DossierIncomplete && !Draft.Missing.IsEmpty)
        {
            Problems.Add("", "Le dossier n’est pas complet.", "Complétez les points signalés, puis recommencez. Rien n’est perdu.");
            return Again();
        }
        return Again(refusal);
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DraftToFill(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } draft) return false;
        Draft = draft;
        Hash = draft.File.ContentHash;
        ModelState.Remove(nameof(Hash));
        return true;
    }
}
