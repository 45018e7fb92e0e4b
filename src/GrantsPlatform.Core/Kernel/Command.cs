namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Something that somebody wants done. Commands that people send are read from JSON; unknown fields are refused. Its <see cref="SentAsAttribute"/>
/// name is what senders, pending effects and tasks know it by: never change it.
/// </summary>
public abstract record Command;

/// <summary>The permanent name of a command, "verb-object", and the version of the shape in which it waits where a policy sends it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SentAsAttribute(string name, int version = 1) : Attribute
{
    public string Name { get; } = name;
    public int Version { get; } = version;
}

/// <summary>The passing of time. Every stream kind that has deadlines takes it.</summary>
[SentAs("tick")]
public sealed record Tick : Command;

/// <summary>The file that the stream belongs to has been erased: its own records go too, once and for all. Every stream kind takes it; nobody but the platform sends it.</summary>
[SentAs("erase-words")]
public sealed record EraseWords : Command;

/// <summary>
/// What a decision may know beside the command and the state.
/// <paramref name="At"/> is the instant that counts: for a request, that of its last byte received; for a tick, now.
/// </summary>
public sealed record Context(string CommandId, DateTimeOffset At, Actor Actor, Facts Facts, string? Reason = null);
