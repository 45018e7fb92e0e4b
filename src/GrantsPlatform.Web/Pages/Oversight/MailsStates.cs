using System.Collections.Immutable;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>What may have become of mails, as the page's address and its list of choices say it.</summary>
public static class MailsStates
{
    public const string Unsent = "en-attente";
    public const string Troubled = "non-arrives";

    private static readonly ImmutableArray<(string Value, string Label, MailEnd End)> Ends =
    [
        ("envoyes", "Envoyés", MailEnd.Sent), ("a-retenter", "Remis à plus tard", MailEnd.PutOff), ("refuses", "Refusés par le service d’envoi", MailEnd.Refused),
        ("abandonnes", "Abandonnés après trop d’essais", MailEnd.GivenUp),
    ];

    public static IEnumerable<Choice> Choices => [new(Unsent, "En attente d’un premier essai"), new(Troubled, "Non arrivés, pour quelque raison que ce soit"), .. Ends.Select(one => new Choice(one.Value, one.Label))];

    /// <summary>Nobody knows yet to whom what waits will go, nor exactly when: of a search, the letter and the object are left.</summary>
    public static MailsAddress OfUnsent(MailsAddress address) => new(Object: address.Object, Letter: address.Letter, State: address.State);

    /// <summary>Null: none of them alone.</summary>
    public static MailEnd? EndOf(string? typed) => Ends.FirstOrDefault(one => one.Value == typed) is { Value: not null } found ? found.End : null;
}
