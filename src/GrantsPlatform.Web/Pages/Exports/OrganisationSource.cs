using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Organisations by what an administrator knows of them.</summary>
internal sealed class OrganisationSource() : ListSource(ExportedList.Organisations, "organismes", "/exploitation/organismes/tableur", Door.Administrators, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var words = asked.Query["cherche"].FirstOrDefault() is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed : null;
        return asked.OpenAsync(new AllOrganisations(words), all => new SheetDownload("organismes", Head(words), all.Count, all.Lines.Select(Row)), cancellation);
    }

    private static SheetHead Head(string? words) => new("Organismes",
    [
        new("Organisme", 50), new("Identifiant", 30), new("Numéro SIRET"), new("RNA"), new("Département", 30), new("Membres", 10), new("Réuni à", 30), new("Inscrit d’abord sous le nom de", 50),
    ]) { Notes = words is null ? [new("Liste", "Organismes")] : [new("Liste", "Organismes"), new("Recherche", words)] };

    private static ImmutableArray<Cell> Row(OrganisationRow body) =>
    [
        Cell.Of(body.LegalName), Cell.Of(body.Id), Cell.Of(body.Siret), Cell.Of(body.Rna), Cell.Of(PlaceWords.Of(body.Departement)), Cell.Of((decimal)body.Members), Cell.Of(body.MergedInto), Cell.Of(body.FormerName),
    ];
}
