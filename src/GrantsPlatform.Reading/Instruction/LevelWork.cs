using System.Collections.Immutable;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>One level's instruction, as far as its reader sees it.</summary>
/// <param name="Instructor">Account; null: nobody yet.</param>
/// <param name="IsMine">In the reader's hands.</param>
/// <param name="Sight">Whether what is written there may be read.</param>
public sealed record LevelWork(ReviewLevel Level, string? Instructor, string? InstructorName, bool IsMine, LevelSight Sight)
{
    /// <summary>Of the level's stream, to send back with what is saved.</summary>
    public long Version { get; init; }

    public AssessmentWork Work { get; init; } = AssessmentWork.None;

    /// <summary>Null where nothing was written, where it was erased, or where it is not to be seen.</summary>
    public AssessmentWords? Words { get; init; }

    public OpinionGiven? Given { get; init; }

    /// <summary>The reasons of the opinion.</summary>
    public string? Reasons { get; init; }

    /// <summary>From whom to whom it has gone, the first first; none where what is written there has to wait for the reader's own opinion.</summary>
    public ImmutableArray<HandOver> HandOvers { get; init; } = [];
}

/// <param name="From">Names.</param>
/// <param name="Reason">What whoever passed it on wrote to whoever took it over; null where it was given to somebody else by their service.</param>
public sealed record HandOver(DateTimeOffset At, string From, string To, string? Reason);

public enum LevelSight
{
    Seen,

    /// <summary>Somebody else is at work: what is not given is nobody's opinion yet.</summary>
    InProgress,

    /// <summary>Only after the reader's own opinion.</summary>
    AfterOwnOpinion,
}

internal sealed class LevelReading(Room room, SeenFile seen, ProgrammeDefinition definition, Names names)
{
    public async ValueTask<ImmutableArray<LevelWork>> AllAsync(CancellationToken cancellation)
    {
        var states = new Dictionary<string, Versioned<AssessmentState>>();
        foreach (var level in definition.Levels)
            states[level.Code] = await room.Reads.ReadVersionedAsync<AssessmentState>(AssessmentState.IdOf(seen.Id, level.Code), cancellation).ConfigureAwait(false);
        var levels = ImmutableArray.CreateBuilder<LevelWork>();
        foreach (var level in definition.Levels) levels.Add(await OfAsync(level, states, cancellation).ConfigureAwait(false));
        return levels.ToImmutable();
    }

    private async ValueTask<LevelWork> OfAsync(ReviewLevel level, Dictionary<string, Versioned<AssessmentState>> states, CancellationToken cancellation)
    {
        if (states[level.Code].State is not AssessmentState.Known known) return new LevelWork(level, null, null, false, LevelSight.Seen);
        var name = await names.WriteAsync(() => names.Person(known.Assignment.Person), cancellation).ConfigureAwait(false);
        var isMine = known.Assignment.Person == seen.Viewer.Actor.PersonId;
        var sight = isMine ? LevelSight.Seen : WaitsForOwn(level, states) ? LevelSight.AfterOwnOpinion : known.Given is null ? LevelSight.InProgress : LevelSight.Seen;
        var work = new LevelWork(level, known.Assignment.Person, name, isMine, sight)
        {
            Version = states[level.Code].Version,
            HandOvers = known.WasHandedOver && sight != LevelSight.AfterOwnOpinion ? await HandOversAsync(AssessmentState.IdOf(seen.Id, level.Code), cancellation).ConfigureAwait(false) : [],
        };
        if (sight != LevelSight.Seen) return work;
        var contents = await room.Reads.ContentsAsync(AssessmentState.IdOf(seen.Id, level.Code), cancellation).ConfigureAwait(false);
        return work with { Work = known.Work, Words = contents.Json<AssessmentWords>(AssessmentWords.Record), Given = known.Given, Reasons = contents.Text(AssessmentWords.OpinionRecord) };
    }

    private async ValueTask<ImmutableArray<HandOver>> HandOversAsync(StreamId stream, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var assigned = (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).Where(happened => happened.Data is InstructorAssigned).Select(happened => (Event: happened, Person: ((InstructorAssigned)happened.Data).Person)).ToList();
        return await names.WriteAsync(
            () => assigned.Zip(assigned.Skip(1)).Select(step => new HandOver(
                step.Second.Event.At, names.Person(step.First.Person), names.Person(step.Second.Person), step.Second.Event.Reason is null ? null : contents.Text(step.Second.Event.Version))).ToImmutableArray(),
            cancellation).ConfigureAwait(false);
    }

    private bool WaitsForOwn(ReviewLevel other, Dictionary<string, Versioned<AssessmentState>> states) =>
        OwnOpinion.IsAwaited(definition, seen.Viewer, seen.File.Scope, other.Code, own => states[own].State is AssessmentState.Known { Given: not null });
}
