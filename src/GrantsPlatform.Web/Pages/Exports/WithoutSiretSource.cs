using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The bodies to which nothing can be granted yet, for they have no SIRET.</summary>
internal sealed class WithoutSiretSource() : ListSource(ExportedList.WithoutSiret, "organismes-sans-siret", "/exploitation/organismes-sans-siret/tableur", Door.Administrators, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) =>
        asked.OpenAsync(new AllWithoutSiret(), all => new SheetDownload("organismes-sans-siret", Head, all.Count, all.Lines.Select(Row)), cancellation);

    private static SheetHead Head => new("Organismes sans SIRET", [new("Organisme", 50), new("Identifiant", 30), new("Département", 30), new("Créé le"), new("RNA")]) { Notes = [new("Liste", "Organismes sans SIRET")] };

    private static ImmutableArray<Cell> Row(OrganisationRow body) =>
        [Cell.Of(body.LegalName), Cell.Of(body.Id), Cell.Of(PlaceWords.Of(body.Departement)), Cell.Of(body.CreatedOn), Cell.Of(body.Rna)];
}
