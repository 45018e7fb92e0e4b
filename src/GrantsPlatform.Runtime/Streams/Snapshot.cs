using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>
/// A stream folded up to a version. <paramref name="LastHash"/> is "" while there is no event; <paramref name="Seen"/> holds the commands that
/// were accepted, by id; <paramref name="Contents"/> counts the versions of each content record.
/// </summary>
internal sealed record Snapshot(
    StreamId Stream, long Version, string LastHash, object State, ImmutableDictionary<string, Seen> Seen, ImmutableDictionary<string, int> Contents)
{
    public static Snapshot None(StreamId stream, IDecider decider) =>
        new(stream, 0, "", decider.Empty, ImmutableDictionary<string, Seen>.Empty, ImmutableDictionary<string, int>.Empty);

    private Tuple<DateTimeOffset?>? _nextDeadline;

    public bool Exists => Version > 0;

    /// <summary>Asked for when the state has come to be and when the next one follows: reckoned once.</summary>
    public DateTimeOffset? NextDeadline(IDecider decider) => (_nextDeadline ??= Tuple.Create(decider.NextDeadline(State))).Item1;

    /// <summary>With commands that left no event. One that did is known by its events.</summary>
    public Snapshot With(IReadOnlyList<RememberedCommand> commands) => commands.Count == 0 ? this : this with
    {
        Seen = Seen.AddRange(commands.Where(command => !Seen.ContainsKey(command.Id))
            .Select(command => KeyValuePair.Create(command.Id, new Seen(command.Fingerprint, command.Version, 0, command.Actor)))),
    };

    public Snapshot After(IDecider decider, EventEnvelope envelope, string hash)
    {
        if (envelope.Stream != Stream || envelope.Version != Version + 1)
            throw new InvalidDataException($"{envelope.Stream} {envelope.Version} does not follow {Stream} {Version}.");
        var events = Seen.TryGetValue(envelope.Cause, out var seen) ? seen.Events + 1 : 1;
        return new Snapshot(
            Stream, envelope.Version, hash, decider.Evolve(State, envelope.Data),
            Seen.SetItem(envelope.Cause, new Seen(envelope.Fingerprint, envelope.Version, events, envelope.Actor)),
            envelope.Contents.IsEmpty ? Contents : Contents.SetItems(envelope.Contents.Select(seal => KeyValuePair.Create(seal.Name, seal.Version))));
    }
}

/// <summary>A command that was accepted: its content's fingerprint, the version after it, how many events it left and who sent it.</summary>
internal readonly record struct Seen(string Fingerprint, long Version, int Events, Actor Actor);
