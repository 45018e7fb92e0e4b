using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The awarded files of a call, as everybody may have them.</summary>
internal sealed class ResultSource() : ListSource(ExportedList.Results, "resultats", "/appels/{call}/resultats/tableur", Door.Public, "call")
{
    public override async Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var call = asked.Of ?? "";
        return await asked.Queries.AskAsync(new AwardedFiles(call), cancellation).ConfigureAwait(false) is { } awards
            && await asked.Queries.AskAsync(new PublishedResults(call, null, 1), cancellation).ConfigureAwait(false) is { } results
            ? new SheetDownload($"resultats-{call}", Head(awards.Call), results.Summary.All.Files, awards.Files.Select(award => Row(award, awards.Call.Definition)))
            : null;
    }

    private static SheetHead Head(PublicCall call) => new("Résultats",
    [
        new("Numéro du dossier"), new("Organisme", 50), new("SIRET"), new("Département (code)", 10), new("Département", 30), new("Groupement", 10),
        .. call.Definition.Measures.Select(measure => new SheetColumn(measure.Label)), .. call.Definition.Strands.Select(strand => new SheetColumn(strand.Label)), new("Total"), new("Décidé le"), new("Convention du"),
    ]) { Notes = [new("Liste", $"Résultats, {call.Title}")] };

    private static ImmutableArray<Cell> Row(AwardedFile award, ProgrammeDefinition definition) =>
    [
        Cell.Of(award.Row.Number ?? award.Row.Id), Cell.Of(award.Row.Applicant), Cell.Of(award.Siret), Cell.Of(award.Row.Departement), Cell.Of(definition.FindDepartement(award.Row.Departement ?? "")?.Name),
        Cell.Of(award.Row.Consortium), .. definition.Measures.Select(measure => Cell.Of(award.Row.Measures.TryGetValue(measure.Code, out var value) ? (decimal)value : (decimal?)null)),
        .. definition.Strands.Select(strand => Cell.Of(award.Row.GrantedByStrand.GetValueOrDefault(strand.Code))), Cell.Of(award.Row.Granted), Cell.Of(award.Act.DecidedOn), Cell.Of(award.Act.AgreedOn),
    ];
}
