using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Managing;

/// <summary>A figure of the dashboard whose files are to be seen.</summary>
public abstract record DashboardFigure
{
    private DashboardFigure() { }

    /// <summary>Files that took from so many days to so many for a step.</summary>
    /// <param name="To">Null: open.</param>
    public sealed record OfStep(PaceStep Step, int From = 0, int? To = null) : DashboardFigure;

    /// <summary>Files of which a level has said this.</summary>
    /// <param name="Said">An opinion, or <see cref="PaceView.Awaited"/>.</param>
    public sealed record OfLevel(string Level, string Said) : DashboardFigure;
}

/// <summary>The files that a figure of the dashboard counts, those that took the longest first.</summary>
/// <param name="After">The token of the page before.</param>
public sealed record FilesOfFigure(string Call, DashboardFigure Figure, string? After = null) : CallQuery<ListedFigure>(Call)
{
    private const int Size = 50;

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Everywhere = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    private protected override async ValueTask<ListedFigure?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        if (await AskedAsync(room, seen, cancellation).ConfigureAwait(false) is not { } query) return null;
        try
        {
            var page = await room.Reads.QueryAsync<PacedFileRow>(query with { After = After }, cancellation).ConfigureAwait(false);
            return new ListedFigure(WorkCall.Of(seen), [.. page.Rows.Select(row => row.Body)], await room.Reads.CountRowsAsync(query, cancellation).ConfigureAwait(false), page.Next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }

    /// <summary>Null where the figure is not this reader's.</summary>
    internal async ValueTask<ViewQuery?> AskedAsync(Room room, SeenCall seen, CancellationToken cancellation) => MayBeSeen(seen)
        ? Asked(seen) with { Except = [.. (await new WorkReading(room, seen, WorkFilter.Nothing).RecusedAsync(cancellation).ConfigureAwait(false)).Select(row => row.Id)] }
        : null;

    private bool MayBeSeen(SeenCall seen) =>
        Figure is not DashboardFigure.OfLevel level
        || (seen.Definition.Levels.Any(known => known.Code == level.Level) && (level.Said == PaceView.Awaited || (seen.Viewer is { } viewer && !OwnOpinion.MayBeAwaited(seen.Definition, viewer))));

    private ViewQuery Asked(SeenCall seen)
    {
        var among = seen.Places.Departements is { } places ? Everywhere.Add(PaceView.Place, [.. places]) : Everywhere;
        return Figure switch
        {
            DashboardFigure.OfStep step => new ViewQuery(PaceView.ByDays, seen.Id, Wire.NameOf(step.Step), true, ImmutableDictionary<string, string>.Empty, Size)
            {
                Among = among,
                Spans = ImmutableDictionary<string, KeySpan>.Empty.Add(Wire.NameOf(step.Step), new KeySpan(SortKey.Of((long)step.From), step.To is { } most ? SortKey.Of((long)most) : null)),
            },
            DashboardFigure.OfLevel level => new ViewQuery(PaceView.ByOpinion, PaceView.PartitionOf(seen.Id, level.Level), "submittedAt", false, ImmutableDictionary<string, string>.Empty.Add(PaceView.Said, level.Said), Size)
            {
                Among = among,
            },
            _ => throw new InvalidOperationException($"{Figure} opens no list."),
        };
    }
}

/// <param name="Count">Of all pages.</param>
public sealed record ListedFigure(WorkCall Call, ImmutableArray<PacedFileRow> Files, long Count, string? Next);
