using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>One thing that happened to a file, in plain words.</summary>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Null without one, or when it was erased.</param>
public sealed record HistoryLine(DateTimeOffset At, string What, string By, string? Reason);

internal sealed class HistoryReading(Room room, Names names, ImmutableArray<LevelWork> levels)
{
    private readonly ImmutableHashSet<string> _hidden = [.. levels.Where(level => level.Sight == LevelSight.AfterOwnOpinion).Select(level => level.Level.Code)];

    /// <summary>Latest first.</summary>
    public async ValueTask<ImmutableArray<HistoryLine>> OfAsync(string application, Contents contents, CancellationToken cancellation)
    {
        var authorship = new Authorship(room.Reads, names);
        var lines = new List<HistoryLine>();
        foreach (var stream in new[] { ApplicationState.IdOf(application), AgreementState.IdOf(application) })
            foreach (var happened in (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).Where(one => IsShown(one.Data)))
            {
                var origin = await authorship.OriginAsync(happened, cancellation).ConfigureAwait(false);
                var (what, by) = await names.WriteAsync(() => (EventWords.Of(happened.Data, names), authorship.Words(happened, origin)), cancellation).ConfigureAwait(false);
                lines.Add(new HistoryLine(happened.At, what, by, happened.Reason is null || stream.Kind != ApplicationState.Kind ? null : contents.Text(happened.Version)));
            }
        lines.AddRange(levels.SelectMany(level => level.HandOvers.Where(step => step.Reason is not null).Select(step => new HistoryLine(step.At, $"{level.Level.Label}\u202F: la main est passée à {step.To}", step.From, step.Reason))));
        return [.. lines.OrderByDescending(line => line.At)];
    }

    /// <summary>How the applicant came to the answers is the applicant's own; another level's opinion may have to wait.</summary>
    private bool IsShown(Event happened) => happened is not (AnswersSaved or ApplicationDeposited) && !(happened is OpinionRecorded opinion && _hidden.Contains(opinion.Level));
}
