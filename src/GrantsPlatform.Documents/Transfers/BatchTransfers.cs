using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>A batch that has left, as an order to the bank: the same each time that it is asked for.</summary>
public static class BatchTransfers
{
    /// <summary>Null: the programme names no account to pay from, the batch has not left, or an account is no longer the one that was verified.</summary>
    public static TransferOrder? Of(PaymentOrders orders) => orders is { Definition.Payment.Debtor: { } debtor, SentAt: { } at, IsWhole: true }
        ? new TransferOrder(
            orders.Batch, ParisTime.Wall(at), NextWorkingDay(ParisTime.DayOf(at)), new Debtor(orders.Definition.Funder.Name, debtor.Iban, debtor.Bic),
            [.. orders.Orders.Select(order => new Transfer(order.Line.Line, order.Line.Amount, order.Details?.WrittenHolder ?? order.Payee, order.Details?.Iban ?? "", order.Details?.Bic, $"{order.Number} {order.Words}"))])
        : null;

    /// <summary>Banks settle from Monday to Friday; which days are holidays, they say themselves.</summary>
    private static DateOnly NextWorkingDay(DateOnly day) => day.AddDays(1) is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } next ? next : NextWorkingDay(day.AddDays(1));
}
