using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>Opens an account. What follows is the same whether the address has one already or not.</summary>
[Paced(PacedBy.Registration)]
public sealed class IndexModel(Registration registration, Visitor visitor, Links links) : GrantsPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    public IActionResult OnGet() => visitor.IsSignedIn ? Redirect(links.Home) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Name)) Problems.Add(nameof(Name), "Indiquez votre prénom et votre nom.");
        if (string.IsNullOrWhiteSpace(Mail)) Problems.Add(nameof(Mail), "Indiquez votre adresse électronique.");
        if (PasswordRules.Wrong(Password, Mail, Name) is { } wrong) Problems.Add(nameof(Password), wrong);
        // The form is judged before anything depends on who is known.
        if (!string.IsNullOrWhiteSpace(Mail) && !MailAddress.IsPlausible(Mail)) Problems.Add(new MailInvalid(), nameof(Mail));
        if (!string.IsNullOrWhiteSpace(Name) && !MailAddress.IsName(Name)) Problems.Add(new PersonNameInvalid(), nameof(Name));
        if (Problems.Any) return Again();
        return await registration.RegisterAsync(Name.Required("the name").Trim(), Mail.Required("the address").Trim(), Password.Required("the password"), Return, CommandId, cancellation).ConfigureAwait(false) is { } refusal
            ? Again(refusal, refusal is PersonNameInvalid ? nameof(Name) : nameof(Mail))
            : Redirect(links.SignUpSent);
    }
}
