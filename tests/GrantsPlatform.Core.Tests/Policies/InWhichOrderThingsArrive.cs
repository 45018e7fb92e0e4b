using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Policies;

/// <summary>Between commands to many and commands to one there is no order: no kind of stream may need one.</summary>
public sealed class InWhichOrderThingsArrive
{
    [Theory, MemberData(nameof(EveryCommand.Kinds), MemberType = typeof(EveryCommand))]
    public void Nobody_is_told_alone_and_with_many_by_the_same_source(string kind)
    {
        var reactions = ReactionsOf(EveryCommand.Of(kind)).ToList();
        var toMany = reactions.OfType<Reaction.SendToEach>().SelectMany(each => Catalogue.Kinds.SelectMany(one => one.Views).Where(view => view.Schemas.Any(schema => schema.Name == each.View))).Select(view => view.Kind);
        Assert.Empty(reactions.OfType<Reaction.Send>().Select(send => send.To.Kind).Intersect(toMany));
    }

    [Fact]
    public void Some_tell_many() => Assert.Contains(SampleKinds.All, sample => ReactionsOf(sample).OfType<Reaction.SendToEach>().Any());

    private static IEnumerable<Reaction> ReactionsOf(SampleKind sample)
    {
        foreach (var from in sample.States.Prepend(SampleState.Of(sample.Decider.Empty)))
            foreach (var trial in sample.Trials)
            {
                if (sample.Try(trial, from) is not Response.Accepted accepted) continue;
                var state = from.State;
                foreach (var happened in accepted.Events)
                {
                    state = sample.Decider.Evolve(state, happened);
                    foreach (var reaction in Following.Of(happened, state, new EventPlace(sample.Self, 1, Sample.At(trial.At), trial.Actor))) yield return reaction;
                }
            }
    }
}
