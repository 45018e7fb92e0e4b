using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What one member may do.</summary>
public sealed class RightsModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    public string Name { get; private set; } = "";

    [BindProperty]
    public string[]? Rights { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindMemberAsync(organisation, account, cancellation).ConfigureAwait(false)) return NotFound();
        Rights = [.. Seen.Body.Members[account].Select(right => right.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindMemberAsync(organisation, account, cancellation).ConfigureAwait(false)) return NotFound();
        var change = new ChangeMemberRights(account, [.. RightWords.Read(Rights)]);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), change, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, nameof(Rights));
        this.Say($"Les droits de {Name} sont enregistrés.");
        return Redirect(links.Members(organisation));
    }

    private async Task<bool> FindMemberAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false) || !Seen.Body.IsMember(account)) return false;
        Name = Seen.NameOf(account);
        return true;
    }
}
