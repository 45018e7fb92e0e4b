using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Calls;

namespace GrantsPlatform.Reading.OpenData;

/// <summary>
/// What a call gave per département, and what was reached there by the reports that the service has accepted, for everybody. Counts so small that they
/// would tell of somebody are not there, nor what would let them be found by subtraction.
/// </summary>
public sealed record PublishedFigures(string Call) : PublicQuery<FiguresOfCall>
{
    internal override async ValueTask<FiguresOfCall?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Calls.FindAsync(Call, cancellation).ConfigureAwait(false) is not { Standing: CallStanding.Published } call) return null;
        var told = await ToldAsync(room, call.Definition, cancellation).ConfigureAwait(false);
        return new FiguresOfCall(
            call, await room.Results.SummaryAsync(call, null, cancellation).ConfigureAwait(false), await room.Results.PublishedAtAsync(Call, cancellation).ConfigureAwait(false),
            [.. call.Definition.Indicators.Select(indicator => Figure(indicator, told, call.Definition))]);
    }

    private async ValueTask<List<ToldFigure>> ToldAsync(Room room, ProgrammeDefinition definition, CancellationToken cancellation)
    {
        var told = new List<ToldFigure>();
        if (definition.Reports.FirstOrDefault(rule => rule.Kind == ReportKind.Final) is not { } final) return told;
        await foreach (var row in room.Reads.EveryRowAsync<AgreementRow>(AgreementsView.Name, Call, "applicant", cancellation).Select(row => row.Body).ConfigureAwait(false))
            if (await room.Reads.ReadAsync<ReportState>(ReportState.IdOf(row.Application, final.Code), cancellation).ConfigureAwait(false) is ReportState.Known { Phase: ReportPhase.Accepted, Submission: { } sent })
                told.AddRange(sent.Indicators.Select(one => new ToldFigure(one.Code, row.Departement ?? "", one.Target, one.Actual)));
        return told;
    }

    private static PublishedFigure Figure(Indicator indicator, List<ToldFigure> told, ProgrammeDefinition definition)
    {
        var mine = told.Where(one => one.Code == indicator.Code).ToList();
        var known = mine.Where(one => one.Actual is not null).ToList();
        var places = known.GroupBy(one => one.Departement).OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => (place.Key, Actual: place.Sum(one => one.Actual ?? 0))).ToList();
        var shown = PublishedCounts.Of([.. places.Select(place => place.Actual)], definition.Register?.Smallest ?? RegisterDefinition.UsualSmallestCell);
        return new PublishedFigure(
            indicator, mine.Count, mine.Count - known.Count, mine.Any(one => one.Target is not null) ? mine.Sum(one => one.Target ?? 0) : null,
            shown.IsDefault || known.Count == 0 ? null : places.Sum(place => place.Actual),
            shown.IsDefault ? [] : [.. places.Zip(shown, (place, actual) => new PlaceFigure(place.Key, actual))]);
    }

    private sealed record ToldFigure(string Code, string Departement, decimal? Target, decimal? Actual);
}

public sealed record FiguresOfCall(PublicCall Call, ResultsSummary Results, DateTimeOffset? PublishedAt, ImmutableArray<PublishedFigure> Figures);

/// <param name="Reports">Accepted final reports.</param>
/// <param name="Unknown">How many of them leave it out.</param>
/// <param name="Actual">Null: no report says it, or it is too small to be shown.</param>
public sealed record PublishedFigure(Indicator Indicator, int Reports, int Unknown, decimal? Target, decimal? Actual, ImmutableArray<PlaceFigure> Places);

/// <param name="Actual">Null: not shown, so that nobody is recognised.</param>
public sealed record PlaceFigure(string Departement, long? Actual);
