using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>
/// A batch that has left with everything that its payments rest on, in the payment order: for the accountant who pays it. The same record gives the same bytes,
/// and no more than one piece lies in memory at a time.
/// </summary>
public sealed class EvidenceArchive(Queries queries, IFileStore files)
{
    internal const string MissingPath = "pieces-manquantes.csv";

    /// <param name="advanced">Told after each line: how many, and of how many.</param>
    public async Task<ImmutableArray<JoinedLine>> WriteAsync(Stream to, PaymentOrders orders, Viewer viewer, Func<long, long, CancellationToken, ValueTask> advanced, CancellationToken cancellation)
    {
        var leftAt = orders.SentAt ?? throw new InvalidOperationException($"The batch {orders.Batch} has not left.");
        using var package = new RecordPackage(to, leftAt);
        var pieces = new LinePieces(queries, files, leftAt);
        var lines = ImmutableArray.CreateBuilder<JoinedLine>(orders.Orders.Length);
        foreach (var order in orders.Orders)
        {
            var folder = new LineFolder(package, files, order, lines.Count + 1);
            var evidence = await queries.AskAsync(new EvidenceOfLine(orders.Batch, order.Line.Line), viewer, cancellation).ConfigureAwait(false) ?? new LineEvidence(order.Line) { IsOpen = false };
            await pieces.AddAsync(orders, order, evidence, folder, cancellation).ConfigureAwait(false);
            lines.Add(folder.Filled);
            await advanced(lines.Count, orders.Orders.Length, cancellation).ConfigureAwait(false);
        }
        await EndAsync(package, orders, leftAt, lines.ToImmutable(), cancellation).ConfigureAwait(false);
        return lines.ToImmutable();
    }

    private static async Task EndAsync(RecordPackage package, PaymentOrders orders, DateTimeOffset leftAt, ImmutableArray<JoinedLine> lines, CancellationToken cancellation)
    {
        var sheet = await EvidenceSheets.PaymentsAsync(orders, lines, cancellation).ConfigureAwait(false);
        await package.AddAsync(new RecordEntry(EvidenceSheets.NameOf(orders), RecordPart.Reading, "Tableau des versements et de leurs pièces", 0, ""), sheet, cancellation).ConfigureAwait(false);
        var missing = await EvidenceSheets.MissingAsync(lines, cancellation).ConfigureAwait(false);
        await package.AddAsync(new RecordEntry(MissingPath, RecordPart.Reading, "Pièces manquantes", 0, ""), missing, cancellation).ConfigureAwait(false);
        await package.AddAsync(RecordPart.Reading, EvidenceIndex.Path, "Sommaire", EvidenceIndex.Of(orders, leftAt, lines, package.Entries), cancellation).ConfigureAwait(false);
        await package.EndAsync(orders.Batch, orders.Funder, orders.Definition.Title, leftAt, cancellation).ConfigureAwait(false);
    }
}
