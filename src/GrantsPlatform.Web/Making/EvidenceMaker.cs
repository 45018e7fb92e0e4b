using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Transfers.Evidence;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making;

public sealed record EvidenceOrder(string Batch);

/// <summary>Joins what the payments of a batch rest on, in the payment order, for those who seal or send it.</summary>
public sealed class EvidenceMaker(Queries queries, IFileStore files) : DocumentMaker<EvidenceOrder>
{
    public const string MakerName = "evidence";

    public override string Name => MakerName;

    protected override async Task<WorkshopAnswer> MakeAsync(EvidenceOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new OrdersOfBatch(order.Batch), viewer, cancellation).ConfigureAwait(false) is not { State.Phase: BatchPhase.Exported } orders
            || await SightAsync(order, viewer, cancellation).ConfigureAwait(false) is not { } sight) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
        await new EvidenceArchive(queries, files).WriteAsync(bench.To, orders, viewer, bench.AdvancedAsync, cancellation).ConfigureAwait(false);
        return new WorkshopAnswer.Made($"pieces-{order.Batch.Replace(':', '-')}.zip", "application/zip", Sight: sight);
    }

    protected override async ValueTask<bool> IsOpenAsync(EvidenceOrder order, string? sight, Viewer viewer, CancellationToken cancellation) =>
        sight is not null && await SightAsync(order, viewer, cancellation).ConfigureAwait(false) == sight;

    private async ValueTask<string?> SightAsync(EvidenceOrder order, Viewer viewer, CancellationToken cancellation) =>
        (await queries.AskAsync(new SightOfBatch(order.Batch), viewer, cancellation).ConfigureAwait(false))?.Mark;
}
