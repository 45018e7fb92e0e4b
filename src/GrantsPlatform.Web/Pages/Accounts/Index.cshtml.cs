using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Accounts;

/// <summary>Everybody who holds a role; and anybody's account, by its address or its id.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor, People people, Links links) : GrantsPage
{
    [BindProperty(Name = "programme", SupportsGet = true)]
    public string? Programme { get; set; }

    [BindProperty(Name = "qui", SupportsGet = true)]
    public string? Sought { get; set; }

    public ListedAgents Listed { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Programme = string.IsNullOrWhiteSpace(Programme) ? null : Programme;
        if (await queries.AskAsync(new AgentsToList(Programme), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
        Listed = listed;
        if (Sought?.Trim() is not { Length: > 0 } sought) return Page();
        var account = sought.Contains('@') ? await people.FindByMailAsync(sought, cancellation).ConfigureAwait(false) : sought;
        if (account is not null && await queries.AskAsync(new AccountToManage(account), visitor.Viewer, cancellation).ConfigureAwait(false) is not null) return Redirect(links.ManagedAccount(account));
        Problems.Add("qui", "Aucun compte n’a cette adresse ni cet identifiant.", "Vérifiez l’adresse, ou invitez la personne.");
        return Page();
    }

    public IEnumerable<Choice> Programmes => TypedRole.Programmes(Listed.Programmes);
}
