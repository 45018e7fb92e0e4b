namespace GrantsPlatform.Core.Kernel;

/// <summary>Something that somebody wants done. Commands that people send are read from JSON; unknown fields are refused.</summary>
public abstract record Command;

/// <summary>The passing of time. Every stream kind that has deadlines takes it.</summary>
public sealed record Tick : Command;

/// <summary>
/// What a decision may know beside the command and the state.
/// <paramref name="At"/> is the instant that counts: for a request, that of its last byte received; for a tick, now.
/// </summary>
public sealed record Context(string CommandId, DateTimeOffset At, Actor Actor, Facts Facts, string? Reason = null);
