using System.Xml.Linq;
using GrantsPlatform.Core.Agreements;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>Why banks refuse transfers or send them back: codes of the external code set, and what they add in words.</summary>
internal static class TransferReasons
{
    /// <summary>Those that are about the account.</summary>
    private static readonly string[] OfAccounts = ["AC01", "AC03", "AC04", "AC06", "AC13", "AG01", "BE01", "RC01"];

    public static RejectionCause CauseOf(string code) => OfAccounts.Contains(code) ? RejectionCause.BankDetails : RejectionCause.Other;

    public static string WordsOf(XElement reasons) =>
        string.Join(' ', reasons.Descendants().Where(part => part.Name.LocalName is "Cd" or "AddtlInf").Select(part => part.Value.Trim()).Where(words => words.Length > 0));
}
