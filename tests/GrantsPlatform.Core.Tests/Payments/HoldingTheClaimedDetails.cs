using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Payments;

using Scene = Scenario<PaymentBatchState, PaymentBatchCommand, PaymentBatchEvent>;

/// <summary>The advance of o-1 was claimed to the account "rib"; o-2's, where there is one, too.</summary>
public sealed class HoldingTheClaimedDetails
{
    private static readonly ClaimDropped Dropped = new("f-1", AnAgreement.Advance, DropCause.BankDetailsChanged);

    [Fact]
    public void Seals_without_a_line_whose_payee_has_other_details()
    {
        var scene = Both().Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: "other")).When(new SealBatch(), ABatch.Later);
        Assert.Equal(Dropped, scene.LastEvents[0]);
        var line = Assert.Single(scene.Lines()).Value;
        Assert.Equal(("b-1-0001", AnAgreement.Partner, 4_000m), (line.Line, line.Payee, line.Amount.Euros));
        Assert.Equal(Sample.Euros(4_000), ((BatchSealed)scene.LastEvents[1]).Total);
        scene.When(new SealBatch(), ABatch.Later).ThenNothing();
    }

    [Theory, InlineData(null, true), InlineData("rib", false), InlineData("other", true)]
    public void Seals_nothing_when_no_line_would_be_left(string? hash, bool verified) => ABatch.Filled()
        .Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: hash, verified: verified)).When(new SealBatch(), ABatch.Later).ThenRefused<PayeeDetailsChanged>();

    [Fact]
    public void Sends_the_instalment_back_to_its_preparer_when_it_is_dropped_or_the_batch_cancelled()
    {
        var release = new ReleaseClaim(AnAgreement.Advance, "b-1");
        Assert.Equal([new Reaction.Send(AnAgreement.Id, release)], new PaymentBatchPolicy().On(Dropped, ABatch.Filled().State, new EventPlace(ABatch.Id, 4, Sample.At(ABatch.Later), Actor.Policy)));
        AnAgreement.Claimed().Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: "other"))
            .When(release, ABatch.Later).Then(new InstalmentNotClaimed(AnAgreement.Advance, "b-1", DropCause.BankDetailsChanged))
            .ThenState(state => Assert.IsType<InstalmentPhase.Due>(((AgreementState.Known)state).Instalments[AnAgreement.Advance].Phase))
            .When(release, ABatch.Later).ThenNothing();
        AnAgreement.Claimed().When(release, ABatch.Later).Then(new InstalmentReleased(AnAgreement.Advance, "b-1"));
    }

    [Fact]
    public void Does_not_leave_once_details_have_changed_after_the_sealing() => ABatch.Sealed()
        .Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: "other"))
        .When(new ExportBatch(), ABatch.Later).ThenRefused<PayeeDetailsChanged>(refusal => Assert.Equal(Sample.Body, refusal.Payee))
        .When(new CancelBatch(), ABatch.Later).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Has_left_whatever_changes_afterwards() => ABatch.Exported().Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: "other"))
        .When(new ExportBatch(), ABatch.Later).ThenNothing();

    private static Scene Both() => ABatch.Filled().Given(
        new ClaimAsked("f-2", "advance~o-2"), new ClaimHeld("f-2", "advance~o-2", AnAgreement.Partner, Sample.Euros(4_000), "rib"));
}
