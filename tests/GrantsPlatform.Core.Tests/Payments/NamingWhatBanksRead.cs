using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Payments;

/// <summary>A batch's id and a payment's reference stand in files that banks refuse whole for one character.</summary>
public sealed class NamingWhatBanksRead
{
    [Theory]
    [InlineData("lot_2025")]
    [InlineData("lot~2025")]
    public void Begins_no_batch_whose_name_they_do_not_take(string id) => ABatch.New(PaymentBatchState.IdOf(id)).When(ABatch.Open, ABatch.Day).ThenRefused<BatchIdNotSendable>();

    /// <summary>Addresses with "." and ".." in them lead elsewhere: nobody would find such a batch again.</summary>
    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("-1")]
    public void Begins_no_batch_whose_name_begins_with_a_sign(string id) => ABatch.New(PaymentBatchState.IdOf(id)).When(ABatch.Open, ABatch.Day).ThenRefused<BatchIdBeginsWithSign>();

    /// <summary>With a hyphen and four digits behind it, 30 characters are the 35 that a reference has.</summary>
    [Fact]
    public void Begins_no_batch_whose_lines_would_have_longer_names_than_they_take()
    {
        ABatch.New(PaymentBatchState.IdOf(new string('a', 31))).When(ABatch.Open, ABatch.Day).ThenRefused<BatchIdTooLong>();
        var scene = ABatch.New(PaymentBatchState.IdOf(new string('a', 30))).When(ABatch.Open, ABatch.Day).When(ABatch.Add, ABatch.Day).When(ABatch.Held, ABatch.Day).When(new SealBatch(), ABatch.Day);
        Assert.True(EpcText.IsReference(Assert.Single(scene.Lines()).Key));
    }

    [Fact]
    public void Seals_no_batch_that_was_begun_before_names_were_held_to_it() => ABatch.New(PaymentBatchState.IdOf("lot_2025"))
        .Given(new BatchOpened(Sample.Programme, 1, PaymentChannel.BankFile, "6574", Actor.Person("preparer"), Sample.At(ABatch.Day)))
        .When(ABatch.Add, ABatch.Day).When(ABatch.Held, ABatch.Day).When(new SealBatch(), ABatch.Day).ThenRefused<BatchIdNotSendable>()
        .When(new CancelBatch(), ABatch.Later).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Theory]
    [InlineData("V_1")]
    [InlineData("V~1")]
    [InlineData("/V1")]
    [InlineData("V//1")]
    [InlineData("V\u20111")]
    [InlineData("virement n\u00B0 1")]
    [InlineData("123456789012345678901234567890123456")]
    public void Takes_no_reference_of_a_payment_that_they_cannot_have_given(string reference)
    {
        var scene = ABatch.Exported();
        scene.When(new RecordReturn([new ReturnLine(ABatch.Line, new DateOnly(2025, 7, 10), reference)]), ABatch.Later).ThenRefused<ReturnReferenceInvalid>();
        Assert.Empty(scene.Left().Paid);
        scene.When(new RecordReturn([new ReturnLine(ABatch.Line, new DateOnly(2025, 7, 10), "12345678901234567890123456789012345")]), ABatch.Later).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }
}
