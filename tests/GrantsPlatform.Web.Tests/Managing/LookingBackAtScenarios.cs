using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>Scenarios of a call that is decided: each against the envelope as it would have drawn on it, whatever was granted beside it since.</summary>
[Collection(Site.Name)]
public sealed partial class LookingBackAtScenarios(WebFixture site)
{
    [Fact]
    public async Task Says_of_the_one_that_went_over_that_it_did_and_of_no_other()
    {
        using var manager = await site.ClientAsync("p-responsable");
        var page = WebUtility.HtmlDecode(await manager.GetStringAsync($"/gestion/appels/{WebFixture.Decided}/scenarios"));
        Assert.Equal(2, Columns().Count(page));
        // All of them of the first, one in each strand.
        Assert.Equal(["259922", "185005", "39965"], Over().Matches(page).Select(over => string.Concat(over.Groups[1].Value.Where(char.IsAsciiDigit))));
    }

    [GeneratedRegex("<th scope=\"col\" class=\"numeric\"><a ")]
    private static partial Regex Columns();

    [GeneratedRegex("dépasse de ([\\d\\s]+)")]
    private static partial Regex Over();
}
