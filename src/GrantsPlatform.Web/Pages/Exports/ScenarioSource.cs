using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The scenarios for the money of a call, one a line against the envelopes.</summary>
internal sealed class ScenarioSource() : ListSource(ExportedList.Scenarios, "scenarios", "/gestion/appels/{call}/scenarios/tableur", Door.Management, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new ScenariosOfCall(asked.Of ?? ""), all => new SheetDownload($"scenarios-{all.Id}", Head(all), all.Scenarios.Length, all.Scenarios.Select(one => Row(one, all)).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head(CallScenarios all) => new("Scénarios",
    [
        new("Scénario", 40), new("Liste de travail", 10), new("Dossiers", 10),
        .. Strands(all).Select(strand => all.Definition.FindStrand(strand)?.Label ?? strand)
            .SelectMany(label => new SheetColumn[] { new($"{label}, enveloppe"), new($"{label}, proposé"), new($"{label}, reste") }),
        .. all.Definition.Years.Select(year => new SheetColumn(FundedYears.Label(year))), .. Places(all).Select(place => new SheetColumn($"{place.Name} ({place.Code})")),
        new("Enveloppe entière"), new("Proposé en tout"), new("Accordé à d’autres dossiers"), new("Reste"),
    ]) { Notes = [new("Liste", $"Scénarios, {all.Call.Title}")] };

    private static ImmutableArray<Cell> Row(ComparedScenario one, CallScenarios all) =>
    [
        Cell.Of(one.Name), Cell.Of(one.IsChosen), Cell.Of((decimal)one.Sums.Files),
        .. Strands(all).Select(strand => one.Sums.Strands.First(line => line.Strand == strand)).SelectMany(line => new[] { Cell.Of(line.Envelope), Cell.Of(line.Amount), Cell.Of(one.LeftOf(line)) }),
        .. all.Definition.Years.Select(year => Cell.Of(one.Years.GetValueOrDefault(year))), .. Places(all).Select(place => Cell.Of(one.Sums.Departements.GetValueOrDefault(place.Code))),
        Cell.Of(all.Awards?.Total), Cell.Of(one.Sums.Amount), Cell.Of(one.CommittedInAll), Cell.Of(one.Left),
    ];

    private static IEnumerable<string> Strands(CallScenarios all) => all.Awards?.Strands.Keys ?? [];

    private static IEnumerable<Departement> Places(CallScenarios all) => all.Definition.Departements.Where(place => all.Scenarios.Any(one => one.Sums.Departements.ContainsKey(place.Code)));
}
