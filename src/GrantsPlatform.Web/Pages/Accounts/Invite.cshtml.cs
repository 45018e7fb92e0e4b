using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Accounts;

/// <summary>An account with a role for somebody who has none yet: they choose their password by the link that is mailed to them.</summary>
public sealed class InviteModel(Queries queries, Visitor visitor, Desk desk, People people, KeyedHashes hashes, Links links) : GrantsPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Departement { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ListedAgents Listed { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        var typed = new TypedRole(Role, Programme, Departement);
        if (string.IsNullOrWhiteSpace(Name) || !MailAddress.IsName(Name)) Problems.Add(new PersonNameInvalid(), nameof(Name));
        if (string.IsNullOrWhiteSpace(Mail) || !MailAddress.IsPlausible(Mail)) Problems.Add(new MailInvalid(), nameof(Mail));
        if (typed.Chosen is null) Problems.Add(nameof(Role), "Choisissez un rôle de la liste.");
        if (typed.ProgrammeCode is { } code && Listed.Programmes.All(one => one.Code != code)) Problems.Add(nameof(Programme), "Choisissez un programme de la liste.");
        if (Problems.Any || Mail is not { } mail || Name is not { } name || typed.Chosen is not { } role) return Again();
        if (await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false) is { } known)
        {
            Problems.Add(nameof(Mail), "Cette adresse a déjà un compte.", $"Ouvrez le compte {known} depuis la liste, et donnez-lui le rôle.");
            return Again(StatusCodes.Status409Conflict);
        }
        var (account, refusal) = await OpenAsync(name.Trim(), mail, cancellation).ConfigureAwait(false);
        refusal ??= await desk.SendAsync(AccountState.IdOf(account), new GrantRole(role, typed.ProgrammeCode, typed.DepartementCode), $"{account}-role", Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, refusal is MailInvalid ? nameof(Mail) : refusal is GrantPlaceInvalid ? nameof(Departement) : "");
        await desk.SendAsync(CredentialState.IdOf(account), new InviteAgent(), $"{account}-link", cancellation: cancellation).ConfigureAwait(false);
        this.Say($"Le compte de {name.Trim()} est ouvert. Un message l’invite à choisir son mot de passe.");
        return Redirect(links.ManagedAccount(account));
    }

    public IEnumerable<Choice> Programmes => TypedRole.Programmes(Listed.Programmes);

    /// <summary>The address is part of the id, as where people open accounts by themselves.</summary>
    private async Task<(string Account, Refusal? Refusal)> OpenAsync(string name, string mail, CancellationToken cancellation)
    {
        var (id, key) = (hashes.IdOf("agent", $"{CommandId}\n{hashes.OfMail(mail)}"), hashes.OfMail(mail));
        var stream = AccountState.IdOf($"p-{id}");
        var refusal = await desk.SendAtTheDoorAsync(KeyState.IdOf("mail", key), new ClaimKey(stream), $"{id}-key", cancellation).ConfigureAwait(false)
            ?? await desk.SendAsync(stream, new OpenAccount(name, MailAddress.Written(mail), key, Salt: hashes.Salt(id)), $"{id}-account", cancellation: cancellation).ConfigureAwait(false);
        return (stream.Key, refusal);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AgentsToList(null), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return false;
        Listed = listed;
        return true;
    }
}
