using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Accounts;

/// <summary>Somebody's account: its roles, how its person comes in, and its end.</summary>
public sealed class AccountModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Departement { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public ManagedAccount Shown { get => field.Required("what is shown"); private set; }

    public bool IsOneself => visitor.AccountId == Shown.Id;

    public IEnumerable<Choice> Programmes => TypedRole.Programmes(Shown.Programmes);

    public async Task<IActionResult> OnGetAsync(string account, CancellationToken cancellation) => await FindAsync(account, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGrantAsync(string account, CancellationToken cancellation)
    {
        if (!await FindAsync(account, cancellation).ConfigureAwait(false)) return NotFound();
        var typed = new TypedRole(Role, Programme, Departement);
        if (typed.Chosen is not { } role) Problems.Add(nameof(Role), "Choisissez un rôle de la liste.");
        else if (typed.ProgrammeCode is { } code && Shown.Programmes.All(one => one.Code != code)) Problems.Add(nameof(Programme), "Choisissez un programme de la liste.");
        else return await ActAsync(AccountState.IdOf(account), new GrantRole(role, typed.ProgrammeCode, typed.DepartementCode), "Le rôle est donné.", cancellation).ConfigureAwait(false);
        return Again();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string account, CancellationToken cancellation)
    {
        if (!await FindAsync(account, cancellation).ConfigureAwait(false)) return NotFound();
        if (IsOneself) Problems.Add("", "Vous ne pouvez pas vous retirer un rôle à vous-même.", "Demandez-le à un autre administrateur.");
        else if (new TypedRole(Role, Programme, Departement) is { Chosen: { } role } typed)
            return await ActAsync(AccountState.IdOf(account), new RevokeRole(role, typed.ProgrammeCode, typed.DepartementCode), "Le rôle est retiré. Les sessions ouvertes de la personne prennent fin.", cancellation).ConfigureAwait(false);
        else Problems.Add("", "Ce rôle n’est pas de la liste.");
        return Again();
    }

    public Task<IActionResult> OnPostLinkAsync(string account, CancellationToken cancellation) =>
        FindAndActAsync(account, CredentialState.IdOf(account), _ => new AskPasswordReset(), "Un lien pour choisir un mot de passe est envoyé.", cancellation);

    public Task<IActionResult> OnPostInviteAsync(string account, CancellationToken cancellation) =>
        FindAndActAsync(account, CredentialState.IdOf(account), _ => new InviteAgent(), "L’invitation est envoyée.", cancellation);

    public Task<IActionResult> OnPostSessionsAsync(string account, CancellationToken cancellation) =>
        FindAndActAsync(account, CredentialState.IdOf(account), shown => new EndSessions(shown.Credential?.Stamp ?? 0), "Les sessions de la personne prennent fin.", cancellation);

    public Task<IActionResult> OnPostTotpAsync(string account, CancellationToken cancellation) =>
        FindAndActAsync(account, CredentialState.IdOf(account), _ => new RemoveTotp(), "La validation en deux étapes est retirée\u202F: la personne en règle une nouvelle à sa prochaine connexion.", cancellation);

    public Task<IActionResult> OnPostCloseAsync(string account, CancellationToken cancellation) => EndAsync(account, new CloseAccount(), "Le compte est fermé.", cancellation);

    public Task<IActionResult> OnPostEraseAsync(string account, CancellationToken cancellation) => EndAsync(account, new ErasePerson(), "Le nom et les coordonnées de la personne sont effacés.", cancellation);

    private async Task<IActionResult> EndAsync(string account, AccountCommand command, string said, CancellationToken cancellation)
    {
        if (!await FindAsync(account, cancellation).ConfigureAwait(false)) return NotFound();
        if (IsOneself) Problems.Add("", "Vous ne pouvez pas mettre fin à votre propre compte ici.", "Demandez-le à un autre administrateur.");
        if (!Confirmed) Problems.Add(nameof(Confirmed), "Cochez la case pour confirmer.");
        if (string.IsNullOrWhiteSpace(Reason)) Problems.Add(nameof(Reason), "Indiquez le motif.", "Il est gardé dans l’historique.");
        return Problems.Any ? Again() : await ActAsync(AccountState.IdOf(account), command, said, cancellation).ConfigureAwait(false);
    }

    private async Task<IActionResult> FindAndActAsync(string account, StreamId target, Func<ManagedAccount, Command> command, string said, CancellationToken cancellation) =>
        await FindAsync(account, cancellation).ConfigureAwait(false) ? await ActAsync(target, command(Shown), said, cancellation).ConfigureAwait(false) : NotFound();

    private async Task<IActionResult> ActAsync(StreamId target, Command command, string said, CancellationToken cancellation)
    {
        if (await desk.SendAsync(target, command, CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is GrantPlaceInvalid ? nameof(Departement) : "");
        this.Say(said);
        return Redirect(links.ManagedAccount(Shown.Id));
    }

    private async Task<bool> FindAsync(string account, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AccountToManage(account), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } shown) return false;
        Shown = shown;
        return true;
    }
}
