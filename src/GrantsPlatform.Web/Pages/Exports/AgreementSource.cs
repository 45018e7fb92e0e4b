using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Granting;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The agreements of a call.</summary>
internal sealed class AgreementSource() : ListSource(ExportedList.Agreements, "conventions", "/instruction/appels/{call}/conventions/tableur", Door.Agreements, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var tab = AgreementAddress.Tab(asked.Query["vue"]) ?? AgreementTab.All;
        return asked.OpenAsync(new AllAgreements(asked.Of ?? "", tab), all => new SheetDownload($"conventions-{all.Call}", Head(all, tab), all.Count, all.Lines.Select(line => Row(line, all))), cancellation);
    }

    private static SheetHead Head(WholeAgreements agreements, AgreementTab tab) => new("Conventions",
    [
        new("Dossier"), new("Bénéficiaire", 50), new("Département (code)", 10), new("Département", 30), new("État", 30), new("Version", 10), new("Début"), new("Fin"), new("Accordé"), new("Payé"), new("Dû"),
    ]) { Notes = [new("Liste", $"{AgreementAddress.Words(tab)}, {agreements.CallTitle}")] };

    private static ImmutableArray<Cell> Row(AgreementLine line, WholeAgreements agreements) =>
    [
        Cell.Of(line.Number), Cell.Of(line.Row.Applicant), Cell.Of(line.Row.Departement), Cell.Of(agreements.Definition.FindDepartement(line.Row.Departement ?? "")?.Name),
        Cell.Of(AgreementAddress.State(line.Row).Words), line.Row.Version > 0 ? Cell.Of((decimal)line.Row.Version) : Cell.Empty, Cell.Of(line.Row.From), Cell.Of(line.Row.To),
        Cell.Of(line.Row.Amount), Cell.Of(line.Row.Paid), Cell.Of(line.Row.Due),
    ];
}
