using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>A payee's bank details beside the document that shows whose account it is, with what has changed since they were last verified.</summary>
public sealed class AccountModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    /// <summary>Of the details that were on the screen: those that came since are not verified with them.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    public ComparedDetails Seen { get => field.Required("what is seen"); private set; }

    public KnownBankDetails? Known => Seen.Body.BankDetails;

    /// <summary>The document that is shown: the one that was asked for, or else the latest.</summary>
    public KeptDocument? Statement { get; private set; }

    public async Task<IActionResult> OnGetAsync(string organisation, [FromQuery(Name = "document")] int? document, CancellationToken cancellation) =>
        !await FindAsync(organisation, document, cancellation).ConfigureAwait(false) ? NotFound()
        : Seen.Body.MergedInto is { } into ? Redirect(links.VerifyDetails(into))
        : Page();

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, null, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), new VerifyBankDetails(Hash ?? ""), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal);
        this.Say($"Les coordonnées de {Seen.Body.LegalName} sont vérifiées.");
        return Redirect(links.AllDetailsToVerify);
    }

    private async Task<bool> FindAsync(string organisation, int? document, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DetailsToCompare(organisation), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        Statement = seen.Statements.FirstOrDefault(one => one.Filed.Number == document) ?? seen.Statements.FirstOrDefault();
        return true;
    }
}
