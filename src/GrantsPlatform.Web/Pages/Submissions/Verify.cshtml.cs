using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>Says to anybody who holds a receipt whether it is authentic, and nothing to whoever only guesses.</summary>
[Paced(PacedBy.Verification, Reading = true)]
public sealed class VerifyModel(Queries queries) : GrantsPage
{
    [BindProperty(SupportsGet = true, Name = "dossier")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "empreinte")]
    public string? Hash { get; set; }

    public bool Asked => IsAsked && !Problems.Any;

    /// <summary>Empty inputs ask too.</summary>
    private bool IsAsked => Request.Query.ContainsKey("dossier") || Request.Query.ContainsKey("empreinte");

    /// <summary>Null: no receipt of that number and hash was given; which of the two is wrong stays unsaid.</summary>
    public AuthenticReceipt? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!IsAsked) return Page();
        if (string.IsNullOrWhiteSpace(Number)) Problems.Add("dossier", "Indiquez le numéro du dossier, tel qu’il figure sur le récépissé.");
        var hash = HashWords.Plain(Hash);
        if (hash.Length == 0) Problems.Add("empreinte", "Indiquez l’empreinte, telle qu’elle figure sur le récépissé.");
        // Receipts also print its beginning, which proves nothing: a genuine one must not be called unknown for it.
        else if (hash.Length != HashWords.Whole)
            Problems.Add("empreinte", $"L’empreinte compte {HashWords.Whole} chiffres et lettres de a à f, et non {hash.Length}.", "Recopiez-la en entier, et non «\u00A0en bref\u00A0».");
        if (Problems.Any) return Again();
        Found = await queries.AskAsync(new ReceiptToVerify(Number.Required("the number").Trim(), hash), cancellation).ConfigureAwait(false);
        return Page();
    }
}
