using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Whoever judges first by themselves reads no other level's opinion before, wherever it stands: see <see cref="ReviewLevel.SeesOthers"/>.</summary>
internal static class OwnOpinion
{
    /// <summary>Whether the definition asks it of anybody.</summary>
    public static bool IsAsked(ProgrammeDefinition definition) => definition.Levels.Any(level => level.SeesOthers == OpinionSight.AfterOwnOpinion);

    /// <summary>The reader instructs at a level that judges first by itself, and it has not yet.</summary>
    /// <param name="file">Its scope.</param>
    /// <param name="other">A level that does not count: the one that would be read; null: each does.</param>
    public static bool IsAwaited(ProgrammeDefinition definition, Viewer viewer, Scope file, string? other, Func<string, bool> hasGiven) =>
        IsAsked(definition) && !Holds(viewer, file, Role.HeadOfService) && !Holds(viewer, file, Role.ProgrammeManager)
        && definition.Levels.Any(own => own.Code != other && own.SeesOthers == OpinionSight.AfterOwnOpinion && Holds(viewer, file, own.Role) && !hasGiven(own.Code));

    /// <summary>Whether lists are put in the order of scores for their reader: not where some file may have to be judged first, for the order alone tells what others have given.</summary>
    public static bool OrdersByScore(SeenCall seen) => seen.Viewer is not { } viewer || !MayBeAwaited(seen.Definition, viewer);

    /// <summary>Of any file of the programme. Whoever answers for the programme in all of it never has to.</summary>
    public static bool MayBeAwaited(ProgrammeDefinition definition, Viewer viewer) =>
        viewer.Account is AccountState.Open open
        && !open.Grants.Any(grant => grant is { Role: Role.HeadOfService or Role.ProgrammeManager, Departement: null } && IsFor(grant, definition))
        && definition.Levels.Any(own => own.SeesOthers == OpinionSight.AfterOwnOpinion && open.Grants.Any(grant => grant.Role == own.Role && IsFor(grant, definition)));

    private static bool IsFor(Grant grant, ProgrammeDefinition definition) => grant.Programme is null || grant.Programme == definition.Code;

    private static bool Holds(Viewer viewer, Scope file, Role role) => viewer.Account is AccountState.Open open && open.Grants.Any(grant => grant.Role == role && grant.Covers(file));
}
