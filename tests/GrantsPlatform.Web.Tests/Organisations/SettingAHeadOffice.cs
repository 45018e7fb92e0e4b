using System.Net;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class SettingAHeadOffice(WebFixture site)
{
    private static (string, string)[] Form(string id, string street, string town) =>
        [("CommandId", id), ("Address.Street", street), ("Address.Postcode", "62300"), ("Address.Town", town), ("Address.Extra", ""), ("Address.Country", "")];

    [Fact]
    public async Task Shows_where_it_is_and_keeps_where_it_was_with_who_moved_it()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "demenage", Bodies.SiretOf("demenage"))}";
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Contains($"{place}/adresse", (await member.OpenAsync(place)).Body);
        Assert.Equal(HttpStatusCode.Redirect, (await member.SendAsync($"{place}/adresse", Form("siege-1", "12 rue des Lilas", "Lens"))).Status);
        Assert.Contains("12 rue des Lilas, 62300 Lens", (await member.OpenAsync(place)).Text);
        Assert.Contains("value=\"12 rue des Lilas\"", (await member.OpenAsync($"{place}/adresse")).Body);
        Assert.Equal(HttpStatusCode.Redirect, (await member.SendAsync($"{place}/adresse", Form("siege-2", "3 place du Marché", "Lens"))).Status);
        var page = (await member.OpenAsync(place)).Text;
        Assert.Contains("Adresse du siège changée\u202F: 3 place du Marché, 62300 Lens", page);
        Assert.Contains("Adresse du siège indiquée\u202F: 12 rue des Lilas, 62300 Lens", page);
    }

    [Fact]
    public async Task Undoes_nothing_that_another_tab_has_saved()
    {
        var path = $"/organismes/{await Bodies.RegisterAsync(site, "deux-onglets", Bodies.SiretOf("deux-onglets"))}/adresse";
        using var client = await site.ClientAsync(Bodies.Writer);
        await (await Sheets.OpenAsync(client, path)).Fill("Address.Street", "12 rue des Lilas").Fill("Address.Postcode", "62300").Fill("Address.Town", "Lens").SendAsync();
        var (one, other, third) = (await Sheets.OpenAsync(client, path), await Sheets.OpenAsync(client, path), await Sheets.OpenAsync(client, path));
        Assert.Equal(HttpStatusCode.Redirect, (await one.Fill("Address.Street", "3 place du Marché").SendAsync()).Status);
        // What its person left alone is not theirs.
        Assert.Equal(HttpStatusCode.Redirect, (await other.Fill("Address.Town", "Lens CEDEX").SendAsync()).Status);
        Assert.Equal("3 place du Marché", (await Sheets.OpenAsync(client, path)).All("Address.Street")[0]);
        var stale = await third.Fill("Address.Street", "1 quai du Port").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("3 place du Marché", stale.Text);
        Assert.Equal("1 quai du Port", stale.All("Address.Street")[0]);
        Assert.Equal(HttpStatusCode.Redirect, (await stale.SendAsync()).Status);
        Assert.Equal("1 quai du Port", (await Sheets.OpenAsync(client, path)).All("Address.Street")[0]);
    }

    [Fact]
    public async Task Says_each_thing_that_is_wrong_beside_its_field_and_gives_back_what_was_typed()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "mal-ecrit", Bodies.SiretOf("mal-ecrit"))}";
        using var member = await Caller.AsAsync(site, Bodies.Writer);
        var wrong = await member.SendAsync($"{place}/adresse", ("Address.Street", ""), ("Address.Postcode", "623"), ("Address.Town", ""), ("Address.Extra", "Bâtiment B"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var field in (string[])["Street", "Postcode", "Town"]) Assert.Contains($"id=\"Address-{field}-erreur\"", wrong.Body);
        Assert.Contains("value=\"623\"", wrong.Body);
        Assert.Contains("<details open", wrong.Body);
        using var reader = await Caller.AsAsync(site, Bodies.Reader);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{place}/adresse")).Status);
    }
}
