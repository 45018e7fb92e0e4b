using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Which mails the person wants beside those that are always sent.</summary>
public sealed class NotificationsModel(Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public static readonly ImmutableArray<(Topic Topic, Choice Choice)> Topics =
    [
        (Topic.Reminders, new("reminders", "Les rappels avant une échéance", "Dépôt, convention à signer, compte rendu à rendre, pièce qui expire.")),
        (Topic.Messages, new("messages", "Les nouveaux messages", "Quand le service ou un porteur de projet vous écrit sur la plateforme.")),
        (Topic.News, new("news", "Les informations utiles", "Ce qui est bon à savoir et ne demande rien.")),
    ];

    [BindProperty]
    public List<string> Wanted { get; set; } = [];

    public void OnGet() => Wanted = [.. Topics.Where(line => !visitor.Account!.Muted.Contains(line.Topic)).Select(line => line.Choice.Value)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ImmutableArray<Topic> muted = [.. Topics.Where(line => !Wanted.Contains(line.Choice.Value)).Select(line => line.Topic)];
        if (await desk.SendAsync(AccountState.IdOf(visitor.AccountId!), new ChooseNotifications(muted), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, nameof(Wanted));
        this.Say("Vos préférences sont enregistrées.");
        return Redirect(links.Notifications);
    }
}
