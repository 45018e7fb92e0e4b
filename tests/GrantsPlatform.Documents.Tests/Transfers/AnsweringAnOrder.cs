using System.Text;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Documents.Transfers;

namespace GrantsPlatform.Documents.Tests.Transfers;

/// <summary>What a bank answers, as the table that a return is read from.</summary>
public sealed class AnsweringAnOrder
{
    [Fact]
    public void Says_what_was_paid_and_what_was_refused() => Assert.Equal(
        "\"référence\";\"payé le\";\"paiement\";\"rejet\";\"motif\";\"montant\"\r\n"
        + "\"LOT-1-0001\";\"15/07/2025\";\"LOT-1-0001\";\"\";\"\";\"\"\r\n"
        + "\"LOT-1-0002\";\"\";\"\";\"coordonnées bancaires\";\"AC04 Compte clos\";\"\"\r\n"
        + "\"LOT-1-0003\";\"\";\"\";\"autre motif\";\"AM04\";\"\"\r\n",
        Read("""
            <GrpHdr><MsgId>R1</MsgId><CreDtTm>2025-07-16T08:00:00</CreDtTm></GrpHdr>
            <OrgnlPmtInfAndSts>
              <TxInfAndSts><OrgnlEndToEndId>LOT-1-0001</OrgnlEndToEndId><TxSts>ACSC</TxSts><AccptncDtTm>2025-07-15T09:00:00</AccptncDtTm></TxInfAndSts>
              <TxInfAndSts><OrgnlEndToEndId>LOT-1-0002</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte clos</AddtlInf></StsRsnInf></TxInfAndSts>
              <TxInfAndSts><OrgnlEndToEndId>LOT-1-0003</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></TxInfAndSts>
              <TxInfAndSts><OrgnlEndToEndId>LOT-1-0004</OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts>
            </OrgnlPmtInfAndSts>
            """));

    [Fact]
    public void Takes_nothing_else_for_an_answer()
    {
        Assert.IsType<FileTypeUnknown>(BankAnswer.Read("<html><body>bonjour</body></html>"u8.ToArray()).Refusal);
        Assert.IsType<FileDamaged>(BankAnswer.Read("<Document>"u8.ToArray()).Refusal);
        Assert.IsType<FileDamaged>(BankAnswer.Read("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"u8.ToArray()).Refusal);
        Assert.IsType<FileDamaged>(BankAnswer.Read([.. "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'>"u8, .. new byte[30_000_000]]).Refusal);
    }

    [Fact]
    public void Is_told_from_a_table()
    {
        Assert.True(BankAnswer.IsXml("\uFEFF <?xml version=\"1.0\"?>"u8));
        Assert.False(BankAnswer.IsXml("référence;payé le"u8));
    }

    private static string Read(string inside) => BankAnswer.Read(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>{inside}</CstmrPmtStsRpt></Document>")) is { IsGiven: true } read ? read.Value : "refused";
}
