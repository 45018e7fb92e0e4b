using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Awarded files as rows of a sheet.</summary>
internal static class ResultCells
{
    public static SheetHead Head(PublicCall call) => new("Résultats",
    [
        new("Numéro du dossier"), new("Organisme", 50), new("SIRET"), new("Département (code)", 10), new("Département", 30), new("Groupement", 10),
        .. call.Definition.Measures.Select(measure => new SheetColumn(measure.Label)), .. call.Definition.Strands.Select(strand => new SheetColumn(strand.Label)), new("Total"), new("Décidé le"), new("Convention du"),
    ]) { Notes = [new("Liste", $"Résultats, {call.Title}")] };

    public static ImmutableArray<Cell> Row(AwardedFile award, ProgrammeDefinition definition) =>
    [
        Cell.Of(award.Row.Number ?? award.Row.Id), Cell.Of(award.Row.Applicant), Cell.Of(award.Siret), Cell.Of(award.Row.Departement), Cell.Of(definition.FindDepartement(award.Row.Departement ?? "")?.Name),
        Cell.Of(award.Row.Consortium), .. definition.Measures.Select(measure => Cell.Of(award.Row.Measures.TryGetValue(measure.Code, out var value) ? (decimal)value : (decimal?)null)),
        .. definition.Strands.Select(strand => Cell.Of(award.Row.GrantedByStrand.GetValueOrDefault(strand.Code))), Cell.Of(award.Row.Granted), Cell.Of(award.Act.DecidedOn), Cell.Of(award.Act.AgreedOn),
    ];
}
