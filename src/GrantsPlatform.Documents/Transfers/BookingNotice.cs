using System.Xml.Linq;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>
/// The transfers of a notice of what was booked (camt.054): a debit has been paid, a credit that is a return has come back. Whatever bears no reference of
/// an order is somebody else's, and what is only pending is not told.
/// </summary>
internal static class BookingNotice
{
    private const string NotGiven = "NOTPROVIDED";

    /// <summary>Only sums: nothing says which transfers they are of.</summary>
    public static bool IsWithoutDetails(XElement root) => Entries(root).Any() && !Entries(root).SelectMany(Details).Any();

    /// <summary>One line a transfer: one that was paid and has come back in the same notice has come back.</summary>
    public static IEnumerable<AnsweredTransfer> LinesOf(XElement root) =>
        Entries(root).Where(IsBooked).SelectMany(entry => Details(entry).Select(transfer => LineOf(entry, transfer))).OfType<AnsweredTransfer>()
            .GroupBy(line => line.Reference, StringComparer.Ordinal).SelectMany(same => same.Any(line => line.Reason is not null) ? same.Where(line => line.Reason is not null).Take(1) : same);

    private static IEnumerable<XElement> Entries(XElement root) => root.Descendants().Where(one => one.Name.LocalName == "Ntry");

    private static IEnumerable<XElement> Details(XElement entry) => entry.Descendants().Where(one => one.Name.LocalName == "TxDtls");

    /// <summary>Written as text in older versions, as a code in newer ones.</summary>
    private static bool IsBooked(XElement entry) => entry.ChildOf("Sts")?.Value.Trim() is null or "BOOK";

    private static AnsweredTransfer? LineOf(XElement entry, XElement transfer)
    {
        var reference = transfer.ValueOf("EndToEndId");
        if (reference.Length == 0 || reference == NotGiven) return null;
        var amount = (transfer.ChildOf("Amt") ?? transfer.Descendants().FirstOrDefault(one => one.Name.LocalName == "TxAmt")?.ChildOf("Amt"))?.Value.Trim();
        var returned = transfer.ChildOf("RtrInf");
        var isCredit = ((transfer.ChildOf("CdtDbtInd") ?? entry.ChildOf("CdtDbtInd"))?.Value.Trim()) == "CRDT";
        if (returned is not null || entry.ChildOf("RvslInd")?.Value.Trim() == "true")
            return new AnsweredTransfer(reference, null, "", returned?.ValueOf("Cd") ?? "", returned is null ? "" : TransferReasons.WordsOf(returned), amount);
        return isCredit ? null : new AnsweredTransfer(reference, DayOf(entry), PaymentOf(entry, transfer, reference), null, "", amount);
    }

    private static string DayOf(XElement entry) => (entry.ChildOf("BookgDt") ?? entry.ChildOf("ValDt"))?.Value.Trim() ?? "";

    /// <summary>As the bank calls it, where that can be kept; else as the order called it.</summary>
    private static string PaymentOf(XElement entry, XElement transfer, string reference) =>
        new[] { transfer.ValueOf("AcctSvcrRef"), entry.ChildOf("AcctSvcrRef")?.Value.Trim() ?? "" }.FirstOrDefault(EpcText.IsReference) ?? reference;
}
