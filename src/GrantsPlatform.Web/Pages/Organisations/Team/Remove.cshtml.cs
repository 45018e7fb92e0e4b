using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Asks before a member is taken from the list; the last representative stays, and the page says so at once.</summary>
public sealed class RemoveModel(Queries queries, Desk desk, Visitor visitor, Links links) : OrganisationPage(queries, visitor)
{
    public string Name { get; private set; } = "";

    public bool IsOneself { get; private set; }

    public bool IsLastRepresentative { get; private set; }

    public async Task<IActionResult> OnGetAsync(string organisation, string account, CancellationToken cancellation) =>
        await FindMemberAsync(organisation, account, cancellation).ConfigureAwait(false) && Seen.Body.IsMember(account) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindMemberAsync(organisation, account, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), new RemoveMember(account), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal);
        // Of whoever is none the page knows no name, and tells none.
        this.Say(!Seen.Body.IsMember(account) ? "Cette personne ne fait pas partie des membres de l’organisme." : IsOneself ? $"Vous n’êtes plus membre de «\u202F{Seen.Body.LegalName}\u202F»." : $"{Name} n’est plus membre de l’organisme.");
        return Redirect(IsOneself ? links.MyOrganisations : links.Members(organisation));
    }

    private async Task<bool> FindMemberAsync(string organisation, string account, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return false;
        (Name, IsOneself) = (Seen.NameOf(account), account == Visitor.AccountId);
        IsLastRepresentative = Seen.Body.LegalRepresentatives.SequenceEqual([account]);
        return true;
    }
}
