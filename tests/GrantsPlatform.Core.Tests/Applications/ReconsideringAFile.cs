using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Applications;

using Scene = Scenario<ApplicationState, ApplicationCommand, ApplicationEvent>;

/// <summary>An appeal was upheld on 30 June.</summary>
public sealed class ReconsideringAFile
{
    private const string Told = "2025-06-25T10:00:00Z";
    private const string June30 = "2025-06-30T10:00:00Z";

    [Fact]
    public void Opens_the_check_of_eligibility_again()
    {
        var scene = AFile.Checked().Because("Hors objet").When(new ConfirmRule("objectives", false), AFile.May).When(new DeclareIneligible(), AFile.May).ThenPhase<Phase.Ineligible>();
        scene.When(new ReconsiderFile(Sample.At(AFile.May)), June30).Then(new EligibilityReopened(Sample.At(June30))).ThenPhase<Phase.Submitted>()
            .When(new ReconsiderFile(Sample.At(AFile.May)), June30).ThenNothing()
            // Two months again, from here.
            .ThenNext("2025-08-30T22:00:00Z")
            .When(new ConfirmRule("objectives", true), June30).When(new DeclareEligible(), June30).ThenPhase<Phase.Eligible>();
    }

    [Fact]
    public void Brings_a_refused_file_back_before_a_committee() => Decided(Outcome.Rejected)
        .When(new ReconsiderFile(Sample.At(Told)), June30).Then(new DecisionReopened("s-1", Outcome.Rejected, Sample.At(June30))).ThenPhase<Phase.Ready>()
        .When(new ReconsiderFile(Sample.At(Told)), June30).ThenNothing()
        .When(AFile.Decide(Outcome.Awarded, "s-2"), June30).ThenPhase<Phase.Decided>();

    [Fact]
    public void Leaves_an_award_in_force_until_another_decision() => Decided(Outcome.Awarded)
        .When(new ReconsiderFile(Sample.At(Told)), June30).ThenAccepted(accepted => Assert.IsType<DecisionReopened>(Assert.Single(accepted.Events)))
        .ThenPhase<Phase.Decided>().When(new ReconsiderFile(Sample.At(Told)), June30).ThenNothing()
        .When(AFile.Decide(Outcome.Awarded, "s-2", 18_000), June30).ThenState(state => Assert.False(((Phase.Decided)((ApplicationState.Known)state).Phase).Reopened));

    [Fact]
    public void Touches_nothing_but_what_the_appeal_was_against()
    {
        Decided(Outcome.Rejected).When(new ReconsiderFile(Sample.At(June30)), June30).ThenNothing();
        Decided(Outcome.Rejected).When(AFile.Decide(Outcome.Awarded, "s-2"), June30).When(new ReconsiderFile(Sample.At(Told)), June30).ThenNothing();
        AFile.Ready().When(new ReconsiderFile(Sample.At(Told)), June30).ThenNothing();
    }

    [Fact]
    public void Puts_the_file_among_those_to_be_decided()
    {
        var happened = new DecisionReopened("s-1", Outcome.Rejected, Sample.At(June30));
        Assert.Equal([new Reaction.Send(AwardsState.IdOf("c-1"), new ReopenFile("f-1", "s-1"))],
            Policies.Following.Of(happened, AFile.Ready().State, new EventPlace(AFile.Id, 9, Sample.At(June30), Actor.Policy)));
    }

    private static Scene Decided(Outcome outcome) => AFile.Decided(outcome).When(new NotifyDecision("s-1"), Told);
}
