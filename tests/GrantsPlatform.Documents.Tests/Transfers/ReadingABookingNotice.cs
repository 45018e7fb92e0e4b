using System.Text;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Transfers;

namespace GrantsPlatform.Documents.Tests.Transfers;

/// <summary>What a bank says that it booked, as the table that a return is read from.</summary>
public sealed class ReadingABookingNotice
{
    private const string Head = "\"référence\";\"payé le\";\"paiement\";\"rejet\";\"motif\";\"montant\"\r\n";

    [Fact]
    public void Says_line_by_line_what_was_paid_and_how_much() => Assert.Equal(
        Head + "\"LOT-1-0001\";\"15/07/2025\";\"BQ-77\";\"\";\"\";\"12000,00\"\r\n" + "\"LOT-1-0002\";\"15/07/2025\";\"LOT-1-0002\";\"\";\"\";\"850,50\"\r\n",
        Read($"""
            <Ntry><Amt Ccy="EUR">12850.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-07-15</Dt></BookgDt>
              <NtryDtls>
                <TxDtls><Refs><AcctSvcrRef>BQ-77</AcctSvcrRef><EndToEndId>LOT-1-0001</EndToEndId></Refs><Amt Ccy="EUR">12000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>
                <TxDtls><Refs><EndToEndId>LOT-1-0002</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">850.50</Amt></TxAmt></AmtDtls></TxDtls>
              </NtryDtls></Ntry>
            """));

    /// <summary>Older versions write the state as text, and say the amount of the entry alone.</summary>
    [Fact]
    public void Is_read_in_older_versions_too() => Assert.Equal(
        Head + "\"LOT-1-0001\";\"15/07/2025\";\"LOT-1-0001\";\"\";\"\";\"\"\r\n",
        Read("<Ntry><Amt Ccy=\"EUR\">12000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-07-15</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>LOT-1-0001</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>", "camt.054.001.02"));

    [Fact]
    public void Says_what_has_come_back_and_why_even_where_it_was_paid_before() => Assert.Equal(
        Head + "\"LOT-1-0001\";\"\";\"\";\"coordonnées bancaires\";\"AC04 Compte clos\";\"12000,00\"\r\n",
        Read(Paid("LOT-1-0001") + """
            <Ntry><Amt Ccy="EUR">12000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-07-17</Dt></BookgDt>
              <NtryDtls><TxDtls><Refs><EndToEndId>LOT-1-0001</EndToEndId></Refs><Amt Ccy="EUR">12000.00</Amt><RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte clos</AddtlInf></RtrInf></TxDtls></NtryDtls></Ntry>
            """));

    [Fact]
    public void Leaves_out_what_is_pending_what_is_somebody_elses_and_what_came_in() => Assert.Equal(
        Head,
        Read(Paid("LOT-1-0001").Replace("BOOK", "PDNG") + Paid("NOTPROVIDED") + Paid("LOT-1-0002").Replace("DBIT", "CRDT")));

    [Fact]
    public void Refuses_sums_that_name_no_transfer() => Assert.IsType<BankNoticeWithoutDetails>(BankAnswer.Read(Bytes(
        "<Ntry><Amt Ccy=\"EUR\">12000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><Btch><PmtInfId>LOT-1</PmtInfId><NbOfTxs>26</NbOfTxs></Btch></NtryDtls></Ntry>", "camt.054.001.08")).Refusal);

    [Fact]
    public void Refuses_what_would_fetch_or_swell()
    {
        var entity = Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'>&b;</Document>");
        var bomb = Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b 'xxxxxxxxxx'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'>&c;</Document>");
        Assert.IsType<FileDamaged>(BankAnswer.Read(entity).Refusal);
        Assert.IsType<FileDamaged>(BankAnswer.Read(bomb).Refusal);
        Assert.IsType<FileDamaged>(BankAnswer.Read([.. "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'>"u8, .. new byte[30_000_000]]).Refusal);
        Assert.IsType<FileTypeUnknown>(BankAnswer.Read("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'></Document>"u8.ToArray()).Refusal);
    }

    private static string Paid(string reference) =>
        $"<Ntry><Amt Ccy=\"EUR\">12000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-07-15</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs><Amt Ccy=\"EUR\">12000.00</Amt></TxDtls></NtryDtls></Ntry>";

    private static string Read(string entries, string message = "camt.054.001.08") => BankAnswer.Read(Bytes(entries, message)) is { IsGiven: true } read ? read.Value : "refused";

    private static byte[] Bytes(string entries, string message) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{message}\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N1</MsgId><CreDtTm>2025-07-16T08:00:00</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>{entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>");
}
