using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>From what a scenario is made.</summary>
internal static class Made
{
    public const string Favourable = "favourable";
    public const string Within = "within";
    public const string ToRank = "rank";
    public const string ToScore = "score";
    public const string Copy = "copy";
    public const string Empty = "empty";

    /// <summary>In the order of the page; a copy only where there is something to copy.</summary>
    public static IReadOnlyList<Choice> Choices(CallScenarios scenarios) =>
    [
        new(Favourable, "Tous les avis favorables", "Aux montants que le dernier avis propose, quelle que soit l’enveloppe."),
        new(Within, "Le classement, tant que les crédits y suffisent", $"Restent {French.Amount(scenarios.Left)}."),
        new(ToRank, "Les meilleurs du classement"), new(ToScore, "Le classement, à partir d’une note"),
        .. scenarios.Scenarios.IsEmpty ? [] : (Choice[])[new(Copy, "Une copie d’un autre scénario")],
        new(Empty, "Rien\u202F: tout sera saisi à la main"),
    ];

    /// <summary>At the amounts of the last opinion; a file for which it proposes nothing has nothing.</summary>
    public static ImmutableArray<Proposal> Proposals(ImmutableArray<Ranked> files) =>
        [.. files.Where(one => one.Amount > Money.Zero).Select(one => new Proposal(one.Application, [.. one.Proposed.Where(line => line.Amount > Money.Zero)]))];
}
