using System.Collections.Immutable;
using System.Text;
using System.Xml;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>
/// An order as banks take it: ISO 20022, pain.001.001.09, as the EPC's rulebook of SEPA credit transfers restricts it. What the schema lets pass and a bank
/// refuses is refused here: amounts, references, characters, an order without transfers.
/// </summary>
public static class TransferFile
{
    public const string MediaType = "application/xml";

    private const string Schema = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private const int LongestWords = 140;

    /// <exception cref="TransferOrderException">Nothing is written.</exception>
    public static byte[] Of(TransferOrder order)
    {
        if (FaultsOf(order) is { IsEmpty: false } faults) throw new TransferOrderException(faults);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true })) Write(writer, order);
        return bytes.ToArray();
    }

    /// <summary>What a bank would refuse, in words for the person who makes the file.</summary>
    public static ImmutableArray<string> FaultsOf(TransferOrder order) =>
    [
        .. order.Transfers.IsEmpty ? ["L’ordre ne contient aucun virement."] : Array.Empty<string>(),
        .. Reference(order.Reference, "L’ordre"),
        .. Account(order.Debtor.Iban, order.Debtor.Name),
        .. Name(order.Debtor.Name),
        .. order.Transfers.GroupBy(one => one.Reference, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"La référence «\u00A0{same.Key}\u00A0» est donnée deux fois."),
        .. order.Transfers.SelectMany(FaultsOf),
    ];

    private static IEnumerable<string> FaultsOf(Transfer one) =>
    [
        .. Reference(one.Reference, $"Le virement à «\u00A0{one.Payee}\u00A0»"),
        .. Account(one.Iban, one.Payee),
        .. one.Amount.Cents is <= 0 or > 999_999_999_99 ? [$"Le montant versé à «\u00A0{one.Payee}\u00A0» doit être compris entre 0,01\u202F€ et 999\u202F999\u202F999,99\u202F€."] : Array.Empty<string>(),
        .. Name(one.Payee),
    ];

    private static IEnumerable<string> Reference(string reference, string whose) =>
        EpcText.IsReference(reference) ? [] : [$"{whose} a une référence que les banques refusent\u202F: «\u00A0{reference}\u00A0»."];

    private static IEnumerable<string> Account(string iban, string whose) => Iban.IsValid(iban) ? [] : [$"L’IBAN de «\u00A0{whose}\u00A0» n’est pas valable."];

    private static IEnumerable<string> Name(string name) => EpcText.Name(name) is null ? [$"Le nom «\u00A0{name}\u00A0» a des lettres que les banques n’acceptent pas."] : [];

    private static void Write(XmlWriter writer, TransferOrder order)
    {
        var sum = order.Transfers.Sum(one => one.Amount);
        writer.WriteStartElement("Document", Schema);
        writer.WriteStartElement("CstmrCdtTrfInitn");
        writer.WriteStartElement("GrpHdr");
        writer.WriteElementString("MsgId", order.Reference);
        writer.WriteElementString("CreDtTm", $"{order.CreatedAt:yyyy-MM-dd'T'HH:mm:ss}");
        Totals(writer, order.Transfers.Length, sum);
        Named(writer, "InitgPty", order.Debtor.Name);
        writer.WriteEndElement();
        WritePayment(writer, order, sum);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WritePayment(XmlWriter writer, TransferOrder order, Money sum)
    {
        writer.WriteStartElement("PmtInf");
        writer.WriteElementString("PmtInfId", order.Reference);
        writer.WriteElementString("PmtMtd", "TRF");
        Totals(writer, order.Transfers.Length, sum);
        Nested(writer, "SEPA", "PmtTpInf", "SvcLvl", "Cd");
        Nested(writer, $"{order.ExecutedOn:yyyy-MM-dd}", "ReqdExctnDt", "Dt");
        Named(writer, "Dbtr", order.Debtor.Name);
        Nested(writer, order.Debtor.Iban, "DbtrAcct", "Id", "IBAN");
        if (order.Debtor.Bic is { } bic) Nested(writer, bic, "DbtrAgt", "FinInstnId", "BICFI");
        else Nested(writer, "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        writer.WriteElementString("ChrgBr", "SLEV");
        foreach (var one in order.Transfers) Write(writer, one);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Transfer one)
    {
        writer.WriteStartElement("CdtTrfTxInf");
        Nested(writer, one.Reference, "PmtId", "EndToEndId");
        writer.WriteStartElement("Amt");
        writer.WriteStartElement("InstdAmt");
        writer.WriteAttributeString("Ccy", "EUR");
        writer.WriteString(Written(one.Amount));
        writer.WriteEndElement();
        writer.WriteEndElement();
        if (one.Bic is { } bic) Nested(writer, bic, "CdtrAgt", "FinInstnId", "BICFI");
        Named(writer, "Cdtr", one.Payee);
        Nested(writer, one.Iban, "CdtrAcct", "Id", "IBAN");
        if (EpcText.Name(one.Words) is { } words) Nested(writer, Cut(words, LongestWords), "RmtInf", "Ustrd");
        writer.WriteEndElement();
    }

    private static void Totals(XmlWriter writer, int count, Money sum)
    {
        writer.WriteElementString("NbOfTxs", $"{count}");
        writer.WriteElementString("CtrlSum", Written(sum));
    }

    /// <summary>With exactly two decimals.</summary>
    private static string Written(Money amount) => amount.Euros.ToString("0.00");

    private static void Named(XmlWriter writer, string element, string name) => Nested(writer, Cut(EpcText.Name(name) ?? "", EpcText.LongestName), element, "Nm");

    private static void Nested(XmlWriter writer, string text, params ReadOnlySpan<string> elements)
    {
        foreach (var element in elements) writer.WriteStartElement(element);
        writer.WriteString(text);
        foreach (var _ in elements) writer.WriteEndElement();
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest].TrimEnd();
}

/// <summary>An order that no bank would take, and why.</summary>
public sealed class TransferOrderException(ImmutableArray<string> faults) : InvalidOperationException(string.Join(' ', faults))
{
    public ImmutableArray<string> Faults { get; } = faults;
}
