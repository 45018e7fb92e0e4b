using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>
/// What a bank says of the transfers of an order as the table that a return is read from: the status report (ISO 20022, pain.002), or the notice of what was
/// booked (camt.054). What it has not settled yet is not in it.
/// </summary>
public static class BankAnswer
{
    private const int LongestFile = 20_000_000;

    /// <summary>The columns of a return, in the words in which its reader names them.</summary>
    private static readonly string[] Columns = ["référence", "payé le", "paiement", "rejet", "motif", "montant"];

    public static bool IsXml(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        return content.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    private static FileTypeUnknown NotAnAnswer => new("la réponse de la banque, en XML (pain.002 ou camt.054), ou le retour du comptable, en XLSX ou CSV");

    /// <summary>No document type, no entity, nothing from elsewhere: a bank sends none of it.</summary>
    public static Answer<string> Read(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestFile });
            var root = XDocument.Load(reader).Root;
            return root is null || root.Name is not { LocalName: "Document", NamespaceName: var space } ? NotAnAnswer
                : space.Contains(":pain.002.", StringComparison.Ordinal) ? Table(StatusReport.LinesOf(root))
                : !space.Contains(":camt.054.", StringComparison.Ordinal) ? NotAnAnswer
                : BookingNotice.IsWithoutDetails(root) ? new BankNoticeWithoutDetails()
                : Table(BookingNotice.LinesOf(root));
        }
        catch (XmlException)
        {
            return new FileDamaged();
        }
    }

    private static string Table(IEnumerable<AnsweredTransfer> lines) => RowCells.Text([Columns, .. lines.Select(Cells)]);

    private static string[] Cells(AnsweredTransfer line) =>
    [
        line.Reference, line.PaidOn is { } day ? Day(day) : "", line.PaidOn is null ? "" : line.Payment, line.Reason is { } cause ? PayingWords.Of(TransferReasons.CauseOf(cause)) : "", line.Words,
        line.Amount?.Replace('.', ',') ?? "",
    ];

    private static string Day(string at) =>
        DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var instant) ? instant.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : at;
}

/// <summary>One transfer as a bank speaks of it: paid, or refused or sent back for a reason.</summary>
/// <param name="Payment">What the bank calls the payment.</param>
/// <param name="Reason">Of the external code set; null: it is paid.</param>
/// <param name="Amount">With a decimal point; null where the bank does not say.</param>
internal sealed record AnsweredTransfer(string Reference, string? PaidOn, string Payment, string? Reason, string Words, string? Amount);
