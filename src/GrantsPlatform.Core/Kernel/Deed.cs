using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Something that is done to many objects at once: to each of them one command, on a stream that follows from the object's key. It lies in the room of
/// that command. See ADR 33, which says how another one joins.
/// </summary>
public abstract record Deed
{
    private static readonly FrozenDictionary<string, Type> Known = typeof(Deed).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Deed)) && !type.IsAbstract).ToFrozenDictionary(NameOf);

    public static IEnumerable<Type> Types => Known.Values;

    /// <summary>The kind of the objects that keys name, "application": what people see of them is theirs.</summary>
    public abstract string Subject { get; }

    public abstract DeedLine For(string key);

    /// <summary>"assign-each".</summary>
    public string Name() => NameOf(GetType());

    public static bool Knows(string name) => Known.ContainsKey(name);

    public static string NameOf(Type type) =>
        type.GetCustomAttribute<DoneAsAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} has no DoneAs name.");
}

/// <summary>The permanent name of a deed, "assign-each": it waits under it while its job is under way.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DoneAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>What a deed is for one object.</summary>
public sealed record DeedLine(string Key, StreamId To, Command Command);

/// <summary>Some of the objects, in the name of whoever asked for it: what they may do is looked at when it is done.</summary>
public sealed record DeedPage(Actor Actor, string? Reason, ImmutableArray<DeedLine> Lines);

public enum DeedEnd
{
    Done,

    /// <summary>It was so already.</summary>
    Unchanged,
    Refused,

    /// <summary>The platform could not do it, whatever was asked.</summary>
    Failed,
}

/// <summary>What became of a deed for one object; a refusal as it was said.</summary>
public sealed record DeedResult(string Key, DeedEnd End, string? Code = null, string? Message = null, string? Remedy = null);

/// <summary>The state of a stream that has something done to many, page after page: see <see cref="Reaction.DoEach"/>.</summary>
public interface IDoesMany
{
    /// <summary>The record that says what is done, written once. Nothing else is read of the stream's words: results gather there by the hundred.</summary>
    string Order { get; }

    /// <summary>Null: there is nothing to do for that page.</summary>
    /// <param name="order">What that record holds; null: it is gone.</param>
    DeedPage? PageOf(int page, byte[]? order);

    /// <summary>The command by which the stream hears what became of a page.</summary>
    Command Told(int page, ImmutableArray<DeedResult> results);
}
