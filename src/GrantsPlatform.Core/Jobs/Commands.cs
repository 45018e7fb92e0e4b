using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Jobs;

public abstract record JobCommand : Command;

/// <summary>Prepares something for many objects. <paramref name="Deed"/> is its name; <paramref name="About"/> where the objects were chosen, such as a call.</summary>
[SentAs("begin-job")]
public sealed record BeginJob(string Deed, string? About = null) : JobCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>Chooses objects, a part after the other: parts count from 0, and one that comes again changes nothing.</summary>
[SentAs("choose-for-job")]
public sealed record ChooseForJob(int Part, ImmutableArray<string> Keys) : JobCommand;

/// <summary>Has it done, now that everything is said; the header's reason goes with each command.</summary>
[SentAs("start-job")]
public sealed record StartJob(Deed Deed) : JobCommand;

/// <summary>Gives up what was prepared, or ends what is under way after the objects that it is at.</summary>
[SentAs("stop-job")]
public sealed record StopJob : JobCommand;

/// <summary>What became of the objects of a page.</summary>
[SentAs("note-page")]
public sealed record NotePage(int Page, ImmutableArray<DeedResult> Results) : JobCommand;
