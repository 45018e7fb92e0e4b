using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>The certificate of the last payment of a file, to see what a template makes of it.</summary>
public static class Certificates
{
    /// <param name="template">Null: as the platform words it.</param>
    /// <returns>Null: nothing was paid yet.</returns>
    public static async ValueTask<byte[]?> OfLastAsync(Queries queries, string application, byte[]? template, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new LastOrderOfFile(application), Viewer.Console, cancellation).ConfigureAwait(false) is not { } sent
            || await queries.AskAsync(new OrdersOfBatch(sent.Batch), Viewer.Console, cancellation).ConfigureAwait(false) is not { } orders
            || orders.Orders.FirstOrDefault(one => one.Line.Application == application && one.Line.Instalment == sent.Instalment) is not { } order
            || await queries.AskAsync(new EvidenceOfLine(sent.Batch, order.Line.Line), Viewer.Console, cancellation).ConfigureAwait(false) is not { } evidence) return null;
        return CertificateKind.Certificate.Write(CertificateSaid.Of(orders, order, evidence), template);
    }
}
