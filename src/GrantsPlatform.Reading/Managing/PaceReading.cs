using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Managing;

/// <summary>How long the files of a call took and what was said of them, as their reader's lists hold them: in the places that they see, without those from which they stepped back.</summary>
internal sealed class PaceReading
{
    private const string Files = "files";

    private readonly Room _room;
    private readonly SeenCall _seen;
    private readonly ImmutableArray<PacedFileRow> _recused;

    private PaceReading(Room room, SeenCall seen, ImmutableArray<PacedFileRow> recused) => (_room, _seen, _recused) = (room, seen, recused);

    public static async ValueTask<PaceReading> OfAsync(Room room, SeenCall seen, IReadOnlyList<ApplicationRow> recused, CancellationToken cancellation) => new(
        room, seen,
        [.. (await room.Reads.FindRowsAsync<PacedFileRow>(PaceView.ByDays, seen.Id, [.. recused.Select(row => row.Id)], cancellation).ConfigureAwait(false)).Select(row => row.Body)]);

    /// <summary>Files by level, and what was said there.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>>> LevelsAsync(CancellationToken cancellation) =>
        (await _room.Reads.TotalsAsync(PaceView.Levels, _seen.Id, cancellation).ConfigureAwait(false))
            .Select(total => (Parts: total.Group.Split('|'), Files: FilesOf(total))).Where(one => _seen.Places.Sees(one.Parts[0])).Select(one => (Level: one.Parts[1], Said: one.Parts[2], one.Files))
            .Concat(_recused.SelectMany(file => file.Said.Select(one => (Level: one.Key, Said: one.Value, Files: -1L))))
            .GroupBy(one => one.Level)
            .ToImmutableSortedDictionary(level => level.Key, level => level.GroupBy(one => one.Said).ToImmutableSortedDictionary(said => said.Key, said => said.Sum(one => one.Files), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Steps that no file has behind it are left out.</summary>
    public async ValueTask<ImmutableArray<StepPace>> StepsAsync(CancellationToken cancellation)
    {
        List<(string Step, int Days, long Files)> counted = [.. _recused.SelectMany(file => file.Days.Select(one => (one.Key, one.Value, -1L)))];
        foreach (var part in _seen.Places.Departements is { } places ? places.Select(place => PaceView.PartitionOf(_seen.Id, place)) : [_seen.Id])
            foreach (var total in await _room.Reads.TotalsAsync(PaceView.Delays, part, cancellation).ConfigureAwait(false))
                if (total.Group.Split('|') is [var step, var days]) counted.Add((step, int.Parse(days, CultureInfo.InvariantCulture), FilesOf(total)));
        return
        [
            .. Enum.GetValues<PaceStep>().Select(step => (Step: step, Days: DaysOf(counted.Where(one => one.Step == Wire.NameOf(step))))).Where(one => !one.Days.IsEmpty).Select(one => StepPace.Of(one.Step, one.Days)),
        ];
    }

    private static ImmutableArray<(int Days, long Files)> DaysOf(IEnumerable<(string Step, int Days, long Files)> counted) =>
        [.. counted.GroupBy(one => one.Days).Select(day => (Days: day.Key, Files: day.Sum(one => one.Files))).Where(one => one.Files > 0).Order()];

    private static long FilesOf(TotalRow total) => total.Measures.GetValueOrDefault(Files);
}
