namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>Somebody who has no account yet was going somewhere, and gets there.</summary>
public sealed class KeepingTheThread
{
    private const string Mail = "tresoriere@exemple.fr";

    [Theory]
    [InlineData("/organismes/nouveau?appel=c-1", "/organismes/nouveau?appel=c-1")]
    [InlineData("//ailleurs.example/", "/")]
    [InlineData("https://ailleurs.example/", "/")]
    public async Task Leads_on_to_it_from_a_mail_that_is_opened_in_another_browser(string cameFor, string arrivesAt)
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Browse();
        await browser.OpenAsync($"/connexion?retour={Uri.EscapeDataString(cameFor)}");
        await browser.OpenAsync($"/inscription?retour={Uri.EscapeDataString(cameFor)}");
        await browser.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", Mail), ("Password", SignInSite.Password));

        using var other = site.Browse();
        await other.OpenAsync(await site.LinkAsync("Confirmez", Mail));
        await other.SendAsync("Confirmer mon adresse", ("Password", SignInSite.Password));
        Assert.Equal(arrivesAt, other.At);
    }
}
