using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
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
        (Refusal? Wrong, string Said)? answer = what switch
        {
            "siret" => (Siret.Check(typed), "Numéro SIRET bien formé."),
            "rna" => (Rna.Check(typed), "Numéro RNA bien formé."),
            "iban" => (Iban.Check(typed), $"IBAN bien formé\u202F: {IdentifierWords.Iban(typed)}"),
            "bic" => (Bic.Check(typed), "Code BIC bien formé."),
            _ => null,
        };
        if (answer is not { } known) return NotFound();
        (IsRight, Words) = (known.Wrong is null, typed.Length == 0 ? "" : known.Wrong is { } wrong ? $"{wrong.Message} {wrong.Remedy}" : known.Said + Outside(what, typed));
        return Page();
    }

    private static string Outside(string what, string typed) =>
        what == "iban" && !Iban.IsInSepa(typed) ? " Ce compte est hors de l’espace unique de paiement en euros (SEPA)\u202F: un virement ordinaire ne l’atteint pas, parlez-en au service instructeur." : "";
}
