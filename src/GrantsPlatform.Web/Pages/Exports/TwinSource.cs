using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Operations;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Organisations that may be one and the same, one a line, those of a group behind each other.</summary>
internal sealed class TwinSource() : ListSource(ExportedList.Twins, "doublons", "/exploitation/doublons/tableur", Door.Administrators, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new AllTwins(), all => new SheetDownload("organismes-a-comparer", Head, all.Groups.Sum(group => (long)group.Bodies.Length), Rows(all.Groups).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head => new("Organismes à comparer",
    [
        new("Groupe", 10), new("Organisme", 50), new("Identifiant", 30), new("Numéro SIRET"), new("Département", 30), new("Membres", 10), new("Ce qui est commun", 30),
    ]) { Notes = [new("Liste", "Organismes à comparer")] };

    private static IEnumerable<ImmutableArray<Cell>> Rows(ImmutableArray<Twins> groups) =>
        groups.Index().SelectMany(group => group.Item.Bodies.Select(body => Row(group.Index + 1, group.Item.By, body)));

    private static ImmutableArray<Cell> Row(int group, TwinsBy by, OrganisationRow body) =>
    [
        Cell.Of((decimal)group), Cell.Of(body.LegalName), Cell.Of(body.Id), Cell.Of(body.Siret), Cell.Of(PlaceWords.Of(body.Departement)), Cell.Of((decimal)body.Members), Cell.Of(TwinWords.Of(by)),
    ];
}
