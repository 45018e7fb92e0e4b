using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Oversight;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>All that a search of the trail finds.</summary>
internal sealed class TrailSource() : ListSource(ExportedList.Trail, "historique", "/exploitation/historique/tableur", Door.Oversight, null)
{
    private const int AtOnce = 200;

    public override MarkOfSight Sight(string? of) => new(null) { InEveryCall = true };

    public override async Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var address = TrailAddress.Of(asked.Query);
        if (address.Filter is not { } filter || await asked.Queries.AskAsync(new TrailToSearch(filter, 1, null), asked.Viewer, cancellation).ConfigureAwait(false) is not { ObjectUnknown: false }) return null;
        return await asked.OpenAsync(
            after => new TrailToSearch(filter, AtOnce, after), page => (page.Lines, page.Next),
            lines => new SheetDownload("historique", Head(address), null, lines.Select(Row)) { AtMostAsync = stop => CountAsync(asked, stop) }, cancellation).ConfigureAwait(false);
    }

    /// <summary>As many events as were sealed: no search finds more, but for those of today.</summary>
    private static async ValueTask<long> CountAsync(AskedList asked, CancellationToken cancellation) =>
        await asked.Queries.AskAsync(new SealedHeads(1), asked.Viewer, cancellation).ConfigureAwait(false) is { Heads: [var latest, ..] } ? latest.Events : 0;

    private static SheetHead Head(TrailAddress address) => new("Historique",
    [
        new("Quand"), new("Qui", 40), new("Compte", 20), new("Ce qui s’est passé", 60), new("Acte", 30), new("Commande", 40), new("Objet", 50), new("Identifiant", 40), new("Version", 10), new("Motif", 60),
        new("Empreinte", 70),
    ])
    {
        Notes =
        [
            SearchNote.Of(
            [
                ("personne", address.Person), ("objet", address.Object), ("sorte d’objet", TrailModel.Kinds.FirstOrDefault(choice => choice.Value == address.Kind)?.Label), ("acte", address.Event), ("commande", address.Command is { } command ? CommandWords.Of(command) : null),
                ("à partir du", address.From), ("jusqu’au", address.To),
            ]),
        ],
    };

    private static ImmutableArray<Cell> Row(TrailLine line) =>
    [
        new Cell.Moment(ParisTime.Wall(line.At)), Cell.Of(line.By), Cell.Of(line.Person), Cell.Of(line.What), Cell.Of(line.Event), Cell.Of(line.Command is { } command ? CommandWords.Of(command) : null), Cell.Of(line.Object),
        Cell.Of(line.Id.ToString()), Cell.Of((decimal)line.Version), Cell.Of(line.ReasonErased ? "(effacé)" : line.Reason), Cell.Of(line.Hash),
    ];
}
