using System.Text.RegularExpressions;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>A list that goes on over pages can be taken away whole: whoever pages one offers its menu, or stands here with why not.</summary>
public sealed partial class OfferingEveryLongList
{
    private const string Pages = "src/GrantsPlatform.Web/Pages";

    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["Calls/Index.cshtml"] = "calls are published as open data, one by one and together",
        ["Components/_Content.cshtml"] = "shows the component",
        ["Components/_WorkList.cshtml"] = "shows the component",
        ["Drafts/Index.cshtml"] = "an applicant's own few files, each of which leaves whole as a record",
        ["Oversight/Chain.cshtml"] = "each sealed head leaves as a file that proves itself",
        ["Oversight/Record.cshtml"] = "the record of a file leaves whole as an archive",
        ["Productions/Index.cshtml"] = "the few documents that somebody has asked for",
        ["Programmes/Index.cshtml"] = "the few programmes of a platform",
        ["Programmes/_Changes.cshtml"] = "a preview of what a form would publish",
    };

    [Fact]
    public void Names_every_page_that_offers_no_menu()
    {
        var paged = Directory.GetFiles(Repository.Path(Pages), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(Repository.Path(Pages), file).Replace('\\', '/'), Text: File.ReadAllText(file))).Where(page => Paging().IsMatch(page.Text));
        Assert.Empty(paged.Where(page => !page.Text.Contains("<export-menu", StringComparison.Ordinal)).Select(page => page.Name).Except(Without.Keys));
    }

    [GeneratedRegex(@"<paging\b")]
    private static partial Regex Paging();
}
