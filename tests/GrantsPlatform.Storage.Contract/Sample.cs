using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>Commits as small as a test needs them, with events whose chain is right.</summary>
public static class Sample
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2025-04-01T08:00:00Z");

    /// <summary>The first <paramref name="count"/> events of a stream.</summary>
    public static Commit New(StreamId stream, int count = 1) => After(stream, [], count);

    /// <summary>The next events of the stream that ends with <paramref name="commit"/>.</summary>
    public static Commit Next(this Commit commit, int count = 1) => After(commit.Stream, commit.Events, count, commit.ExpectedVersion);

    public static Commit With(this Commit commit, params ContentChange[] contents) => commit with { Contents = contents };

    /// <summary>Its first event attests the contents written with it, as version <paramref name="version"/> of their records.</summary>
    public static Commit Attesting(this Commit commit, int version, params ContentChange[] contents) => commit.Attesting([.. contents.Select(change => (version, change))]);

    public static Commit Attesting(this Commit commit, params (int Version, ContentChange Change)[] contents)
    {
        var events = new List<StoredEvent>();
        foreach (var stored in commit.Events)
        {
            var envelope = EventEnvelope.Open(stored.Bytes);
            events.Add((events.Count > 0 ? envelope with { Previous = events[^1].Hash } : envelope with
            {
                Contents = [.. contents.Select(one => new ContentSeal(one.Change.Name, one.Version, one.Change is ContentChange.Put put ? Digest.Of(put.Bytes.AsSpan()) : null))],
            }).Seal());
        }
        return commit with { Contents = [.. contents.Select(one => one.Change)], Events = events };
    }

    public static Commit With(this Commit commit, params RowChange[] rows) => commit with { Rows = rows };
    public static Commit With(this Commit commit, params TotalChange[] totals) => commit with { Totals = totals };
    public static Commit With(this Commit commit, params NewEffect[] effects) => commit with { Effects = effects };
    public static Commit Due(this Commit commit, DateTimeOffset? deadline) => commit with { NextDeadline = deadline };

    /// <summary>An event as the runtime would store it; <paramref name="cause"/> makes its bytes differ from another's at the same place.</summary>
    public static StoredEvent Event(StreamId stream, long version, string previous, string cause = "c-1") =>
        new EventEnvelope(stream, version, "key.confirmed.v1", At, At, Actor.Person("p-1"), null, cause, "0123456789abcdef", previous, new KeyConfirmed(stream)).Seal();

    public static RowChange.Put Row(string row, string sort = "a", string status = "open", string code = "x", string partition = "p", string words = "association") =>
        new(ContractViews.Name, partition, row, [status, code], [sort, row], Bytes($"body of {row}"), SearchWords.Of(words));

    public static NewEffect Effect(string id, string lane, DateTimeOffset notBefore) =>
        new(id, lane, EffectKind.Send, Bytes($"payload of {id}"), notBefore);

    public static TotalChange Total(long? before, long? after, string group = "awarded", string measure = "cents", string partition = "p") =>
        new("budget", partition, group, Measure(measure, before), Measure(measure, after));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Dictionary<string, long>? Measure(string measure, long? value) => value is { } some ? new() { [measure] = some } : null;

    private static Commit After(StreamId stream, IReadOnlyList<StoredEvent> before, int count, long expected = 0)
    {
        var version = expected + before.Count;
        var events = new List<StoredEvent>();
        for (var i = 1; i <= count; i++)
            events.Add(Event(stream, version + i, events.Count > 0 ? events[^1].Hash : before.Count > 0 ? before[^1].Hash : ""));
        return new Commit(stream, version, events, [], [], [], null, []);
    }
}

public static class ContractViews
{
    public const string Name = "files";

    public static ImmutableArray<ViewSchema> All { get; } = [new ViewSchema(Name, ["status", "code"], ["name", "row"], Searched: true)];
}
