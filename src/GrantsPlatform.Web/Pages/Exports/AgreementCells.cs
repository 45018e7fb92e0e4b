using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Pages.Granting;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Agreements as rows of a sheet.</summary>
internal static class AgreementCells
{
    public static SheetHead Head(WholeAgreements agreements, AgreementTab tab) => new("Conventions",
    [
        new("Dossier"), new("Bénéficiaire", 50), new("Département (code)", 10), new("Département", 30), new("État", 30), new("Version", 10), new("Début"), new("Fin"), new("Accordé"), new("Payé"), new("Dû"),
    ]) { Notes = [new("Liste", $"{AgreementAddress.Words(tab)}, {agreements.CallTitle}")] };

    public static ImmutableArray<Cell> Row(AgreementLine line, WholeAgreements agreements) =>
    [
        Cell.Of(line.Number), Cell.Of(line.Row.Applicant), Cell.Of(line.Row.Departement), Cell.Of(agreements.Definition.FindDepartement(line.Row.Departement ?? "")?.Name),
        Cell.Of(AgreementAddress.State(line.Row).Words), line.Row.Version > 0 ? Cell.Of((decimal)line.Row.Version) : Cell.Empty, Cell.Of(line.Row.From), Cell.Of(line.Row.To),
        Cell.Of(line.Row.Granted), Cell.Of(line.Row.Paid), Cell.Of(line.Row.Due),
    ];
}
