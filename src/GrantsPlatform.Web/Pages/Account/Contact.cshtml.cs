using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Name, mail and phone. Another address needs the password, for it is where a lost password is replaced, and counts once its link was followed.</summary>
[Paced(PacedBy.SignIn)]
public sealed class ContactModel(Queries queries, Visitor visitor, SigningIn signingIn, KeyedHashes hashes, Desk desk, Links links) : AccountPage(queries, visitor)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        (Name, Mail, Phone) = (Person?.Name, Person?.Mail, Person?.Phone);
        Settle();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        var asWaited = Settle();
        if (Name.IsMissing()) Problems.Add(new PersonNameInvalid(), nameof(Name));
        if (string.IsNullOrWhiteSpace(Mail) || !MailAddress.IsPlausible(Mail)) Problems.Add(new MailInvalid(), nameof(Mail));
        if (Problems.Any) return Again();
        var (mail, phone) = (MailAddress.Written(Mail.Required("the address")), PhoneNumber.Compact(Phone ?? ""));
        var same = hashes.WhereMailMayBe(mail).Contains(Own.MailKey);
        if (!same && !asWaited && Own.MailChange is { } waiting && !hashes.WhereMailMayBe(mail).Contains(waiting.MailKey))
        {
            Standing.Contest(nameof(Mail), "Une autre adresse a été demandée entre-temps, et attend sa confirmation.", "Si celle-ci doit la remplacer, enregistrez de nouveau.");
            return Again();
        }
        if (!same && await signingIn.ProveAsync(Own.Id, Password, cancellation).ConfigureAwait(false) is { } wrong) return Again(wrong, nameof(Password));
        var change = new ChangeContact(Name.Required("the name"), same ? mail : Person.Required("the person").Mail, Own.MailKey, phone.Length == 0 ? null : phone, hashes.Salt(CommandId));
        if (await desk.SendAsync(AccountState.IdOf(Own.Id), change, CommandId, expectedVersion: Visitor.AccountVersion, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is PersonNameInvalid ? nameof(Name) : refusal is PhoneInvalid ? nameof(Phone) : nameof(Mail));
        if (!same && await desk.SendAsync(
                AccountState.IdOf(Own.Id), new AskMailChange(mail, hashes.OfMail(mail), hashes.Salt($"{CommandId}-mail")), $"{CommandId}-mail", cancellation: cancellation).ConfigureAwait(false) is { } unasked)
            return Again(unasked, nameof(Mail));
        this.Say(same ? "Vos coordonnées sont enregistrées." : "Un message part à la nouvelle adresse\u202F: suivez son lien pour la confirmer. D’ici là, votre adresse reste la même.");
        return Redirect(links.Account);
    }

    /// <summary>Whether the address that waits for its confirmation, or none, is the one that waited when the form was shown.</summary>
    private bool Settle()
    {
        Name = Standing.Settle(nameof(Name), Name, Person?.Name, Texts.Line);
        Mail = Standing.Settle(nameof(Mail), Mail, Person?.Mail, MailAddress.Written);
        Phone = Standing.Settle(nameof(Phone), Phone, Person?.Phone, PhoneNumber.Compact);
        return Standing.Holds(nameof(Own.MailChange), Own.MailChange?.MailKey);
    }
}
