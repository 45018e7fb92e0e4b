using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts.Partners;

/// <summary>
/// A partner's answer to its share, by the link that it was mailed: no account is needed. The link names the share by its hash, and shows
/// nothing of a file whose share has become another.
/// </summary>
[Paced(PacedBy.Verification)]
public sealed class ConsentModel(Queries queries, Desk desk, MailLinks links) : GrantsPage
{
    public AskedShare? Asked { get; private set; }

    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? answer, CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        if (Asked is not { } asked) return Again(StatusCodes.Status410Gone);
        if (answer is not ("give" or "decline")) return Again();
        if (answer == "decline" && string.IsNullOrWhiteSpace(Reason))
        {
            Problems.Add(nameof(Reason), "Dites pourquoi votre organisme refuse.");
            return Again();
        }
        // A reason is given for a refusal: agreed to, the words would be nobody's.
        if (answer == "give" && !string.IsNullOrWhiteSpace(Reason))
        {
            Problems.Add(nameof(Reason), "Vous avez écrit un motif de refus et choisi d’accepter.", "Effacez le motif pour donner votre accord, ou choisissez de refuser.");
            return Again();
        }
        ApplicationCommand command = answer == "give"
            ? new GiveConsent(asked.Share.Answer.Organisation, asked.Share.Hash)
            : new DeclineConsent(asked.Share.Answer.Organisation, asked.Share.Hash);
        var refusal = await desk.SendByLinkAsync(asked.Draft.Stream, command, CommandId, answer == "give" ? null : Reason, cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal);
        // It is kept: the form that is shown now is for another answer.
        Reason = null;
        ModelState.Remove(nameof(Reason));
        await FindAsync(cancellation).ConfigureAwait(false);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        Asked = null;
        if (links.Read(LinkPurpose.Consent, Proof) is not { } link) return;
        if (ConsentSubject.Read(link.Subject) is not var (application, partner)) return;
        Asked = await queries.AskAsync(new ShareToConsentTo(application, partner, link.Mark), Viewer.Door, cancellation).ConfigureAwait(false);
    }
}
