using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>The tables of the archive: the accountant's own sheet with the pieces of each line beside it, and what is missing.</summary>
internal static class EvidenceSheets
{
    public static string NameOf(PaymentOrders orders) => orders.State.Origin.Channel == PaymentChannel.StateRequests ? "demandes.xlsx" : "mandats.xlsx";

    /// <summary>Can be filled and brought back as a return, like the sheet that is taken alone.</summary>
    public static async Task<byte[]> PaymentsAsync(PaymentOrders orders, ImmutableArray<JoinedLine> lines, CancellationToken cancellation)
    {
        var plain = AccountantSheet.Head(orders);
        var head = plain with { Columns = [.. plain.Columns, new("Dossier des pièces", 30), new("Pièces jointes", 45), new("Pièces manquantes", 45)] };
        var rows = AccountantSheet.Rows(orders).Zip(lines, (row, line) => row.AddRange(
            Cell.Of(line.Folder), Cell.Of(string.Join("\n", line.Joined.Select(piece => piece.Path[(piece.Path.LastIndexOf('/') + 1)..]))), Cell.Of(string.Join("\n", line.Missing.Select(piece => $"{piece.Title}\u202F: {piece.Why}")))));
        return StillPackage.Of(await WriteAsync(SheetFormat.Xlsx, head, rows, cancellation).ConfigureAwait(false));
    }

    public static Task<byte[]> MissingAsync(ImmutableArray<JoinedLine> lines, CancellationToken cancellation) => WriteAsync(
        SheetFormat.Csv, new SheetHead("Pièces manquantes", [new("Référence"), new("Bénéficiaire"), new("Dossier"), new("Pièce"), new("Pourquoi")]),
        lines.SelectMany(line => line.Missing.Select(piece => (ImmutableArray<Cell>)
            [Cell.Of(line.Order.Line.Line), Cell.Of(line.Order.Payee), Cell.Of(line.Order.Number), Cell.Of(piece.Title), Cell.Of(piece.Why)])), cancellation);

    private static async Task<byte[]> WriteAsync(SheetFormat format, SheetHead head, IEnumerable<ImmutableArray<Cell>> rows, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var sheet = await Sheet.BeginAsync(format, bytes, head, cancellation).ConfigureAwait(false);
        foreach (var row in rows) await sheet.AddAsync(row, cancellation).ConfigureAwait(false);
        await sheet.EndAsync(cancellation).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
