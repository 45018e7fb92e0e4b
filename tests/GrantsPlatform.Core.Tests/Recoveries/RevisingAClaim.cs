using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Recoveries.AClaim;

namespace GrantsPlatform.Core.Tests.Recoveries;

using Scene = Scenario<RecoveryState, RecoveryCommand, RecoveryEvent>;

/// <summary>2 798,40 € were found.</summary>
public sealed class RevisingAClaim
{
    [Fact]
    public void Claims_less_at_every_step_until_the_money_is_in()
    {
        foreach (var scene in new[] { Found(), Announced(), Heard(), Confirmed(), Ordered(), Proposed() })
            Revise(scene, 2_000).Then(new OverpaymentRevised(Sample.Euros(2_000), "h", Sample.At(April)))
                .ThenState(state => Assert.Equal(Sample.Euros(2_000), ((RecoveryState.Known)state).Owed)).When(new ReviseOverpayment(Sample.Euros(2_000), "h"), April).ThenNothing();
        Revise(Heard(), 2_000).When(new ConfirmRecovery(Sample.Euros(2_000.01m)), April).ThenRefused<RecoveryAmountNotValid>();
    }

    [Fact]
    public void Ends_a_claim_that_is_no_longer_due()
    {
        Revise(Found(), 0).Then(new OverpaymentRevised(Money.Zero, "h", Sample.At(April)), new RecoveryDropped(false, Sample.At(April), Actor.Policy));
        Revise(Ordered(), 0).ThenAccepted(accepted => Assert.Equal(("drop", true), (accepted.Contents[0].Name, ((RecoveryDropped)accepted.Events[1]).Announced)))
            .When(new ReviseOverpayment(Money.Zero, "h"), April).ThenNothing();
    }

    [Fact]
    public void Is_complete_when_what_came_in_is_enough() => Revise(Ordered().When(Receipt(800, "E-1"), April), 800)
        .Then(new OverpaymentRevised(Sample.Euros(800), "h", Sample.At(April)), new RecoveryCompleted(Sample.At(April)));

    [Fact]
    public void Calls_for_a_person_where_money_came_in_that_is_not_due() => Revise(Ordered().When(Receipt(800, "E-1"), April), 500)
        .ThenRefused<RecoveryToReimburse>(refusal => Assert.Equal(Sample.Euros(300), refusal.Amount));

    [Fact]
    public void Grows_only_before_anybody_was_told()
    {
        Revise(Found(), 3_000).ThenState(state => Assert.Equal(Sample.Euros(3_000), ((RecoveryState.Known)state).Owed));
        Revise(Announced(), 3_000).ThenRefused<OverpaymentAlreadyFound>();
    }

    [Fact]
    public void Begins_anew_after_a_sum_that_had_ended_it_but_not_after_it_was_given_up()
    {
        Revise(Revise(Ordered(), 0), 700).ThenAccepted(accepted => Assert.Equal(Sample.Euros(700), Assert.IsType<OverpaymentFound>(Assert.Single(accepted.Events)).Amount))
            .ThenState(state => Assert.IsType<RecoveryPhase.Found>(((RecoveryState.Known)state).Phase));
        var givenUp = Heard().Because("Situation de l’organisme").When(new DropRecovery(), April);
        Revise(givenUp, 2_000).ThenNothing();
        Revise(givenUp, 2_900).ThenRefused<OverpaymentAlreadyFound>();
    }

    private static Scene Revise(Scene scene, decimal euros) => scene.Because(null).By(Actor.Policy).When(new ReviseOverpayment(Sample.Euros(euros), "h"), April);
}
