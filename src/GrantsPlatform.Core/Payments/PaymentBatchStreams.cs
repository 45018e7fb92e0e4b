using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

internal static class PaymentBatchStreams
{
    public static StreamKind Kind { get; } = new(new PaymentBatchDecider())
    {
        Word = "lot de paiements",
        Life = LifeOf.Agreement,
        Views = [new BatchesView()],
        Policies = [new PaymentBatchPolicy(), new BatchesAfterAgreements()],
        Permissions =
        [
            Permission.For<OpenBatch>().Roles(Role.PaymentPreparer),
            Permission.For<AddToBatch>().Roles(Role.PaymentPreparer),
            Permission.For<NoteClaim>().SystemOnly(),
            Permission.For<NoteDrop>().SystemOnly(),
            Permission.For<SealBatch>().Roles(Role.PaymentPreparer),
            Permission.For<CancelBatch>().Roles(Offices.OfPayments),
            Permission.For<ExportBatch>().Roles(Role.AuthorisingOfficer, Role.AccountantCorrespondent),
            Permission.For<RecordReturn>().Roles(Role.PaymentPreparer, Role.AccountantCorrespondent),
        ],
    };
}
