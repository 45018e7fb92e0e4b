using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>
/// A batch that has left, for whoever pays it: what a local accountant needs for the <em>mandats</em>, or a service of the State for commitments and requests
/// for payment. Its last columns are filled offline and imported back as the return.
/// </summary>
public static class AccountantSheet
{
    private static readonly ImmutableArray<string> Causes = [.. Enum.GetValues<RejectionCause>().Select(PayingWords.Of)];

    public static SheetHead Head(PaymentOrders orders) => new(IsOfTheState(orders) ? "Demandes de paiement" : "Mandats",
    [
        new("Référence", 26), new("Bénéficiaire", 30), new("SIRET", 16), new("Titulaire du compte", 30), new("IBAN", 30), new("BIC", 13), new("Objet", 30), new("Compte", 10), new("Montant", 14),
        new("Décision du", 12), new("Acte du", 12), new("Dossier", 15), new("Pièces justificatives", 30),
        .. IsOfTheState(orders) ? [new SheetColumn("N° EJ", 13)] : Array.Empty<SheetColumn>(),
        new("Payé le", 12) { Rule = CellRule.Day }, new(IsOfTheState(orders) ? "N° DP" : "Paiement", 15) { Rule = CellRule.Reference }, new("Rejet") { Choices = Causes }, new("Motif", 30),
    ]) { Notes = [new("Lot", orders.Batch), new("Financeur", orders.Definition.Funder.Name)] };

    public static IEnumerable<ImmutableArray<Cell>> Rows(PaymentOrders orders) => orders.Orders.Select(order => (ImmutableArray<Cell>)
    [
        Cell.Of(order.Line.Line), Cell.Of(order.Payee), Cell.Of(order.Siret), Cell.Of(order.Details?.WrittenHolder), Cell.Of(order.Details?.Iban), Cell.Of(order.Details?.Bic), Cell.Of(order.Words),
        Cell.Of(orders.State.Origin.Account), Cell.Of(order.Line.Amount), Cell.Of(order.DecidedOn), Cell.Of(order.AgreedOn), Cell.Of(order.Number), Cell.Of(string.Join(", ", order.Evidence.Select(code => code.Replace('-', ' ')))),
        .. IsOfTheState(orders) ? [Cell.Empty] : Array.Empty<Cell>(), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
    ]);

    public static async Task<byte[]> WriteAsync(PaymentOrders orders, SheetFormat format, CancellationToken cancellation = default)
    {
        using var bytes = new MemoryStream();
        await using var sheet = await Sheet.BeginAsync(format, bytes, Head(orders), cancellation).ConfigureAwait(false);
        foreach (var row in Rows(orders)) await sheet.AddAsync(row, cancellation).ConfigureAwait(false);
        await sheet.EndAsync(cancellation).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private static bool IsOfTheState(PaymentOrders orders) => orders.State.Origin.Channel == PaymentChannel.StateRequests;
}
