using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Components;

/// <summary>The components of agents' pages in their states. Nothing is sent anywhere.</summary>
public sealed class AgentsModel(Links links) : GrantsPage
{
    [BindProperty(SupportsGet = true, Name = "vue")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "tri")]
    public string? Order { get; set; }

    public bool IsOnAWall => View == "mur";

    public IReadOnlyList<StripLine> Envelopes =>
    [
        new("Équipes mobiles", Euros(480_000), Euros(212_400), Euros(96_000), Euros(741_300), links.ComponentsForAgents()),
        new("Hébergement", Euros(350_000), Euros(290_000), Euros(84_500), Euros(618_000), links.ComponentsForAgents()),
        new("Expérimentations", Euros(70_000), Money.Zero, Euros(0), Euros(52_000)),
        new("Appel entier", Euros(900_000), Euros(502_400), Euros(180_500), Euros(1_411_300), Whole: true),
    ];

    public static IReadOnlyList<StripLine> OneEnvelope => [new("Année 2025", Euros(120_000), Euros(93_498))];

    public string Sorting(string column) => links.ComponentsForAgents(sort: Order == column ? column + "-desc" : column);

    public ColumnOrder Sorted(string column) => Order == column ? ColumnOrder.Up : Order == column + "-desc" ? ColumnOrder.Down : ColumnOrder.No;

    private static Money Euros(decimal amount) => Money.FromEuros(amount);
}
