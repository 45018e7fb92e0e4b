using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Recoveries.AClaim;

namespace GrantsPlatform.Core.Tests.Recoveries;

public sealed class ClaimingBack
{
    [Fact]
    public void Begins_with_what_the_sum_has_found() => Found().ThenAccepted(accepted =>
        {
            var found = Assert.IsType<OverpaymentFound>(Assert.Single(accepted.Events));
            Assert.Equal(("f-1", "c-1", "01", 15, 1), (found.Application, found.Call, found.Departement, found.ReplyDays, found.Lines.Length));
        })
        .When(Find, NextDay).ThenNothing()
        .When(Find with { Amount = new Money(1) }, NextDay).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Is_possible_for_a_known_file_an_amount_and_a_programme_that_says_how()
    {
        New().When(Find with { Amount = Money.Zero }, March).ThenRefused<RecoveryAmountNotValid>();
        New(Sample.Definition).When(Find, March).ThenRefused<RecoveryNotPlanned>();
        new Scenario<RecoveryState, RecoveryCommand, RecoveryEvent>(new RecoveryDecider(), RecoveryState.IdOf("f-9")).When(Find, March).ThenRefused<RecoveryFileUnknown>();
        Announced().When(Find with { Hash = "x" }, NextDay).ThenRefused<OverpaymentAlreadyFound>();
        New().When(new SendAdversarialLetter(), March).ThenRefused<RecoveryUnknown>();
    }

    [Fact]
    public void Has_a_claim_apart_for_a_partner_that_was_paid_apart()
    {
        var id = RecoveryState.IdOf("f-1", "o-2");
        Assert.Equal(("f-1~o-2", "f-1"), (id.Key, RecoveryState.ApplicationOf(id)));
    }

    [Fact]
    public void Tells_the_reasons_and_waits_for_an_answer()
    {
        Found().When(new SendAdversarialLetter(), March).ThenRefused<ReasonMissing>();
        Announced().ThenAccepted(accepted => Assert.Equal("letter", Assert.Single(accepted.Contents).Name))
            .When(new SendAdversarialLetter(), NextDay).ThenNothing()
            .When(new ConfirmRecovery(), NextDay).ThenRefused<ReplyPeriodStillOpen>(refusal => Assert.Equal(new DateOnly(2027, 3, 16), refusal.ReplyUntil))
            .ThenNext(ReplyEnd)
            .WhenTimeIs("2027-03-16T22:59:59Z").ThenNothing()
            .WhenTimeIs(ReplyEnd).Then(new ReplyPeriodEnded(new DateOnly(2027, 3, 16)))
            .When(new ConfirmRecovery(), April).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Found().When(new ConfirmRecovery(), March).ThenRefused<RecoveryInWrongPhase>();
    }

    [Fact]
    public void Hears_every_answer_and_may_then_decide_at_once() => Announced()
        .When(new RecordReply("Une facture manque."), NextDay).ThenAccepted(accepted => Assert.Equal("reply/1", Assert.Single(accepted.Contents).Name))
        .When(new RecordReply("Une facture manque."), NextDay).ThenNothing()
        .When(new RecordReply("La voici."), NextDay).ThenAccepted(accepted => Assert.Equal(2, ((ReplyRecorded)accepted.Events[0]).Number))
        .When(new RecordReply(" "), NextDay).ThenRefused<ReplyEmpty>()
        .When(new ConfirmRecovery(Sample.Euros(2_000)), NextDay).Then(new RecoveryConfirmed(Sample.Euros(2_000), Sample.At(NextDay), Actor.Person("head")))
        .When(new ConfirmRecovery(Sample.Euros(2_000)), NextDay).ThenNothing()
        .When(new RecordReply("Encore."), NextDay).ThenRefused<RecoveryInWrongPhase>();

    [Fact]
    public void Never_confirms_more_than_was_found_nor_without_reasons()
    {
        Heard().When(new ConfirmRecovery(Sample.Euros(2_798.41m)), April).ThenRefused<RecoveryAmountNotValid>();
        Heard().When(new ConfirmRecovery(Money.Zero), April).ThenRefused<RecoveryAmountNotValid>();
        Heard().Because(null).When(new ConfirmRecovery(), April).ThenRefused<ReasonMissing>();
    }

    [Fact]
    public void Is_dropped_with_reasons_until_the_order_has_left()
    {
        Found().When(new DropRecovery(), March).ThenRefused<ReasonMissing>();
        Found().Because("Erreur").When(new DropRecovery(), March).Then(new RecoveryDropped(false, Sample.At(March), Actor.Person("head")));
        Heard().When(new DropRecovery(), April).Then(new RecoveryDropped(true, Sample.At(April), Actor.Person("head")))
            .When(new DropRecovery(), April).ThenNothing().ThenNext(null)
            .ThenState(state => Assert.Equal(Money.Zero, ((RecoveryState.Known)state).Owed))
            .When(Find with { Hash = "new" }, April).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Ordered().When(new DropRecovery(), April).ThenRefused<RecoveryInWrongPhase>();
    }
}
