using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using GrantsPlatform.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>The agreement is read as it will bind, and signed with a code from the signatory's own mailbox.</summary>
public sealed partial class SigningOnThePage(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string Page = "/subventions/cllaj-sign-02/convention";

    private string CodeOf(int number) => life.Site.Services.GetRequiredService<SigningCodes>().Of("cllaj-sign-02", $"{number}");

    private static (string, string) Command => ("CommandId", Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Takes_the_code_that_was_mailed_and_no_other()
    {
        using var director = await Caller.AsAsync(life.Site, "p-ml-des-collines-direction");
        var shown = await director.OpenAsync(Page);
        var hash = Hash().Match(shown.Body).Groups[1].Value;
        Assert.Contains("14\u202F400\u202F€", shown.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await director.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(1)), ("Read", "true"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync($"{Page}?handler=Code", Command, ("Hash", hash))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await director.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(2)), ("Read", "true"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await director.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(1)), ("Read", "false"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await director.SendAsync(Page, Command, ("Hash", new string('0', 64)), ("Code", CodeOf(1)), ("Read", "true"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(1).ToLowerInvariant()), ("Read", "true"))).Status);
        Assert.Contains("Vous avez signé", (await director.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    /// <summary>With the amount in figures and in words, as both sides sign it.</summary>
    [Fact]
    public async Task Is_taken_home_as_a_Word_file()
    {
        using var writer = await Caller.AsAsync(life.Site, "p-habitat-jeunes-cote");
        using var answer = await writer.GetAsync("/subventions/cllaj-sign-06/convention?handler=Word");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var file = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        var text = file.MainDocumentPart?.Document?.Body?.InnerText ?? "";
        Assert.Contains("Convention attributive de subvention", text, StringComparison.Ordinal);
        Assert.Matches(@"montant maximal de [\d\u202F,]+ ?€ \(.* euros", text);

        using var stranger = await Caller.AsAsync(life.Site, "p-ml-des-collines-direction");
        using var refused = await stranger.GetAsync("/subventions/cllaj-sign-06/convention?handler=Word");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Offers_no_signature_to_who_does_not_bind_the_organisation()
    {
        using var writer = await Caller.AsAsync(life.Site, "p-habitat-jeunes-cote");
        var shown = await writer.OpenAsync("/subventions/cllaj-sign-06/convention");
        Assert.Contains("Une autre personne doit signer", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Recevoir un code", shown.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"Hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();
}
