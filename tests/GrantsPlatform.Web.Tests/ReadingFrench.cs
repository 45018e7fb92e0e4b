using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests;

/// <summary>Every public page, in its text as a person reads it.</summary>
[Collection(Site.Name)]
public sealed partial class ReadingFrench(WebFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/appels")]
    [InlineData("/appels?q=zzzz")]
    [InlineData($"/appels/{WebFixture.Open}")]
    [InlineData($"/appels/{WebFixture.Decided}")]
    [InlineData($"/appels/{WebFixture.Decided}/resultats")]
    [InlineData("/accessibilite")]
    [InlineData("/mentions-legales")]
    [InlineData("/vie-privee")]
    [InlineData("/appels/inconnu")]
    public async Task Finds_its_typography(string path)
    {
        var text = (await Visit.ToAsync(site, path)).Text;
        Assert.DoesNotContain("'", text);
        Assert.DoesNotContain("\"", text);
        Assert.Equal([], Loose().Matches(text).Select(match => match.Value));
    }

    /// <summary>A high mark after anything but a no-break space, addresses and hours apart; a € or % after a plain space or a digit.</summary>
    [GeneratedRegex(@".{0,20}([^\u202F\u00A0\p{P}][;!?]|[^\u202F\u00A0\d]:(?!//)|[ \d][€%]|« [^\u00A0]|[^\u00A0\u202F]»)")]
    private static partial Regex Loose();
}
