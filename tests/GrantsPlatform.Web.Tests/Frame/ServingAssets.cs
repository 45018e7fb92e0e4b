using System.Text.RegularExpressions;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Assets;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Tests.Frame;

[Collection(Site.Name)]
public sealed partial class ServingAssets(WebFixture site)
{
    private static readonly string[] Styles = ["site.css", "public.css", "following.css", "agents.css"];

    [Fact]
    public async Task Finds_every_file_that_a_style_names()
    {
        using var client = await site.ClientAsync();
        var named = new List<string>();
        foreach (var style in Styles) named.AddRange(Named().Matches(await client.GetStringAsync(AssetTable.OfThisProgram[style])).Select(found => found.Groups[1].Value));
        Assert.Equal(3, named.Count);
        foreach (var address in named)
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal("font/woff2", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public void Keeps_both_families_under_sixty_kilobytes_with_their_licences_beside_them()
    {
        var folder = Repository.Path("src", "GrantsPlatform.Web", "wwwroot", "fonts");
        Assert.InRange(Directory.GetFiles(folder, "*.woff2").Sum(file => new FileInfo(file).Length), 1, 60_000);
        Assert.Equal(["sans", "serif"], Directory.GetFiles(folder, "*.woff2").Select(file => Path.GetFileName(file).Split('-')[0]).Distinct().Order());
        Assert.All(["sans", "serif"], family => Assert.Contains("SIL OPEN FONT LICENSE", File.ReadAllText(Path.Combine(folder, $"{family}.LICENSE.txt")), StringComparison.Ordinal));
    }

    [Fact]
    public void Draws_every_icon_that_has_a_name()
    {
        var drawn = File.ReadAllText(Repository.Path("src", "GrantsPlatform.Web", "wwwroot", "icons.svg"));
        Assert.Equal(Enum.GetNames<Icon>().Select(name => name.ToLowerInvariant()).Order(), Symbol().Matches(drawn).Select(found => found.Groups[1].Value).Order());
    }

    [GeneratedRegex("""url\("([^"]+)"\)""")]
    private static partial Regex Named();

    [GeneratedRegex("symbol id=\"([a-z]+)\"")]
    private static partial Regex Symbol();
}
