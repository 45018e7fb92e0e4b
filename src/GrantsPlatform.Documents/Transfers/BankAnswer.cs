using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>What a bank says of the transfers of an order (ISO 20022, pain.002) as the table that a return is read from: what it has not settled yet is not in it.</summary>
public static class BankAnswer
{
    private const int LongestFile = 20_000_000;

    /// <summary>The columns of a return, in the words in which its reader names them.</summary>
    private static readonly string[] Columns = ["référence", "payé le", "paiement", "rejet", "motif"];

    /// <summary>Reasons of the external code set that are about the account.</summary>
    private static readonly string[] OfAccounts = ["AC01", "AC03", "AC04", "AC06", "AC13", "AG01", "BE01", "RC01"];

    public static bool IsXml(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        return content.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    /// <summary>No document type, no entity, nothing from elsewhere: a bank sends none of it.</summary>
    public static Answer<string> Read(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestFile });
            var root = XDocument.Load(reader).Root;
            if (root is null || root.Name is not { LocalName: "Document", NamespaceName: var space } || !space.Contains(":pain.002.", StringComparison.Ordinal)) return new FileTypeUnknown();
            var sentOn = Value(root, "CreDtTm");
            return RowCells.Text([Columns, .. root.Descendants().Where(one => one.Name.LocalName == "TxInfAndSts").Select(one => Line(one, sentOn)).OfType<string[]>()]);
        }
        catch (XmlException)
        {
            return new FileDamaged();
        }
    }

    /// <summary>Null: neither settled nor refused yet.</summary>
    private static string[]? Line(XElement one, string sentOn)
    {
        var reference = Value(one, "OrgnlEndToEndId");
        return Value(one, "TxSts") switch
        {
            "ACSC" or "ACCC" => [reference, Day(Value(one, "AccptncDtTm") is { Length: > 0 } at ? at : sentOn), Value(one, "AcctSvcrRef") is { Length: > 0 } given ? given : reference, "", ""],
            "RJCT" => [reference, "", "", PayingWords.Of(OfAccounts.Contains(Value(one, "Cd")) ? RejectionCause.BankDetails : RejectionCause.Other), Words(one)],
            _ => null,
        };
    }

    private static string Words(XElement one) =>
        string.Join(' ', one.Descendants().Where(part => part.Name.LocalName is "Cd" or "AddtlInf").Select(part => part.Value.Trim()).Where(words => words.Length > 0));

    private static string Day(string at) =>
        DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var instant) ? instant.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : at;

    private static string Value(XElement element, string name) => element.Descendants().FirstOrDefault(part => part.Name.LocalName == name)?.Value.Trim() ?? "";
}
