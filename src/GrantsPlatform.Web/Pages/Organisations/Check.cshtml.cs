using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>
/// What the core says of a number while it is typed, as a piece of a page. It tells whether the number is well formed, and never whether
/// anybody bears it.
/// </summary>
public sealed class CheckModel : PageModel
{
    public bool IsRight { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>Posted, so that no account's number comes into an address and from there into logs.</summary>
    public IActionResult OnPost(string what)
    {
        var typed = IdentifierWords.Typed(Request.Form[what].ToString());
        (bool Right, string Said, Refusal Refusal)? answer = what switch
        {
            "siret" => (Siret.IsValid(typed), "Numéro SIRET bien formé.", new SiretInvalid()),
            "rna" => (Rna.IsValid(typed), "Numéro RNA bien formé.", new RnaInvalid()),
            "iban" => (Iban.IsValid(typed), $"IBAN bien formé\u202F: {IdentifierWords.Iban(typed)}", new IbanInvalid()),
            "bic" => (Bic.IsValid(typed), "Code BIC bien formé.", new BicInvalid()),
            _ => null,
        };
        if (answer is not { } known) return NotFound();
        (IsRight, Words) = (known.Right, typed.Length == 0 ? "" : known.Right ? known.Said : $"{known.Refusal.Message} {known.Refusal.Remedy}");
        return Page();
    }
}
