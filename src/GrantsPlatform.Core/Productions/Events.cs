using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Productions;

public abstract record ProductionEvent : Event;

/// <summary>What is asked for may hold words that somebody searched for: <paramref name="Hash"/> is that of its record.</summary>
[StoredAs("production.ordered")]
public sealed record DocumentOrdered(string By, string Document, DateTimeOffset At, string Hash) : ProductionEvent;

/// <summary>Stored before anything is made: an attempt that takes the process with it counts too.</summary>
[StoredAs("production.tried")]
public sealed record DocumentTried(int Attempt) : ProductionEvent, ITouchesNoView;

[StoredAs("production.advanced")]
public sealed record DocumentAdvanced(long Done, long Of) : ProductionEvent, ITouchesNoView;

/// <param name="Hash">Of the file.</param>
[StoredAs("production.made")]
public sealed record DocumentMade(DateTimeOffset At, long Size, long? Rows, string Hash) : ProductionEvent;

[StoredAs("production.not-made")]
public sealed record DocumentNotMade(DateTimeOffset At, string Code) : ProductionEvent;

/// <summary>Everything begins anew, its days too.</summary>
[StoredAs("production.ordered-again")]
public sealed record DocumentOrderedAgain(DateTimeOffset At) : ProductionEvent;

/// <param name="As">What became of them: see <see cref="SettleParts"/>.</param>
[StoredAs("production.parts-settled")]
public sealed record PartsSettled(ImmutableArray<string> Parts, string As, DateTimeOffset At) : ProductionEvent, ITouchesNoView;

/// <summary>The file and what was asked for are erased.</summary>
[StoredAs("production.gone")]
public sealed record DocumentGone(DateTimeOffset At) : ProductionEvent;
