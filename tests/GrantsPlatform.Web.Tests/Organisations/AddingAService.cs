using System.Net;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class AddingAService(WebFixture site)
{
    [Fact]
    public async Task Asks_whether_communes_of_another_departement_are_meant_and_takes_a_yes()
    {
        var organisation = await Bodies.RegisterAsync(site, "communes-voisines", "99900090400014");
        var place = $"/organismes/{organisation}/services/nouveau";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        Assert.DoesNotContain("name=\"Across\"", (await writer.OpenAsync(place)).Body);
        var asked = await writer.SendAsync(place, ("ServiceName", "Relais du quai"), ("Departement", "62"), ("Communes", "62427 59350"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("d’après leur code, ces communes ne sont pas du département choisi", asked.Text);
        Assert.Contains("name=\"Across\"", asked.Body);

        var postcode = await writer.SendAsync(place, ("ServiceName", "Relais du quai"), ("Departement", "62"), ("Communes", "59000"), ("Across", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, postcode.Status);
        Assert.Contains("et non son code postal", postcode.Text);

        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(place, ("ServiceName", "Relais du quai"), ("Departement", "62"), ("Communes", "62427 59350"), ("Across", "true"))).Status);
        Assert.Equal(["59350", "62427"], (await Bodies.ReadAsync(site, organisation)).Services["relais-du-quai"].Perimeter.AsEnumerable());
    }
}
