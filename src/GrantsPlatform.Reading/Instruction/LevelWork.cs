using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
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
}

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
        var work = new LevelWork(level, known.Assignment.Person, name, isMine, sight) { Version = states[level.Code].Version };
        if (sight != LevelSight.Seen) return work;
        var contents = await room.Reads.ContentsAsync(AssessmentState.IdOf(seen.Id, level.Code), cancellation).ConfigureAwait(false);
        return work with { Work = known.Work, Words = contents.Json<AssessmentWords>(AssessmentWords.Record), Given = known.Given, Reasons = contents.Text(AssessmentWords.OpinionRecord) };
    }

    /// <summary>The reader instructs at another level that judges first by itself, and has not yet.</summary>
    private bool WaitsForOwn(ReviewLevel other, Dictionary<string, Versioned<AssessmentState>> states) =>
        !Holds([Role.HeadOfService, Role.ProgrammeManager])
        && definition.Levels.Any(own => own.Code != other.Code && own.SeesOthers == OpinionSight.AfterOwnOpinion && Holds([own.Role]) && states[own.Code].State is not AssessmentState.Known { Given: not null });

    private bool Holds(ImmutableArray<Role> roles) =>
        seen.Viewer.Account is AccountState.Open open && open.Grants.Any(grant => roles.Contains(grant.Role) && grant.Covers(seen.File.Scope));
}
