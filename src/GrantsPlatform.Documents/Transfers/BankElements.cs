using System.Xml.Linq;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>Elements of banks' messages by their names, whatever the version of the message.</summary>
internal static class BankElements
{
    /// <summary>Of the first of this name, however deep; empty: there is none.</summary>
    public static string ValueOf(this XElement element, string name) => element.Descendants().FirstOrDefault(part => part.Name.LocalName == name)?.Value.Trim() ?? "";

    public static XElement? ChildOf(this XElement element, string name) => element.Elements().FirstOrDefault(part => part.Name.LocalName == name);

    public static string Or(this string text, string other) => text.Length > 0 ? text : other;
}
