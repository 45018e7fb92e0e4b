using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Recoveries;

namespace GrantsPlatform.Core.Tests.Laws;

public sealed class TheSumsOfAClaim
{
    private static readonly Gen<(int Deed, int Cents, int Reference, bool Other)> Step =
        from deed in Gen.Choose(0, 11)
        from cents in Gen.Choose(-10, 150_000)
        from reference in Gen.Choose(1, 5)
        from other in Gen.Choose(0, 1)
        select (deed, cents, reference, other == 1);

    [Fact]
    public void Claimed_is_received_written_off_or_owed_to_the_cent_and_never_less_than_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Step.ListOf(25).ToArbitrary(), steps =>
    {
        var scene = AClaim.Found().Because("Motif");
        foreach (var step in steps)
        {
            var amount = new Money(step.Cents);
            scene.By(step.Other ? "officer" : "head");
            RecoveryCommand command = step.Deed switch
            {
                0 => new SendAdversarialLetter(),
                1 => new RecordReply($"Réponse {step.Reference}"),
                2 => new ConfirmRecovery(amount),
                3 => new ConfirmRecovery(),
                4 => new IssueOrder($"TR-{step.Reference}"),
                5 => new ProposeWriteOff(),
                6 => new WriteOff(),
                7 => new DropRecovery(),
                _ => new RecordReceipt(amount, $"E-{step.Reference}"),
            };
            var claim = (RecoveryState.Known)scene.When(command, AClaim.April).State;
            Assert.True(claim.Received >= Money.Zero && claim.WrittenOff >= Money.Zero && claim.Owed >= Money.Zero && claim.Claimed <= claim.Origin.Amount);
            if (claim.Phase is not RecoveryPhase.Dropped) Assert.Equal(claim.Claimed, claim.Received + claim.WrittenOff + claim.Owed);
            Assert.Equal(claim.Phase is RecoveryPhase.Recovered or RecoveryPhase.WrittenOff or RecoveryPhase.Dropped, claim.Owed == Money.Zero);
            if (claim.Phase is RecoveryPhase.WrittenOff) Assert.NotNull(claim.Proposal);
        }
    }));
}
