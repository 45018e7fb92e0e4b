using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>What the pages of one batch have in common.</summary>
public abstract class BatchPage(Queries queries, Visitor visitor, Desk desk) : GrantsPage
{
    public SeenPaymentBatch Seen { get => field.Required("the batch"); private set; }

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    private protected virtual async Task<bool> FindAsync(string batch, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new BatchToSee(batch), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }

    /// <param name="part">Tells several commands of one form apart.</param>
    private protected Task<Refusal?> SendAsync(PaymentBatchCommand command, string part, CancellationToken cancellation) =>
        desk.SendAsync(PaymentBatchState.IdOf(Seen.Id), command, CommandId + part, cancellation: cancellation);
}
