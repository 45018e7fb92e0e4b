using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Payees whose bank details wait to be verified: of an account, no more than the end that the page shows.</summary>
internal sealed class DetailSource() : ListSource(ExportedList.Details, "coordonnees", "/paiements/coordonnees/tableur", Door.Payments, "programme")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new DetailsToVerify(asked.Of), found => new SheetDownload($"coordonnees-{found.Programme.Code}", Head(found), found.Payees.Length, found.Payees.Select(Row).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head(UnverifiedPayees payees) =>
        new("Coordonnées à vérifier", [new("Organisme", 50), new("Fin du compte", 12), new("Versements en attente"), new("Montant"), new("Prochain acte", 30)]) { Notes = [new("Liste", $"Coordonnées à vérifier, {payees.Programme.Title}")] };

    private static ImmutableArray<Cell> Row(UnverifiedPayee payee) =>
        [Cell.Of(payee.Name), Cell.Of(payee.LastFour), Cell.Of((decimal)payee.Payments), Cell.Of(payee.Waiting), Cell.Of(payee.LastFour is null ? "À saisir par l’organisme" : "À vérifier")];
}
