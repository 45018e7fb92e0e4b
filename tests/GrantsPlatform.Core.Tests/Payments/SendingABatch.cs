using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Payments;

using Scene = Scenario<PaymentBatchState, PaymentBatchCommand, PaymentBatchEvent>;

public sealed class SendingABatch
{
    private static RecordReturn Return(params ReturnLine[] lines) => new([.. lines]);

    private static List<Command> Sent(Scene scene) => [.. scene.LastEvents
        .SelectMany(happened => new PaymentBatchPolicy().On((PaymentBatchEvent)happened, scene.State, new EventPlace(ABatch.Id, 1, Sample.At(ABatch.Day), Actor.Policy)))
        .OfType<Reaction.Send>().Select(send => send.Command)];

    [Fact]
    public void Asks_for_approved_instalments_only()
    {
        Assert.Equal([new ClaimInstalment(AnAgreement.Advance, "b-1")], Sent(ABatch.Opened().When(ABatch.Add, ABatch.Day)));
        ABatch.Opened().Knowing(AnAgreement.Id, AnAgreement.Prepared().State).When(ABatch.Add, ABatch.Day).ThenRefused<InstalmentNotPayable>();
        ABatch.Opened().When(ABatch.Add with { Instalment = "other" }, ABatch.Day).ThenRefused<InstalmentNotPayable>();
    }

    [Fact]
    public void Waits_for_every_answer_before_it_seals()
    {
        ABatch.Opened().When(new SealBatch(), ABatch.Day).ThenRefused<BatchEmpty>();
        ABatch.Opened().When(ABatch.Add, ABatch.Day).When(new SealBatch(), ABatch.Day).ThenRefused<ClaimsAwaited>();
        ABatch.Opened().When(ABatch.Add, ABatch.Day).When(new NoteDrop("f-1", AnAgreement.Advance, DropCause.NotApproved), ABatch.Day)
            .When(new SealBatch(), ABatch.Day).ThenRefused<BatchEmpty>().When(ABatch.Add, ABatch.Day).ThenRefused<DroppedAlready>();
        var line = Assert.Single(ABatch.Sealed().Lines()).Value;
        Assert.Equal((ABatch.Line, "f-1", AnAgreement.Advance, 74_798.40m, "rib"), (line.Line, line.Application, line.Instalment, line.Amount.Euros, line.BankHash));
    }

    [Fact]
    public void Leaves_once_under_one_reference()
    {
        var scene = ABatch.Exported().Then(new BatchExported("b-1", Actor.Person("officer"), Sample.At(ABatch.Day)));
        Assert.Equal([new OrderInstalment(AnAgreement.Advance, "b-1", ABatch.Line)], Sent(scene));
        scene.When(new ExportBatch(), ABatch.Later).ThenNothing().When(ABatch.Add with { Instalment = "other" }, ABatch.Later).ThenRefused<BatchInWrongPhase>()
            .When(new CancelBatch(), ABatch.Later).ThenRefused<BatchInWrongPhase>();
        ABatch.Filled().When(new ExportBatch(), ABatch.Day).ThenRefused<BatchInWrongPhase>();
    }

    [Fact]
    public void Gives_its_instalments_back_when_it_is_cancelled() =>
        Assert.Equal([new ReleaseClaim(AnAgreement.Advance, "b-1")], Sent(ABatch.Sealed().When(new CancelBatch(), ABatch.Day)));

    [Fact]
    public void Takes_the_accountants_return_line_by_line_and_twice_without_effect()
    {
        var paid = ABatch.Exported().When(ABatch.PaidReturn, ABatch.Later).Then(new LinePaid(ABatch.Line, new DateOnly(2025, 7, 10), "V-1"));
        Assert.Equal([new RecordPayment(AnAgreement.Advance, "b-1", new DateOnly(2025, 7, 10), "V-1")], Sent(paid));
        paid.When(ABatch.PaidReturn, ABatch.Later).ThenNothing().When(ABatch.RejectedReturn, ABatch.Later).ThenRefused<ReturnContradicts>();
        var rejected = ABatch.Exported().When(ABatch.RejectedReturn, ABatch.Later);
        Assert.Equal([new RecordRejection(AnAgreement.Advance, "b-1", RejectionCause.BankDetails)], Sent(rejected));
        Assert.Equal("Compte clos", rejected.Contents.Text("rejection/b-1-0001"));
        rejected.When(ABatch.RejectedReturn, ABatch.Later).ThenNothing();
    }

    /// <summary>A bank, which answers as well, knows nothing of it.</summary>
    [Fact]
    public void Keeps_the_number_of_the_States_commitment_and_is_not_contradicted_by_who_does_not_know_it()
    {
        var line = ABatch.PaidReturn.Lines[0] with { Commitment = "2100012345" };
        var paid = ABatch.Exported().When(Return(line), ABatch.Later).Then(new LinePaid(ABatch.Line, new DateOnly(2025, 7, 10), "V-1", "2100012345"));
        paid.When(Return(line), ABatch.Later).ThenNothing().When(ABatch.PaidReturn, ABatch.Later).ThenNothing();
        paid.When(Return(line with { Commitment = "2100099999" }), ABatch.Later).ThenRefused<ReturnContradicts>();
        ABatch.Exported().When(Return(line with { Commitment = "n\u00BA 7" }), ABatch.Later).ThenRefused<ReturnReferenceInvalid>();
        ABatch.Exported().When(ABatch.PaidReturn, ABatch.Later).When(Return(line), ABatch.Later).ThenRefused<ReturnContradicts>();
    }

    [Fact]
    public void Takes_nothing_over_from_a_return_with_a_wrong_line()
    {
        var good = ABatch.PaidReturn.Lines[0];
        ABatch.Exported().When(Return(good, good with { Line = "b-1-0002" }), ABatch.Later).ThenRefused<ReturnLineUnknown>()
            .ThenState(state => Assert.Equal(1, Assert.IsType<BatchPhase.Exported>(((PaymentBatchState.Known)state).Phase).Unanswered));
        ABatch.Exported().When(Return(good, good with { Reference = "V-2" }), ABatch.Later).ThenRefused<ReturnContradicts>();
        ABatch.Exported().When(Return(good with { PaidOn = new DateOnly(2025, 7, 16) }), ABatch.Later).ThenRefused<ReturnLineUnclear>();
        ABatch.Exported().When(Return(good with { PaidOn = new DateOnly(2025, 7, 1) }), ABatch.Later).ThenRefused<ReturnLineUnclear>();
        ABatch.Exported().When(Return(new ReturnLine(ABatch.Line, Rejected: RejectionCause.Other, Words: new string('x', 1001))), ABatch.Later).ThenRefused<ReturnWordsTooLong>();
        ABatch.Exported().When(Return(good with { Reference = null }), ABatch.Later).ThenRefused<ReturnLineUnclear>();
        ABatch.Exported().When(Return(good with { Rejected = RejectionCause.Other }), ABatch.Later).ThenRefused<ReturnLineUnclear>();
        ABatch.Sealed().When(ABatch.PaidReturn, ABatch.Later).ThenRefused<BatchInWrongPhase>();
    }

    [Fact]
    public void Is_opened_for_a_programme_that_pays_under_an_id_that_fits_a_payment_file()
    {
        ABatch.New().Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published()).When(ABatch.Open, ABatch.Day).ThenRefused<ProgrammeWithoutPayments>();
        ABatch.Opened().When(ABatch.Open, ABatch.Later).ThenNothing().When(new OpenBatch("other", 1), ABatch.Later).ThenRefused<BatchExistsAlready>();
    }
}
