using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Purges;

public abstract record PurgeCommand : Command;

/// <summary>
/// Has these files of one call erased, all kept by the same delay: their applicants are warned now, and the files go when the days of the warning are over. The
/// header's reason says why, such as the visa of the archives.
/// </summary>
[SentAs("announce-purge")]
public sealed record AnnouncePurge(string Call, KeptAs As, ImmutableArray<string> Applications) : PurgeCommand, IBegins
{
    public ImmutableArray<string> Applications { get; init; } = Applications.OrEmpty();

    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>Erases no further file, because of the header's reason; what is gone stays gone.</summary>
[SentAs("stop-purge")]
public sealed record StopPurge : PurgeCommand;

/// <summary>What became of the files of a page, when they were announced or when they were erased.</summary>
[SentAs("note-purged")]
public sealed record NotePurged(int Page, ImmutableArray<DeedResult> Results) : PurgeCommand;
