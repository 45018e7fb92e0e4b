using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>Where whoever runs an empty platform opens the account of its first administrator; the role comes with the authenticator.</summary>
[Paced(PacedBy.Registration)]
public sealed class FirstModel(
    IServiceProvider services, Registration registration, Sessions sessions, PasswordHashing hashing, Desk desk, Visitor visitor, Links links, Queries queries) : GrantsPage
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsDead { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        IsDead = services.GetService<FirstAdministrator>() is not { } first || !await first.OpensAsync(Proof, queries, cancellation).ConfigureAwait(false);
        if (IsDead) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var page = await OnGetAsync(cancellation).ConfigureAwait(false);
        if (IsDead) return page;
        if (visitor.AccountId is { } own) return Propose(own);
        if (string.IsNullOrWhiteSpace(Name) || !MailAddress.IsName(Name)) Problems.Add(new PersonNameInvalid(), nameof(Name));
        if (string.IsNullOrWhiteSpace(Mail) || !MailAddress.IsPlausible(Mail)) Problems.Add(new MailInvalid(), nameof(Mail));
        if (PasswordRules.Wrong(Password, Mail, Name) is { } wrong) Problems.Add(nameof(Password), wrong);
        if (Problems.Any) return Again();
        var (account, refusal) = await registration.OpenAsync(Name.Required("the name").Trim(), Mail.Required("the address").Trim(), CommandId, cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, nameof(Mail));
        if (account is null)
        {
            Problems.Add(nameof(Mail), "Un compte porte déjà cette adresse.", "Connectez-vous avec lui dans un autre onglet, puis rechargez cette page.");
            return Again();
        }
        // Who runs the machine vouches for the address: on an empty platform no mail may leave yet.
        if (await desk.SendForTheHostAsync(
                CredentialState.IdOf(account), new SetUpPassword(hashing.HashOf(Password.Required("the password"))), $"{account}-password", "Premier administrateur de la plateforme.", cancellation).ConfigureAwait(false) is { } wrongPassword)
            return Again(wrongPassword, nameof(Password));
        return await sessions.BeginAsync(HttpContext, account, knownBrowser: true, cancellation).ConfigureAwait(false) is { } locked ? Again(locked) : Propose(account);
    }

    private RedirectResult Propose(string account)
    {
        FirstAdministrator.Propose(HttpContext, account);
        return Redirect(links.Authenticator());
    }
}
