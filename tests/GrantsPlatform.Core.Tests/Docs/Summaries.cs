using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>What the compiler wrote down of the summaries that stand above types in their sources.</summary>
internal static partial class Summaries
{
    private static readonly Dictionary<string, XElement> Written = XDocument
        .Load(Path.ChangeExtension(typeof(Command).Assembly.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    /// <summary>In Markdown, fit for a cell of a table; empty where the type has none.</summary>
    public static string Of(Type type) => Written.TryGetValue($"T:{type.FullName!.Replace('+', '.')}", out var summary) ? Plain(summary) : "";

    private static string Plain(XElement summary) => Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Replace("|", "\\|").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element => $"`{element.Attributes().FirstOrDefault() switch { { } reference => Short(reference.Value), null => element.Value }}`",
        _ => "",
    };

    /// <summary>A parameter under its wire name, a type or member by its last name.</summary>
    private static string Short(string reference)
    {
        var last = reference.Split('(')[0].Split('.', ':')[^1];
        return char.ToLowerInvariant(last[0]) + last[1..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
