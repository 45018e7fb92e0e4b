using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Hands in a copy of the text that waits for a signature, signed on paper, beside the hash of what was sent.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class HandInCopyModel(Queries queries, Desk desk, Visitor visitor, FileIntake intake, Links links) : GrantsPage
{
    public ReadableAct Act { get => field.Required("the act"); private set; }

    public ActInWords Text => Act.Pending.Required("the text to sign");

    /// <summary>Partners whose signature the paper is to bear too.</summary>
    public ImmutableArray<string> Awaited => [.. Act.Signatures.Where(one => one.At is null && one.Organisation != Act.Grant.Applicant.Id).Select(one => one.Name)];

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public IFormFile? Copy { get; set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Text.Hash != Hash) return Again(new TextChanged());
        if (Copy is null) return Again(new CopyNotReadable(), nameof(Copy));
        var taken = await intake.TakeAsync(new UploadPlace(Act.Grant.Applicant.Id, application), Copy, cancellation).ConfigureAwait(false);
        if (!taken.IsGiven) return Again(taken.Refusal, nameof(Copy));
        if (await desk.SendAsync(AgreementState.IdOf(application), new HandInSignedCopy(Hash, taken.Value), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is CopyNotReadable ? nameof(Copy) : "");
        this.Say("La copie est remise. Le financeur la compare au texte, puis vous répond.");
        return Redirect(links.GrantAgreement(application));
    }

    /// <summary>As long as the text waits for this signature, and may be signed so.</summary>
    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ActToRead(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { Pending: not null } act) return false;
        Act = act;
        return act.Grant.Agreement?.Pending is Pending.Unsigned && act.Grant.Takes(SignatureWay.Copy);
    }
}
