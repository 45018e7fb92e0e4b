using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Which mails the person receives beside those that bind.</summary>
public sealed class NotificationsModel(Queries queries, Visitor visitor, Desk desk, Links links) : AccountPage(queries, visitor)
{
    public static IReadOnlyList<Choice> Choices =>
    [
        new(nameof(Topic.Reminders), "Les rappels", "Avant une échéance qui vous est déjà connue\u202F: dépôt, bilan, pièce qui expire."),
        new(nameof(Topic.Messages), "Les avis de messages", "Quand un message vous attend sur la plateforme."),
        new(nameof(Topic.News), "Les nouvelles", "Ce qui est bon à savoir et ne vous demande rien."),
    ];

    [BindProperty]
    public string[] Wanted { get; set; } = [];

    public void OnGet() => Wanted = [.. Choices.Select(choice => choice.Value).Where(value => !Own.Muted.Contains(Enum.Parse<Topic>(value)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var muted = Choices.Where(choice => !Wanted.Contains(choice.Value)).Select(choice => Enum.Parse<Topic>(choice.Value));
        if (await desk.SendAsync(AccountState.IdOf(Own.Id), new ChooseNotifications([.. muted]), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Vos choix sont enregistrés.");
        return Redirect(links.Account);
    }
}
