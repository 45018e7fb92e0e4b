using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Recoveries.AClaim;

namespace GrantsPlatform.Core.Tests.Recoveries;

public sealed class CollectingAClaim
{
    private static readonly Actor Head = Actor.Person("head");

    [Fact]
    public void Needs_an_order_with_its_reference()
    {
        Confirmed().When(new IssueOrder("TR-17"), April).Then(new OrderIssued("TR-17", Sample.Euros(2_798.40m), Sample.At(April), Head))
            .When(new IssueOrder("TR-17"), April).ThenNothing().When(new IssueOrder("TR-18"), April).ThenRefused<RecoveryInWrongPhase>();
        Confirmed().When(new IssueOrder(" "), April).ThenRefused<ReferenceNotValid>();
        Confirmed().When(new IssueOrder("a\nb"), April).ThenRefused<ReferenceNotValid>();
        Heard().When(new IssueOrder("TR-17"), April).ThenRefused<RecoveryInWrongPhase>();
        Confirmed().When(Receipt(10, "E-1"), April).ThenRefused<RecoveryInWrongPhase>();
    }

    /// <summary>It travels in payment files, as those of payments do: banks refuse the whole file for one such reference.</summary>
    [Theory]
    [InlineData("TITRE_2025_18")]
    [InlineData("Titre n° 18")]
    [InlineData("Encaissé le 3")]
    [InlineData("TR~17")]
    [InlineData("/TR-17")]
    [InlineData("TR//17")]
    [InlineData(" TR-17")]
    [InlineData("TITRE 2025-BORDEREAU 12 (NO 0000018)")] // 36 characters
    public void Takes_no_reference_that_a_payment_file_cannot_bear(string reference)
    {
        Confirmed().When(new IssueOrder(reference), April).ThenRefused<ReferenceNotValid>();
        Ordered().When(Receipt(800, reference), April).ThenRefused<ReferenceNotValid>();
    }

    [Fact]
    public void Takes_one_of_thirty_five_characters() => Confirmed()
        .When(new IssueOrder("TITRE 2025-BORDEREAU 12 (NO 000018)"), April).Then(new OrderIssued("TITRE 2025-BORDEREAU 12 (NO 000018)", Sample.Euros(2_798.40m), Sample.At(April), Head));

    [Fact]
    public void Takes_receipts_in_parts_each_once_and_never_more_than_is_owed() => Ordered()
        .When(Receipt(1_000, "E-1"), April).Then(new ReceiptRecorded(Sample.Euros(1_000), "E-1", Sample.Euros(1_798.40m), Sample.At(April), Head))
        .When(Receipt(1_000, "E-1"), April).ThenNothing()
        .When(Receipt(1_000.01m, "E-1"), April).ThenRefused<ReceiptDiffers>()
        .When(Receipt(1_798.41m, "E-2"), April).ThenRefused<ReceiptAboveOwed>(refusal => Assert.Equal(Sample.Euros(1_798.40m), refusal.Owed))
        .When(Receipt(0, "E-2"), April).ThenRefused<ReceiptAboveOwed>()
        .When(Receipt(-5, "E-2"), April).ThenRefused<ReceiptAboveOwed>()
        .When(Receipt(5, ""), April).ThenRefused<ReferenceNotValid>()
        .When(Receipt(1_798.40m, "E-2"), April).Then(new ReceiptRecorded(Sample.Euros(1_798.40m), "E-2", Money.Zero, Sample.At(April), Head), new RecoveryCompleted(Sample.At(April)))
        .When(Receipt(1_798.40m, "E-2"), April).ThenNothing()
        .When(Receipt(1, "E-3"), April).ThenRefused<RecoveryInWrongPhase>()
        .ThenNext(null);

    [Fact]
    public void Is_written_off_by_two_persons_and_only_what_is_still_owed()
    {
        Ordered().Because(null).When(new ProposeWriteOff(), April).ThenRefused<ReasonMissing>();
        Ordered().When(new WriteOff(), April).ThenRefused<WriteOffNotProposed>();
        Proposed().When(new ProposeWriteOff(), April).ThenNothing().When(new WriteOff(), April).ThenRefused<WriteOffByProposer>();
        Ordered().When(Receipt(800, "E-1"), April).When(new ProposeWriteOff(), April).By("officer").When(new WriteOff(), April)
            .Then(new ClaimWrittenOff(Sample.Euros(1_998.40m), Head, Sample.At(April), Actor.Person("officer")))
            .When(new WriteOff(), April).ThenNothing().ThenNext(null);
        Announced().When(new ProposeWriteOff(), April).ThenRefused<RecoveryInWrongPhase>();
    }

    [Fact]
    public void Lapses_five_years_after_the_last_step_towards_the_money()
    {
        Found().ThenNext("2032-03-01T23:00:00Z").WhenTimeIs("2032-03-01T22:59:59Z").ThenNothing()
            .WhenTimeIs("2032-03-01T23:00:00Z").Then(new ClaimLapsed(Sample.Euros(2_798.40m), new DateOnly(2032, 3, 1)))
            .WhenTimeIs("2032-03-01T23:00:00Z").ThenNothing().ThenNext(null);
        Ordered().ThenNext("2032-04-05T22:00:00Z")
            .When(Receipt(800, "E-1"), "2028-02-29T09:00:00Z").ThenNext("2033-02-28T23:00:00Z")
            .WhenTimeIs("2033-02-28T23:00:00Z").Then(new ClaimLapsed(Sample.Euros(1_998.40m), new DateOnly(2033, 2, 28)))
            .When(Receipt(1, "E-2"), "2033-03-01T09:00:00Z").ThenRefused<RecoveryInWrongPhase>();
    }
}
