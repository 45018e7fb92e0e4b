using System.Text.RegularExpressions;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Docs;

public sealed partial class Links
{
    public static TheoryData<string> Pages =>
    [
        "README.md", "programmes/README.md", "scenarios/README.md",
        .. Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Path(), file).Replace('\\', '/')),
    ];

    [Theory, MemberData(nameof(Pages))]
    public void Lead_to_what_is_there(string page) => Assert.Empty(Dead(page, File.ReadAllText(Repository.Path(page))));

    /// <summary>"See ADR 30" leads to one text.</summary>
    [Fact]
    public void To_decisions_are_by_numbers_that_one_text_bears_each()
    {
        var texts = Directory.GetFiles(Repository.Path("docs", "adr"), "*.md").Select(file => (Number: Path.GetFileName(file)[..4], Title: File.ReadLines(file).First())).ToList();
        Assert.Equal(texts.Count, texts.Select(text => text.Number).Distinct().Count());
        Assert.All(texts, text => Assert.StartsWith($"# {text.Number.TrimStart('0')}. ", text.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Are_seen_when_they_are_dead() =>
        Assert.Equal(["nowhere.md", "../gone"], Dead("docs/events.md", "[a](nowhere.md) [b](refusals.md#x) [c](https://example.org) [d](../gone) [e](states)"));

    private static IEnumerable<string> Dead(string page, string text)
    {
        var folder = Path.GetDirectoryName(Repository.Path(page))!;
        return Target().Matches(text).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains(':') && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, Uri.UnescapeDataString(target.Split('#')[0]))));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)")]
    private static partial Regex Target();
}
