using System.Net;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>A claim is answered in its delay, by those who speak for the organisation; a second answer adds to the first.</summary>
public sealed class AnsweringAClaim(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private WebFixture Site => life.Site;

    private const string Claim = "/subventions/cllaj-revers-04/reversements/un-toit-en-ternois";

    [Fact]
    public async Task Keeps_every_answer_and_gives_an_empty_one_back()
    {
        using var director = await Caller.AsAsync(Site, "p-un-toit-en-ternois-direction");
        var empty = await director.SendAsync(Claim, ("Reply", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        foreach (var words in (string[])["Deux ateliers n’ont pu se tenir.", "<script>alert(1)</script>"])
            Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync(Claim, ("CommandId", Guid.NewGuid().ToString("N")), ("Reply", words))).Status);
        var answered = await director.OpenAsync(Claim);
        Assert.Contains("Deux ateliers n’ont pu se tenir.", answered.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", answered.Body, StringComparison.Ordinal);
    }
}
