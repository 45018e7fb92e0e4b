using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Jobs;

public abstract record JobEvent : Event;

[StoredAs("job.begun")]
public sealed record JobBegun(string By, string Deed, string? About, DateTimeOffset At) : JobEvent, ITouchesNoView;

[StoredAs("job.objects-chosen")]
public sealed record ObjectsChosen(ImmutableArray<string> Keys) : JobEvent, ITouchesNoView;

/// <summary>The deed itself holds words that people typed: <paramref name="Hash"/> is that of its record.</summary>
/// <param name="PageSize">How many objects are seen to before the next ones.</param>
[StoredAs("job.started")]
public sealed record JobStarted(DateTimeOffset At, int PageSize, string Hash) : JobEvent;

[StoredAs("job.stopped")]
public sealed record JobStopped(DateTimeOffset At) : JobEvent;

/// <summary>How many objects of the page ended so; <paramref name="Hash"/> is that of the record that says which, and why.</summary>
[StoredAs("job.page-noted")]
public sealed record PageNoted(int Page, int Done, int Unchanged, int Refused, int Failed, string Hash) : JobEvent;

[StoredAs("job.ended")]
public sealed record JobEnded(DateTimeOffset At) : JobEvent;

/// <summary>Nothing was done of it.</summary>
[StoredAs("job.dropped")]
public sealed record JobDropped(DateTimeOffset At) : JobEvent, ITouchesNoView;
