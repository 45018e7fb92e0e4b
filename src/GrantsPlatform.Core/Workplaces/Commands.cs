using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

/// <summary>How somebody works on the files of a call. <paramref name="Call"/> and the sender name the stream: nobody arranges another's.</summary>
public abstract record WorkplaceCommand(string Call) : Command, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>The columns of the list, by their codes, in their order; none: as they come.</summary>
[SentAs("arrange-columns")]
public sealed record ArrangeColumns(string Call, ImmutableArray<string> Columns) : WorkplaceCommand(Call);

/// <summary>Keeps a list under a name, in the place of one that had it. <paramref name="Address"/> is what the list's address says; shared, colleagues see it.</summary>
[SentAs("save-work-view")]
public sealed record SaveWorkView(string Call, string Name, string Address, bool Shared) : WorkplaceCommand(Call);

[SentAs("remove-work-view")]
public sealed record RemoveWorkView(string Call, int Number) : WorkplaceCommand(Call);

/// <summary>
/// Ticks files of the list, and takes ticks away: a choice goes from page to page under its key, whatever becomes of the filter. A choice that was not there
/// begins.
/// </summary>
[SentAs("tick-files")]
public sealed record TickFiles(string Call, string Choice, ImmutableArray<string> Ticked, ImmutableArray<string> Unticked) : WorkplaceCommand(Call);

/// <summary>Files as the sender has seen them: the version of each.</summary>
[SentAs("mark-seen")]
public sealed record MarkSeen(string Call, ImmutableSortedDictionary<string, long> Files) : WorkplaceCommand(Call);
