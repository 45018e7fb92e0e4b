using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The amounts of a scenario, file by file, in each strand, year and for each payee.</summary>
internal sealed class ScenarioFileSource() : ListSource(ExportedList.ScenarioFiles, "dossiers-d-un-scenario", "/gestion/appels/{call}/scenarios/tableur-des-dossiers", Door.Management, "call")
{
    /// <summary>As the query names the scenario by its key.</summary>
    public const string Key = "scenario";

    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new AllOfScenario(asked.Of ?? "", asked.Query[Key].FirstOrDefault() ?? ""), all => new SheetDownload($"scenario-{asked.Of}", Head(all), all.Count, all.Lines.Select(line => Row(line, all))), cancellation);

    private static SheetHead Head(WholeScenario all) => new("Scénario",
    [
        new("Dossier"), new("Organisme", 50), new("Rang", 10), new("Note"), new("Avis", 25), new("Volet", 30), new("Année"), new("Bénéficiaire", 50), new("Demandé"), new("Montant"), new("Taux (%)"), new("Remarque", 50),
    ]) { Notes = [new("Liste", $"{all.Name}, {all.Call.Title}")] };

    private static ImmutableArray<Cell> Row(WholeScenarioLine one, WholeScenario all) =>
    [
        Cell.Of(one.File.Number), Cell.Of(one.File.Applicant), Cell.Of((decimal?)one.File.Place), Cell.Of(one.File.Score), Cell.Of(one.File.Opinion is { } opinion ? CodeWords.Of(opinion) : null),
        Cell.Of(all.Definition.FindStrand(one.Line.Asked.Strand)?.Label ?? one.Line.Asked.Strand), Cell.Of(FundedYears.Label(one.Line.Asked.Year)), Cell.Of(one.Payee),
        Cell.Of(one.Line.Asked.Amount), Cell.Of(one.Line.Amount), Cell.Of(one.Line.Rate), Cell.Of(one.File.Remark),
    ];
}
