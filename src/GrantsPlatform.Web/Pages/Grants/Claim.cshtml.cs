using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A claim for what was paid too much: its letter, the answer, and what has come back.</summary>
public sealed class ClaimModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : GrantPage(queries, visitor, clock)
{
    private GrantClaim? _claim;

    public GrantClaim Claim => _claim ?? throw new InvalidOperationException("Shown before it was found.");

    [BindProperty]
    public string? Reply { get; set; }

    public bool MayReply => Claim.MayBeAnswered && Grant.Applicant.HasAny(Visitor.SignedInAs, RightsTo.Send);

    public async Task<IActionResult> OnGetAsync(string application, string payee, CancellationToken cancellation) =>
        await ShowAsync(application, payee, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string payee, CancellationToken cancellation)
    {
        if (!await ShowAsync(application, payee, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(RecoveryState.IdOf(application, payee), new RecordReply(Reply ?? ""), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, nameof(Reply));
        this.Say("Vos observations sont envoyées au financeur.");
        return Redirect(links.GrantClaim(application, payee));
    }

    private async Task<bool> ShowAsync(string application, string payee, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Grant.Claims.FirstOrDefault(claim => claim.Payee == payee) is not { } claim) return false;
        _claim = claim;
        return true;
    }
}
