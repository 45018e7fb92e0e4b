using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

/// <summary>Hands a decision its facts as the runtime does: what it asks for, until it asks for nothing new.</summary>
internal static class World
{
    public static Facts FactsFor(IDecider decider, StreamId self, Command command, object state, Facts world, Contents own)
    {
        var facts = Facts.None;
        while (decider.Needs(self, command, state, facts).Where(need => !facts.Holds(need)).ToList() is { Count: > 0 } wanted)
            foreach (var need in wanted)
                facts = need switch
                {
                    Need.State other => facts.With(other.Stream, world.Holds(need) ? world.Get<object>(other.Stream) : EmptyOf(other.Stream.Kind)),
                    Need.Content content when content.Stream == self => facts.With(self, own),
                    Need.Content content => facts.With(content.Stream, world.Holds(content) ? world.ContentsOf(content.Stream) : Contents.None),
                    Need.Head => facts.With(world.Holds(need) ? world.Head : Head),
                    _ => throw new InvalidOperationException($"{need} is not part of the test's world."),
                };
        return facts;
    }

    /// <summary>What the journal says where a test does not say it.</summary>
    public static readonly JournalHead Head = new(41, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", DateTimeOffset.Parse("2026-12-31T23:00:00Z"));

    public static Contents Changed(Contents contents, IEnumerable<ContentChange> changes) => changes.Aggregate(contents, (now, change) => change switch
    {
        ContentChange.Put put => new Contents(now.Records.SetItem(put.Name, put.Bytes)),
        ContentChange.Erase erase => new Contents(now.Records.Remove(erase.Name)),
        _ => throw new InvalidOperationException($"{change} is not known."),
    });

    private static object EmptyOf(string kind) => Catalogue.Of(kind).Decider.Empty;
}
