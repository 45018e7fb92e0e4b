using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Host.Tests.Printing;

public sealed class SayingWhereAnObjectStands
{
    public static TheoryData<string> Kinds => [.. Catalogue.Kinds.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Finds_words_and_next_steps_for_every_state_of_every_kind(string kind)
    {
        var states = StatesOf(Catalogue.Of(kind).Decider).ToList();
        Assert.NotEmpty(states);
        Assert.All(states, state =>
        {
            Assert.NotEqual("", StateWords.Of(state, new NoNames()));
            Assert.NotEqual("", StageWords.Of(state, new NoNames()));
            Assert.All(NextSteps.Of(state, Programmes.Around()), step => Assert.NotEqual("", step.By));
            Assert.NotEqual(new ObjectTitle.Own(""), TitleWords.Of(StreamId.Named(kind, "one"), state, level => level));
        });
    }

    public static TheoryData<Type> ReportPhases => [.. typeof(ReportPhase).GetNestedTypes()];

    [Theory, MemberData(nameof(ReportPhases))]
    public void Knows_every_phase_of_a_report(Type phase) =>
        Finds(new ReportState.Known((ReportExpected)SampleEvents.Made(typeof(ReportExpected)), (ReportPhase)SampleEvents.Made(phase)));

    public static TheoryData<Type> RecoveryPhases => [.. typeof(RecoveryPhase).GetNestedTypes()];

    [Theory, MemberData(nameof(RecoveryPhases))]
    public void Knows_every_phase_of_a_claim(Type phase) =>
        Finds(new RecoveryState.Known((OverpaymentFound)SampleEvents.Made(typeof(OverpaymentFound)), (RecoveryPhase)SampleEvents.Made(phase)));

    private static void Finds(object state)
    {
        Assert.NotEqual("", StateWords.Of(state, new NoNames()));
        Assert.All(NextSteps.Of(state, Programmes.Around()), step => Assert.StartsWith("En attente\u202F: ", step.ToString()));
    }

    /// <summary>The empty one, and one of every other shape.</summary>
    private static IEnumerable<object> StatesOf(IDecider decider)
    {
        var empty = decider.Empty;
        yield return empty;
        var family = empty.GetType().DeclaringType;
        foreach (var shape in family?.GetNestedTypes().Where(shape => family.IsAssignableFrom(shape) && shape != empty.GetType()) ?? []) yield return SampleEvents.Made(shape);
    }
}
