using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Which mails the person receives beside those that bind.</summary>
public sealed class NotificationsModel(Queries queries, Visitor visitor, Desk desk, Links links) : AccountPage(queries, visitor)
{
    private const string Yes = "oui";
    private const string No = "non";

    public static IReadOnlyList<Choice> Choices =>
    [
        new(nameof(Topic.Reminders), "Les rappels", "Avant une échéance qui vous est déjà connue\u202F: dépôt, bilan, pièce qui expire."),
        new(nameof(Topic.Messages), "Les avis de messages", "Quand un message vous attend sur la plateforme."),
        new(nameof(Topic.News), "Les nouvelles", "Ce qui est bon à savoir et ne vous demande rien."),
    ];

    [BindProperty]
    public string[] Wanted { get; set; } = [];

    public void OnGet()
    {
        Wanted = [.. Choices.Select(choice => choice.Value).Where(value => IsWanted(value) == Yes)];
        foreach (var choice in Choices) Standing.Holds(choice.Value, IsWanted(choice.Value));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Box by box: what two tabs changed in different boxes is no contest, and in the same box it is the same.
        Wanted = [.. Choices.Select(choice => choice.Value).Where(value => Standing.Settle(value, Wanted.Contains(value) ? Yes : No, IsWanted(value), text => text) == Yes)];
        if (Standing.IsStale) return Again();
        var muted = Choices.Where(choice => !Wanted.Contains(choice.Value)).Select(choice => Enum.Parse<Topic>(choice.Value));
        if (await desk.SendAsync(AccountState.IdOf(Own.Id), new ChooseNotifications([.. muted]), CommandId, expectedVersion: Visitor.AccountVersion, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Vos choix sont enregistrés.");
        return Redirect(links.Account);
    }

    private string IsWanted(string topic) => Own.Muted.Contains(Enum.Parse<Topic>(topic)) ? No : Yes;
}
