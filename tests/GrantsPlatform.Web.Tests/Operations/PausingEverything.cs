using System.Net;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class PausingEverything(WebFixture site)
{
    private const string Page = "/exploitation/envois";

    [Fact]
    public async Task Is_done_once_confirmed_and_taken_back()
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var refused = await administrator.SendAsync($"{Page}?handler=Pause");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Cochez la case pour confirmer.", refused.Text);
        Assert.Contains("Indiquez le motif.", refused.Text);
        Assert.False(await site.Runtime.AreEffectsPausedAsync());
        try
        {
            await administrator.SendAsync($"{Page}?handler=Pause", ("Confirmed", "true"), ("Reason", "Changement de serveur d’envoi"));
            Assert.True(await site.Runtime.AreEffectsPausedAsync());
            Assert.Contains("Tous les messages et toutes les échéances sont suspendus.", (await administrator.OpenAsync("/exploitation/taches")).Text);
            Assert.Contains("Changement de serveur d’envoi", (await administrator.OpenAsync("/exploitation/historique?acte=task.raised")).Text);
            Assert.Contains("Tout est suspendu", (await administrator.OpenAsync(Page)).Text);
        }
        finally
        {
            await administrator.SendAsync($"{Page}?handler=Resume");
        }
        Assert.False(await site.Runtime.AreEffectsPausedAsync());
        Assert.DoesNotContain("Tous les messages et toutes les échéances sont suspendus.", (await administrator.OpenAsync("/exploitation/taches")).Text);
    }

    [Theory]
    [InlineData("p-audit")]
    [InlineData("p-instruction")]
    public async Task Is_for_administrators(string account)
    {
        using var person = await Caller.AsAsync(site, account);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.SendAsync($"{Page}?handler=Pause", ("Confirmed", "true"))).Status);
        Assert.False(await site.Runtime.AreEffectsPausedAsync());
    }
}
