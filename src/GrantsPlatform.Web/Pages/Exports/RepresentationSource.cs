using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The requests to be recognised as legal representative that their reader may answer.</summary>
internal sealed class RepresentationSource() : ListSource(ExportedList.Representations, "representants", "/representants/tableur", Door.Agents, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new RequestsToDecide(), found => new SheetDownload("representants-a-reconnaitre", Head, found.Requests.Length, found.Requests.Select(Row).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head => new("Représentants à reconnaître", [new("Organisme", 50), new("Identifiant", 30), new("Personne", 40), new("Depuis")]) { Notes = [new("Liste", "Représentants à reconnaître")] };

    private static ImmutableArray<Cell> Row(WaitingRequest request) =>
        [Cell.Of(request.LegalName), Cell.Of(request.OrganisationId), Cell.Of(request.Person), new Cell.Moment(Zone.Paris.Wall(request.AskedAt))];
}
