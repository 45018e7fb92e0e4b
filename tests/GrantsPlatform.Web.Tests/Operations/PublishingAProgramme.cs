using System.Net;
using System.Text;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Programmes;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class PublishingAProgramme(WebFixture site)
{
    private const string Page = "/exploitation/programmes/publier";
    private const string Code = "programme-de-page";

    [Fact]
    public async Task Shows_every_error_beside_its_line_and_publishes_nothing()
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var json = (await DefinitionAsync("broken-1")).Replace("\"title\":", "\"titel\":");
        var refused = await administrator.SendFileAsync(Page, "Sheet", "programme.json", Encoding.UTF8.GetBytes(json));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("La définition n’est pas valable", refused.Text);
        Assert.Contains("→", refused.Text);
        Assert.Contains("titel", refused.Text);
        Assert.Equal(0, (await StateAsync("broken-1")).Latest);
    }

    [Fact]
    public async Task Publishes_what_was_shown_and_compares_revisions()
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var first = await DefinitionAsync(Code);
        Assert.Contains("Ce fichier est valable", (await administrator.SendFileAsync(Page, "Sheet", "programme.json", Encoding.UTF8.GetBytes(first))).Text);
        Assert.Equal(HttpStatusCode.Redirect, (await PublishAsync(administrator, first, "")).Status);
        Assert.Equal(1, (await StateAsync(Code)).Latest);

        var second = first.Replace("Expérimentations des comités locaux", "Expérimentations revues des comités");
        Assert.NotEqual(first, second);
        var shown = await administrator.SendFileAsync(Page, "Sheet", "programme.json", Encoding.UTF8.GetBytes(second));
        Assert.Contains("Ce que la révision 2 changerait", shown.Text);
        Assert.Contains("Expérimentations revues", shown.Text);

        // As it was shown before the first revision: nothing is published over what nobody has seen.
        var stale = await PublishAsync(administrator, second, "");
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Une autre révision a été publiée", stale.Text);
        await PublishAsync(administrator, second, (await StateAsync(Code)).Revisions[0].Hash);
        var compared = await administrator.OpenAsync($"/exploitation/programmes/{Code}");
        Assert.Contains("Ce que la révision 2 change", compared.Text);
        Assert.Contains("Délibération du 5 mai", compared.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"code\":\"<script>\"}")]
    public async Task Bears_whatever_is_sent(string text)
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendFileAsync(Page, "Sheet", "x.json", Encoding.UTF8.GetBytes(text))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SendAsync($"{Page}?handler=Publish", ("Text", text))).Status);
    }

    [Fact]
    public void Tells_members_of_lists_apart_by_their_codes() => Assert.Equal(
        [new DefinitionChange("levels[b].label", null, "B"), new DefinitionChange("levels[b].code", null, "b"), new DefinitionChange("title", "Un", "Deux")],
        DefinitionChanges.Between("""{"title":"Un","levels":[{"code":"c","label":"C"}]}""", """{"title":"Deux","levels":[{"code":"b","label":"B"},{"code":"c","label":"C"}]}""").OrderBy(change => change.Path == "title").ThenByDescending(change => change.Path));

    [Theory]
    [InlineData("p-audit")]
    [InlineData("p-responsable")]
    public async Task Is_for_administrators(string account)
    {
        using var person = await Caller.AsAsync(site, account);
        foreach (var page in (string[])["/exploitation/programmes", Page, $"/exploitation/programmes/{WebFixture.Open}"]) Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(page)).Status);
    }

    private static Task<Visit> PublishAsync(Caller caller, string json, string seen) =>
        caller.SendAsync($"{Page}?handler=Publish", ("Text", json), ("Reason", "Délibération du 5 mai"), ("vu.revision", Core.Kernel.Digest.Of(seen)));

    private static async Task<string> DefinitionAsync(string code) =>
        (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", $"{WebFixture.Open}.json"))).Replace($"\"code\": \"{WebFixture.Open}\"", $"\"code\": \"{code}\"");

    private async Task<ProgrammeState> StateAsync(string code) => await site.Runtime.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(code));
}
