using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Transfers;

namespace GrantsPlatform.Documents.Tests.Transfers;

public sealed class OrderingTransfers
{
    private const string Iban = "FR7630006000011234567890189";
    private static readonly XNamespace Pain = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static readonly TransferOrder Order = new(
        "LOT-2025-07", new DateTime(2025, 7, 10, 9, 30, 0), new DateOnly(2025, 7, 15), new Debtor("Payeur public d’exemple", Iban, "AGRIFRPP"),
        [
            new("LOT-2025-07-0001", Money.FromEuros(74_798.40m), "Association « L’Élan & Cie »", Iban, null, "Avance de 80 % – dossier AAP25-0042"),
            new("LOT-2025-07-0002", Money.FromEuros(1_000m), "Mission locale d’exemple", Iban, "AGRIFRPP", "Solde"),
        ]);

    [Fact]
    public void Says_what_the_bank_is_to_pay()
    {
        var payment = Read(Order).Descendants(Pain + "PmtInf").Single();
        Assert.Equal("2", payment.Element(Pain + "NbOfTxs")?.Value);
        Assert.Equal("75798.40", payment.Element(Pain + "CtrlSum")?.Value);
        Assert.Equal("2025-07-15", payment.Element(Pain + "ReqdExctnDt")?.Element(Pain + "Dt")?.Value);
        Assert.Equal(["74798.40", "1000.00"], payment.Descendants(Pain + "InstdAmt").Select(amount => amount.Value));
        Assert.Equal(["Association L'Elan + Cie", "Mission locale d'exemple"], payment.Descendants(Pain + "Cdtr").Select(payee => payee.Value));
        Assert.Equal("Avance de 80 - dossier AAP25-0042", payment.Descendants(Pain + "Ustrd").First().Value);
    }

    [Fact]
    public void Is_as_the_schema_wants_it_with_a_bank_and_without()
    {
        Assert.Empty(SchemaFaults(TransferFile.Of(Order)));
        Assert.Empty(SchemaFaults(TransferFile.Of(Order with { Debtor = Order.Debtor with { Bic = null } })));
    }

    /// <summary>What the schema lets pass, and banks send back.</summary>
    [Fact]
    public void Refuses_what_no_bank_would_take()
    {
        Refused(Order with { Transfers = [] }, "aucun virement");
        Refused(With(one => one with { Amount = Money.Zero }), "montant");
        Refused(With(one => one with { Amount = new Money(-1) }), "montant");
        Refused(With(one => one with { Amount = new Money(1_000_000_000_00) }), "montant");
        Refused(With(one => one with { Iban = "FR7630006000011234567890188" }), "IBAN");
        Refused(With(one => one with { Reference = new string('9', 36) }), "référence");
        Refused(With(one => one with { Reference = "/0001" }), "référence");
        Refused(With(one => one with { Reference = "LOT-2025-07-0002" }), "deux fois");
        Refused(With(one => one with { Payee = "合作社" }), "lettres");
        Refused(Order with { Reference = "lot n°7" }, "référence");
        Refused(Order with { Debtor = Order.Debtor with { Iban = "" } }, "IBAN");
    }

    /// <summary>Whatever is typed as names and words, a file that is made is one that the schema and the banks' alphabet take.</summary>
    [Fact]
    public void Writes_nothing_but_what_banks_read() => Prop.ForAll<string, string, int>((name, words, cents) =>
    {
        var order = With(one => one with { Payee = name ?? "", Words = words ?? "", Amount = new Money(cents) });
        if (!TransferFile.FaultsOf(order).IsEmpty) return true;
        var bytes = TransferFile.Of(order);
        return !SchemaFaults(bytes).Any()
            && XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants().Where(one => !one.HasElements).All(one => one.Value.All(c => char.IsAsciiLetterOrDigit(c) || "/-?:().,'+ ".Contains(c)));
    }).QuickCheckThrowOnFailure();

    private static TransferOrder With(Func<Transfer, Transfer> change) => Order with { Transfers = Order.Transfers.SetItem(0, change(Order.Transfers[0])) };

    private static void Refused(TransferOrder order, string why)
    {
        var refused = Assert.Throws<TransferOrderException>(() => TransferFile.Of(order));
        Assert.Contains(refused.Faults, fault => fault.Contains(why, StringComparison.Ordinal));
    }

    private static XDocument Read(TransferOrder order) => XDocument.Parse(Encoding.UTF8.GetString(TransferFile.Of(order)));

    private static ImmutableArray<string> SchemaFaults(byte[] bytes) => PainSchema.FaultsOf(XDocument.Load(new MemoryStream(bytes)));
}
