using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Lifts the stored JSON of one version of an event, a command or a notice to the next.</summary>
/// <param name="From">"application.submitted.v1", "note-claim.v1": its data becomes that of v2.</param>
/// <param name="Lift">Changes the object in place; pure.</param>
public sealed record Upcaster(string From, Action<JsonObject> Lift)
{
    /// <summary>The same, one version on.</summary>
    public string To { get; } = NextOf(From);

    private static string NextOf(string name)
    {
        var mark = name.LastIndexOf(".v", StringComparison.Ordinal);
        return mark > 0 && int.TryParse(name[(mark + 2)..], out var version)
            ? $"{name[..mark]}.v{version + 1}"
            : throw new ArgumentException($"'{name}' is not a stored name with a version.", nameof(name));
    }
}

/// <summary>
/// Shapes that the program no longer writes. To change an event, a command that policies send, or a notice: give the record the next version, add
/// here how the version before is lifted, run the core's tests with GRANTS_UPDATE=1 (they write the golden file of the new version; the old one
/// stays), look at the difference.
/// </summary>
public sealed class Upcasters
{
    public static readonly Upcasters All = new(
    [
        // The series that a file's number comes from: earlier files have none.
        new Upcaster("application.draft-started.v1", _ => { }),
        // Whether it waits to be notified: earlier signatures told everybody.
        new Upcaster("awards.decision-taken.v1", _ => { }),
        new Upcaster("session.minutes-signed.v1", _ => { }),
        // The number of the State's commitment: earlier returns kept none.
        new Upcaster("batch.line-paid.v1", _ => { }),
        // What came with an opinion from outside: nothing came with earlier ones.
        new Upcaster("consultation.answered.v1", _ => { }),
        // The hash of all that was submitted: earlier receipts bear that of the words alone.
        new Upcaster("report.submitted.v1", _ => { }),
    ]);

    /// <summary>Of commands and notices that wait in effects.</summary>
    public static readonly Upcasters Waiting = new(
    [
        // Which payment it was, and the sums with it: earlier notices name the reference alone.
        new Upcaster("instalment-paid.v1", _ => { }),
    ]);

    private readonly FrozenDictionary<string, Upcaster> _from;

    /// <exception cref="ArgumentException">Two begin at the same version.</exception>
    public Upcasters(ImmutableArray<Upcaster> upcasters) => _from = upcasters.ToFrozenDictionary(upcaster => upcaster.From, StringComparer.Ordinal);

    /// <summary>The name and data of the newest version that leads on from this one; null where it is the newest already.</summary>
    public (string Name, JsonObject Data)? Lift(string name, ReadOnlySpan<byte> json)
    {
        if (!_from.TryGetValue(name, out var next)) return null;
        var data = JsonNode.Parse(json).Required("the event's data").AsObject();
        for (; next is not null; next = _from.GetValueOrDefault(name))
        {
            next.Lift(data);
            name = next.To;
        }
        return (name, data);
    }
}
