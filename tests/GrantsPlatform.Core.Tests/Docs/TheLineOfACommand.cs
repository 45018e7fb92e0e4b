using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>Reads the sources line by line, in another way than the catalogue does: what stands right above a command is what is said of it.</summary>
public sealed partial class TheLineOfACommand
{
    private static readonly Dictionary<string, string> Lines = File.ReadAllLines(Repository.Path("docs", "commands.md"))
        .Select(line => Cells().Match(line)).Where(match => match.Success)
        .ToDictionary(match => match.Groups["command"].Value, match => match.Groups["says"].Value);

    public static IEnumerable<object[]> Commands => Sources().Select(command => new object[] { command.Name, command.Summary });

    [Theory, MemberData(nameof(Commands))]
    public void Says_what_stands_above_it_in_its_source(string command, string summary) => Assert.Equal(Words(summary), Words(Lines[command]));

    [Fact]
    public void Is_there_for_every_command() =>
        Assert.Equal(Wire.CommandTypes.Where(type => type != typeof(Tick) && type != typeof(EraseWords)).Select(type => type.Name).Order(), Sources().Select(command => command.Record).Order());

    private static IEnumerable<(string Record, string Name, string Summary)> Sources()
    {
        var names = Wire.CommandTypes.ToDictionary(type => type.Name, type => Wire.NameOf((Command)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)));
        foreach (var file in Directory.GetFiles(Repository.Path("src", "GrantsPlatform.Core"), "Commands.cs", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            for (var at = 0; at < lines.Length; at++)
            {
                if (Declaration().Match(lines[at]) is not { Success: true } declared || !names.TryGetValue(declared.Groups[1].Value, out var name)) continue;
                var above = lines.Take(at).Reverse().SkipWhile(line => line.StartsWith('[')).TakeWhile(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal)).Reverse().Select(line => line.Trim()[3..].Trim());
                yield return (declared.Groups[1].Value, name, Summary().Match(string.Join(' ', above)).Groups[1].Value);
            }
        }
    }

    /// <summary>Letters alone: marks and references are written otherwise on a page than in a source.</summary>
    private static string Words(string text) =>
        string.Concat(Tag().Replace(text, match => match.Groups[1].Value.Split('.')[^1]).Replace("&lt;", "<").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^\| `(?<command>[^`]+)` \|[^|]*\|[^|]*\| (?<says>.*?) ?\|$")]
    private static partial Regex Cells();

    [GeneratedRegex(@"^public sealed record (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex("<summary>(.*?)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex(@"</?[a-z]+(?: [a-z]+=""([^""]*)"")?\s*/?>")]
    private static partial Regex Tag();
}
