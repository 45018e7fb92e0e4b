using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

public sealed class IndexModel(Queries queries, Visitor visitor, Providers providers, KeyedHashes hashes, Desk desk, Links links) : AccountPage(queries, visitor)
{
    public bool HasProviders => providers.All.Count > 0;

    public string SecondFactor => Known?.Totp is Authenticator.Active ? "Active" : "Inactive";

    public string RecoveryCodes => Known?.RecoveryCodes is { } codes ? French.Count(codes.Left, "code") + " sur " + French.Number(codes.Count) : "Aucun";

    public string Notifications => Own.Muted.IsEmpty ? "Tous les messages" : $"Sans {French.List(Own.Muted.Select(TopicWords.InSentence))}";

    /// <summary>The address that the person wants to have, and has yet to confirm.</summary>
    public NewMail? Wanted => Account?.Wanted;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Sends the mail of confirmation again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation).ConfigureAwait(false);
        if (Wanted is null && Known?.MailConfirmed == true) return Redirect(links.Account);
        var refusal = Wanted is { } wanted
            ? await desk.SendAsync(AccountState.IdOf(Own.Id), new AskMailChange(wanted.Mail, Own.MailChange.Required("the change").MailKey, hashes.Salt(CommandId)), CommandId, cancellation: cancellation).ConfigureAwait(false)
            : await desk.SendAsync(Credential, new AskMailConfirmation(), CommandId, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal);
        this.Say("Un message de confirmation vient d’être envoyé.");
        return Redirect(links.Account);
    }
}

/// <summary>What mails are about, as people say it.</summary>
public static class TopicWords
{
    public static string InSentence(Topic topic) => topic switch
    {
        Topic.Reminders => "rappels",
        Topic.Messages => "avis de messages",
        Topic.News => "nouvelles",
        _ => throw new InvalidOperationException($"{topic} cannot be muted."),
    };
}
