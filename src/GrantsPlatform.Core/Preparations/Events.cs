using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Preparations;

public abstract record PreparationEvent : Event;

[StoredAs("preparation.begun")]
public sealed record PreparationBegun(string Programme, int Revision, DateTimeOffset At) : PreparationEvent;

/// <summary>What was typed is the content record <see cref="TypedCall.Record"/>.</summary>
[StoredAs("preparation.kept")]
public sealed record PreparationKept(string Hash, DateTimeOffset At) : PreparationEvent;

[StoredAs("preparation.dropped")]
public sealed record PreparationDropped(DateTimeOffset At) : PreparationEvent;
