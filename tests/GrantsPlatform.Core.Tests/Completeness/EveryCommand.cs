using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Completeness;

public sealed class EveryCommand
{
    public static TheoryData<string> Kinds => [.. Catalogue.Kinds.Select(kind => kind.Name)];

    internal static SampleKind Of(string kind) => SampleKinds.All.Single(sample => sample.Decider.Kind == kind);

    [Theory, MemberData(nameof(Kinds))]
    public void Is_tried(string kind)
    {
        var sample = Of(kind);
        var tried = sample.Trials.Select(trial => trial.Command(sample.Decider.Empty).GetType()).ToHashSet();
        Assert.Empty(Wire.CommandTypes.Where(type => type.IsSubclassOf(sample.Decider.CommandType) && !tried.Contains(type)).Select(type => type.Name));
    }

    [Fact]
    public void Belongs_to_one_decider() => Assert.All(
        Wire.CommandTypes.Where(type => type != typeof(Tick) && type != typeof(EraseWords)),
        type => Assert.Single(Catalogue.Kinds, kind => type.IsSubclassOf(kind.Decider.CommandType)));

    [Theory, MemberData(nameof(Kinds))]
    public void Is_decided_in_every_state_and_its_events_evolve_have_their_consequences_and_their_rows(string kind)
    {
        var sample = Of(kind);
        foreach (var from in sample.States.Prepend(SampleState.Of(sample.Decider.Empty)))
            foreach (var trial in sample.Trials)
            {
                if (sample.Try(trial, from) is not Response.Accepted accepted) continue;
                var state = from.State;
                foreach (var happened in accepted.Events)
                {
                    state = sample.Decider.Evolve(state, Wire.ReadEvent(Wire.NameOf(happened), Wire.Write(happened)));
                    Assert.All(Policies.Following.Of(happened, state, new EventPlace(sample.Self, 1, Sample.At(trial.At), trial.Actor)), Assert.NotNull);
                }
                Assert.All(Catalogue.Of(kind).Views, view => Assert.NotNull(view.Rows(sample.Self, state).ToList()));
                Assert.Empty(Assert.IsType<Response.Accepted>(sample.Try(trial, sample.After(from, accepted))).Events);
            }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Leads_between_them_to_every_event(string kind)
    {
        var sample = Of(kind);
        var seen = sample.States.SelectMany(from => sample.Trials.Select(trial => sample.Try(trial, from))).OfType<Response.Accepted>()
            .SelectMany(accepted => accepted.Events).Select(happened => happened.GetType()).ToHashSet();
        Assert.Empty(Wire.EventTypes.Where(type => type.IsSubclassOf(sample.Decider.EventType) && !seen.Contains(type)).Select(type => type.Name));
    }

    [Fact]
    public void And_every_event_has_a_wire_name_of_its_own()
    {
        Assert.Equal(Wire.EventTypes.Count(), Wire.EventTypes.Select(Docs.EventCatalogue.StoredName).Distinct().Count());
        Assert.All(Wire.EventTypes, type => Assert.Matches(@"^[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]$", Docs.EventCatalogue.StoredName(type)));
    }
}
