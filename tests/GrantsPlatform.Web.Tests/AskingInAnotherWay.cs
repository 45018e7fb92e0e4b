using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests;

/// <summary>Methods that a page does not know, with everything else in order.</summary>
[Collection(Site.Name)]
public sealed partial class AskingInAnotherWay(WebFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/appels")]
    [InlineData("/appels.ics")]
    [InlineData("/appels.atom")]
    [InlineData($"/appels/{WebFixture.Open}")]
    [InlineData($"/appels/{WebFixture.Open}/calendrier.ics")]
    [InlineData($"/appels/{WebFixture.Decided}/resultats")]
    [InlineData($"/appels/{WebFixture.Decided}/resultats.csv")]
    [InlineData("/donnees-ouvertes")]
    [InlineData($"/donnees-ouvertes/{WebFixture.Decided}/subventions.csv")]
    [InlineData("/accessibilite")]
    [InlineData("/mentions-legales")]
    [InlineData("/vie-privee")]
    public async Task Is_refused_and_breaks_nothing(string path)
    {
        using var client = await site.ClientAsync();
        var token = Token().Match(await client.GetStringAsync("/demonstration/comptes")).Groups[1].Value;
        foreach (var method in (string[])["POST", "PUT", "DELETE", "TRACE"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method != "TRACE") request.Content = new FormUrlEncodedContent([new("jeton", token)]);
            using var answer = await client.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            if (method is "POST" or "TRACE") Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [GeneratedRegex("name=\"jeton\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
