using System.Net;
using GrantsPlatform.Web.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Demo;

[Collection(Site.Name)]
public sealed class LeavingAShownPerson(WebFixture site)
{
    [Fact]
    public async Task Leaves_nothing_to_a_copy_of_the_cookie()
    {
        var (cookies, copies) = (new CookieContainer(), new CookieContainer());
        using var person = With(cookies);
        await person.SendAsync("/demonstration/comptes", ("account", site.Services.GetRequiredService<IDemonstration>().Personas[0].AccountId));
        copies.Add(cookies.GetAllCookies());
        using var thief = With(copies);
        Assert.Equal(HttpStatusCode.OK, (await thief.OpenAsync("/compte")).Status);
        await person.SendAsync("/deconnexion");
        Assert.StartsWith("/connexion", (await thief.OpenAsync("/compte")).Body, StringComparison.Ordinal);
    }

    private Caller With(CookieContainer cookies) => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site.Address });
}
