using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Host.Tests.Printing;

public sealed class SayingWhatComesNext
{
    public static TheoryData<Type> Phases => [.. typeof(Phase).GetNestedTypes()];

    [Theory, MemberData(nameof(Phases))]
    public void Knows_every_phase_of_a_file(Type phase)
    {
        var file = FileIn((Phase)SampleEvents.Made(phase));
        Assert.All(Next(file), line => Assert.StartsWith("En attente\u202F: ", line));
        Assert.NotEqual("", StateWords.Of(file, new NoNames()));
    }

    [Fact]
    public void Waits_for_the_minutes_and_then_for_the_agreement_or_for_nobody()
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            Assert.Contains("la notification de la décision, une fois le procès-verbal signé", Next(FileIn(new Phase.Decided("s-1", outcome, [], Notified: false)))[0]);
            Assert.Equal(outcome is Outcome.Rejected ? 0 : 1, Next(FileIn(new Phase.Decided("s-1", outcome, [], Notified: true))).Length);
        }
    }

    [Fact]
    public void Waits_for_the_service_once_a_file_is_submitted() =>
        Assert.Equal(["En attente\u202F: le contrôle de l’éligibilité, par le service instructeur"], Next(FileIn(new Phase.Submitted())));

    [Fact]
    public void Waits_for_each_level_whose_opinion_is_missing()
    {
        var levels = Programmes.Definition.Levels.Count(level => level.OpinionRequired);
        Assert.Equal(levels, Next(FileIn(new Phase.UnderReview())).Length);
    }

    [Theory]
    [InlineData(CallPhase.Draft, "la programmation du calendrier")]
    [InlineData(CallPhase.Scheduled, null)]
    [InlineData(CallPhase.Open, "le dépôt des dossiers")]
    [InlineData(CallPhase.Closed, "la tenue d’une séance")]
    [InlineData(CallPhase.InSelection, "la fin de la sélection")]
    [InlineData(CallPhase.Decided, "la publication des résultats")]
    [InlineData(CallPhase.ResultsPublished, "l’archivage")]
    [InlineData(CallPhase.Archived, null)]
    [InlineData(CallPhase.Cancelled, null)]
    public void Knows_every_phase_of_a_call(CallPhase phase, string? awaited)
    {
        var call = (CallState.Known)SampleEvents.Made(typeof(CallState.Known)) with { Phase = phase };
        if (awaited is null) Assert.Empty(Next(call));
        else Assert.Contains(Next(call), line => line.Contains(awaited, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SessionPhase.Planned, "la convocation des membres")]
    [InlineData(SessionPhase.Convened, "l’ouverture de la séance")]
    [InlineData(SessionPhase.Open, "la levée de la séance")]
    [InlineData(SessionPhase.Closed, "la signature du procès-verbal, par la présidence")]
    [InlineData(SessionPhase.Signed, null)]
    public void Knows_every_phase_of_a_session(SessionPhase phase, string? awaited)
    {
        var session = (SessionState.Known)SampleEvents.Made(typeof(SessionState.Known)) with { Phase = phase };
        if (awaited is null) Assert.Empty(Next(session));
        else Assert.Contains(Next(session), line => line.Contains(awaited, StringComparison.Ordinal));
    }

    [Fact]
    public void Waits_for_the_letters_of_a_signed_session_and_for_nobody_once_they_have_left()
    {
        var entered = (DecisionEntered)SampleEvents.Made(typeof(DecisionEntered));
        var session = (SessionState.Known)SampleEvents.Made(typeof(SessionState.Known)) with
        {
            Phase = SessionPhase.Signed,
            Minutes = ImmutableSortedDictionary<string, DecisionEntered>.Empty.Add(entered.Application, entered),
        };
        Assert.Equal(["En attente\u202F: la notification de 1 décision, par le secrétariat de la commission"], Next(session));
        Assert.Empty(Next(session with { Notified = [entered.Application] }));
    }

    private static string[] Next(object state) => [.. NextSteps.Of(state, Programmes.Around()).Select(step => step.ToString())];

    private static ApplicationState.Known FileIn(Phase phase) => new((DraftStarted)SampleEvents.Made(typeof(DraftStarted)), phase);
}
