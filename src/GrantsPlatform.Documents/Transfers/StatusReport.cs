using System.Xml.Linq;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>The transfers of a status report (pain.002) that are settled or refused.</summary>
internal static class StatusReport
{
    public static IEnumerable<AnsweredTransfer> LinesOf(XElement root)
    {
        var sentOn = root.ValueOf("CreDtTm");
        return root.Descendants().Where(one => one.Name.LocalName == "TxInfAndSts").Select(one => LineOf(one, sentOn)).OfType<AnsweredTransfer>();
    }

    /// <summary>Null: neither settled nor refused yet.</summary>
    private static AnsweredTransfer? LineOf(XElement one, string sentOn)
    {
        var reference = one.ValueOf("OrgnlEndToEndId");
        return one.ValueOf("TxSts") switch
        {
            "ACSC" or "ACCC" => new AnsweredTransfer(reference, one.ValueOf("AccptncDtTm").Or(sentOn), one.ValueOf("AcctSvcrRef").Or(reference), null, "", null),
            "RJCT" => new AnsweredTransfer(reference, null, "", one.ValueOf("Cd"), TransferReasons.WordsOf(one), null),
            _ => null,
        };
    }
}
