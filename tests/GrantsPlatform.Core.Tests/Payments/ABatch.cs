using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Payments;

using Scene = Scenario<PaymentBatchState, PaymentBatchCommand, PaymentBatchEvent>;

/// <summary>Batch b-1, with the advance of file f-1.</summary>
internal static class ABatch
{
    public const string Day = "2025-07-02T08:00:00Z";
    public const string Later = "2025-07-15T08:00:00Z";
    public const string Line = "b-1-0001";

    public static readonly StreamId Id = PaymentBatchState.IdOf("b-1");
    public static readonly OpenBatch Open = new(Sample.Programme, 1);
    public static readonly AddToBatch Add = new("f-1", AnAgreement.Advance);
    public static readonly NoteClaim Held = new("f-1", AnAgreement.Advance, Sample.Body, Sample.Euros(74_798.40m), "rib");
    public static readonly RecordReturn PaidReturn = new([new ReturnLine(Line, new DateOnly(2025, 7, 10), "V-1")]);
    public static readonly RecordReturn RejectedReturn = new([new ReturnLine(Line, Rejected: RejectionCause.BankDetails, Words: "Compte clos")]);

    public static Scene New() => New(Id);

    public static Scene New(StreamId id) => new Scene(new PaymentBatchDecider(), id).By("preparer")
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(AnAgreement.Definition)).Knowing(AnAgreement.Id, AnAgreement.Approved().State)
        .Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body()).Knowing(OrganisationState.IdOf(AnAgreement.Partner), AnAgreement.PartnerBody);

    public static Scene Opened() => New().When(Open, Day);
    public static Scene Filled() => Opened().When(Add, Day).When(Held, Day);
    public static Scene Sealed() => Filled().When(new SealBatch(), Day);
    public static Scene Exported() => Sealed().By("officer").When(new ExportBatch(), Day);
    public static PaymentBatchState.Known Known(this Scene scene) => (PaymentBatchState.Known)scene.State;
    public static ImmutableSortedDictionary<string, BatchLine> Lines(this Scene scene) => Assert.IsType<BatchPhase.Sealed>(scene.Known().Phase).Lines;
    public static BatchPhase.Exported Left(this Scene scene) => Assert.IsType<BatchPhase.Exported>(scene.Known().Phase);
}
