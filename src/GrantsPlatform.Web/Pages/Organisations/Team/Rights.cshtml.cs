using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What one member may do.</summary>
public sealed class RightsModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    private const char Between = ',';

    public string Name { get; private set; } = "";

    [BindProperty]
    public string[]? Rights { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindMemberAsync(organisation, account, cancellation).ConfigureAwait(false)) return NotFound();
        Rights = [.. Seen.Body.Members[account].Select(right => right.ToString())];
        Standing.Holds(nameof(Rights), Written(Seen.Body.Members[account]));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindMemberAsync(organisation, account, cancellation).ConfigureAwait(false)) return NotFound();
        var stands = Seen.Body.Members[account];
        // Rights are given as a whole: what two people ticked is never put together into what neither of them meant.
        var settled = Standing.Settle(nameof(Rights), Written(RightWords.Read(Rights)), Written(stands), text => text, () => RightWords.List(stands));
        if (Standing.IsStale) return Again();
        Rights = settled.Split(Between);
        var change = new ChangeMemberRights(account, [.. RightWords.Read(Rights)]);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), change, CommandId, expectedVersion: Seen.Version, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, nameof(Rights));
        this.Say($"Les droits de {Name} sont enregistrés.");
        return Redirect(links.Members(organisation));
    }

    /// <summary>Without the right that every member has.</summary>
    private static string Written(IEnumerable<MemberRight> rights) => string.Join(Between, RightWords.Read(rights.Select(right => right.ToString())));

    private async Task<bool> FindMemberAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false) || !Seen.Body.IsMember(account)) return false;
        Name = Seen.NameOf(account);
        return true;
    }
}
