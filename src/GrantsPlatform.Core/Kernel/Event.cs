namespace GrantsPlatform.Core.Kernel;

/// <summary>Something that happened. Its <see cref="StoredAsAttribute"/> name and its JSON shape are the storage format: never change them in place.</summary>
public abstract record Event;

/// <summary>An event after which every row and every total of its stream is as it was, whatever the state: nobody has to make them to find that out.</summary>
public interface ITouchesNoView;

/// <summary>Every record of the stream is gone, and what its state says stays. <paramref name="Records"/>: how many there were.</summary>
[StoredAs("stream.words-erased")]
public sealed record WordsErased(int Records, DateTimeOffset At) : Event, ITouchesNoView;

/// <summary>The permanent name under which an event is stored, "kind.past-tense", and the version of its shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name, int version = 1) : Attribute
{
    public string Name { get; } = name;
    public int Version { get; } = version;
}
