using System.Text.RegularExpressions;
using GrantsPlatform.Core.Tests.Programmes;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>The one-line summaries that stand above commands in their sources.</summary>
internal static partial class Summaries
{
    /// <summary>By the record's name; those without a summary are left out.</summary>
    public static Dictionary<string, string> OfRecords() => Directory
        .GetFiles(RepositoryFiles.Path("src", "GrantsPlatform.Core"), "Commands.cs", SearchOption.AllDirectories)
        .SelectMany(file => Summary().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
        .ToDictionary(match => match.Groups["name"].Value, match => Plain(match.Groups["text"].Value));

    private static string Plain(string text)
    {
        var line = Slashes().Replace(text, " ");
        line = Reference().Replace(line, match => $"`{Short(match.Groups["of"].Value)}`");
        return line.Replace("<c>", "`").Replace("</c>", "`").Replace("&lt;", "<").Replace("|", "\\|").Trim();
    }

    /// <summary>A parameter under its wire name, a type or member by its last name.</summary>
    private static string Short(string reference)
    {
        var last = reference.Split('.')[^1];
        return char.ToLowerInvariant(last[0]) + last[1..];
    }

    [GeneratedRegex(@"/// <summary>(?<text>(?:(?!</summary>).)*)</summary>\n(?:/// .*\n)*public sealed record (?<name>\w+)", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"\s*\n\s*///\s*")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"<(?:see cref|paramref name|see langword)=""(?<of>[^""]+)""\s*/>")]
    private static partial Regex Reference();
}
