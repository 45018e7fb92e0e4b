using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Policies;

/// <summary>Whoever is meant twice by one message is told once; what one event tells must therefore be one message for each circle of people.</summary>
public sealed class OneMailAPersonAndEvent
{
    public static TheoryData<string> Kinds => [.. Catalogue.Kinds.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Is_what_each_event_leads_to(string kind)
    {
        var sample = EveryCommand.Of(kind);
        foreach (var state in sample.States)
            foreach (var trial in sample.Trials)
                if (sample.Try(trial, state) is Response.Accepted accepted) AssertOnce(accepted.Events, state, sample);
    }

    private static void AssertOnce(IEnumerable<Event> events, SampleState from, SampleKind sample)
    {
        var after = from.State;
        foreach (var happened in events)
        {
            after = sample.Decider.Evolve(after, happened);
            var told = Following.Of(happened, after, new EventPlace(sample.Self, 1, Sample.At("2025-05-09T12:00:00Z"), Actor.Person("i-1"))).OfType<Reaction.Tell>().ToList();
            Assert.Equal(told.SelectMany(one => one.Message.To).Distinct(), told.SelectMany(one => one.Message.To));
        }
    }
}
