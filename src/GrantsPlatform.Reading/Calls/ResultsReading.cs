using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Calls;

/// <summary>What everybody may know of a published call: who was awarded what. Who was refused is nobody's business.</summary>
internal sealed class ResultsReading(IReads reads)
{
    private const int PageOfFile = 500;

    private static readonly string Awarded = PhaseWords.Status(new Phase.Decided("", Outcome.Awarded, [], false));

    /// <summary>One page of awarded files, by applicant. Null: the token continues nothing.</summary>
    public async ValueTask<RowPage<ApplicationRow>?> PageAsync(string call, int size, string? after, CancellationToken cancellation)
    {
        try
        {
            return await reads.QueryAsync<ApplicationRow>(Asked(call, size, after), cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException) when (after is not null)
        {
            return null;
        }
    }

    /// <summary>Every awarded file, read page by page.</summary>
    public IAsyncEnumerable<ApplicationRow> AllAsync(string call, CancellationToken cancellation) =>
        reads.EveryRowAsync<ApplicationRow>(Asked(call, PageOfFile, null), cancellation).Select(row => row.Body);

    public async ValueTask<ResultsSummary> SummaryAsync(PublicCall call, string? strand, CancellationToken cancellation)
    {
        var totals = await reads.TotalsAsync(ApplicationsView.Totals, call.Id, cancellation).ConfigureAwait(false);
        var awarded = totals.Where(total => total.Group.EndsWith($"|{Awarded}", StringComparison.Ordinal))
            .ToDictionary(total => total.Group[..^(Awarded.Length + 1)], total => total.Measures);
        var definition = call.Definition;
        var chosen = strand is null ? null : definition.FindStrand(strand);
        var departements = awarded.Select(place => new ResultLine(place.Key, NameOf(place.Key, definition), chosen is null ? Whole(place.Value, definition) : Of(chosen, place.Value, definition)))
            .Where(line => line.Sums.Files > 0).OrderBy(line => line.Code, StringComparer.Ordinal).ToImmutableArray();
        var strands = definition.Strands.Select(known => new ResultLine(known.Code, known.Label,
            awarded.Values.Aggregate(ResultSums.Nothing, (sums, measures) => sums.Plus(Of(known, measures, definition))))).ToImmutableArray();
        return new ResultsSummary(chosen, departements, strands, departements.Aggregate(ResultSums.Nothing, (sums, line) => sums.Plus(line.Sums)));
    }

    /// <summary>When the results were published; null as long as they are not.</summary>
    public async ValueTask<DateTimeOffset?> PublishedAtAsync(string call, CancellationToken cancellation) =>
        (await reads.HistoryAsync(CallState.IdOf(call), cancellation).ConfigureAwait(false)).Select(happened => happened.Data).OfType<ResultsPublished>().LastOrDefault()?.At;

    private static ViewQuery Asked(string call, int size, string? after) =>
        new(ApplicationsView.Name, call, "applicant", false, ImmutableDictionary<string, string>.Empty.Add("status", Awarded), size, after);

    private static string NameOf(string departement, ProgrammeDefinition definition) =>
        definition.FindDepartement(departement)?.Name ?? (departement.Length == 0 ? "Sans territoire" : departement);

    private static ResultSums Whole(IReadOnlyDictionary<string, long> measures, ProgrammeDefinition definition) => new(
        measures.GetValueOrDefault("files"),
        definition.Measures.ToImmutableSortedDictionary(measure => measure.Code, measure => measures.GetValueOrDefault($"measure.{measure.Code}")),
        definition.Strands.ToImmutableSortedDictionary(strand => strand.Code, strand => new Money(measures.GetValueOrDefault($"granted.{strand.Code}"))));

    private static ResultSums Of(Strand strand, IReadOnlyDictionary<string, long> measures, ProgrammeDefinition definition) => new(
        measures.GetValueOrDefault($"files.{strand.Code}"),
        definition.Measures.ToImmutableSortedDictionary(measure => measure.Code, measure => measures.GetValueOrDefault($"measure.{measure.Code}.{strand.Code}")),
        ImmutableSortedDictionary<string, Money>.Empty.Add(strand.Code, new Money(measures.GetValueOrDefault($"granted.{strand.Code}"))));
}
