using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>One request to be recognised as legal representative: its proof, and the answer.</summary>
public sealed class RequestModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    private const string Accept = "accept";

    public SeenRequest Asked { get => field.Required("the request"); private set; }

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>Of the present representatives, those whom the person takes over from.</summary>
    [BindProperty]
    public string[]? Former { get; set; }

    public IEnumerable<Choice> Present => Asked.Organisation.Body.LegalRepresentatives.Select(account => new Choice(account, Asked.Organisation.NameOf(account)));

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, int number, CancellationToken cancellation) =>
        await FindAsync(organisation, number, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, number, cancellation).ConfigureAwait(false)) return NotFound();
        Command answer = Answer == Accept ? new AcceptRepresentation(number) { Former = [.. Former ?? []] } : new RefuseRepresentation(number);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), answer, CommandId, Answer == Accept ? null : Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is ReasonMissing ? nameof(Reason) : "");
        this.Say(Answer == Accept ? $"{Asked.Person} est reconnu représentant légal." : "La demande est refusée.");
        return Redirect(links.RepresentationRequests);
    }

    private async Task<bool> FindAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RequestToDecide(organisation, number), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } asked) return false;
        Asked = asked;
        return true;
    }
}
