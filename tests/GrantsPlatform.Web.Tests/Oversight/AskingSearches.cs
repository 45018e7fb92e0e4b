using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Oversight;

/// <summary>What the searches of the history and of mails have in common: who may ask, and what they answer to what cannot be understood.</summary>
[Collection(Site.Name)]
public sealed partial class AskingSearches(WebFixture site)
{
    private const string Trail = "/exploitation/historique";
    private const string Mails = "/exploitation/courriels";
    private const string Administrator = "p-administration";

    [Theory]
    [InlineData(Trail + "?du=hier", "Ce n’est pas une date.")]
    [InlineData(Trail + "?du=02/01/2025&au=01/01/2025", "Le dernier jour est avant le premier.")]
    [InlineData(Trail + "?objet=inconnu-nulle-part", "Aucun objet ne porte cet identifiant")]
    [InlineData(Trail + "?personne=personne@nulle.part", "Aucun compte n’a cette adresse")]
    [InlineData(Mails + "?du=hier", "Ce n’est pas une date.")]
    [InlineData(Mails + "?du=02/01/2025&au=01/01/2025", "Le dernier jour est avant le premier.")]
    [InlineData(Mails + "?objet=inconnu-nulle-part", "Aucun objet ne porte cet identifiant")]
    [InlineData(Mails + "?etat=en-attente&objet=inconnu-nulle-part", "Aucun objet ne porte cet identifiant")]
    [InlineData(Mails + "?adresse=personne@nulle.part", "Rien n’a été écrit à cette adresse.")]
    [InlineData(Mails + "?organisme=introuvable%20nulle%20part", "Aucun organisme n’est à ce nom")]
    public async Task Says_beside_the_field_what_it_cannot_understand(string address, string said)
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var visit = await administrator.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.Contains(said, visit.Text);
    }

    [Theory]
    [InlineData(Trail, "?personne=%22%27%3Cscript%3E&objet=..%2F..%2F&sorte=%00&acte=%25", HttpStatusCode.OK)]
    [InlineData(Trail, "?du=31/12/9999&au=31/12/9999", HttpStatusCode.OK)]
    [InlineData(Trail, "?apres=none", HttpStatusCode.Redirect)]
    [InlineData(Trail, "?objet=cej-01&apres=none", HttpStatusCode.Redirect)]
    [InlineData(Mails, "?adresse=%22%27%3Cscript%3E&objet=..%2F..%2F&courrier=%00&etat=%25&organisme=%00", HttpStatusCode.OK)]
    [InlineData(Mails, "?adresse=@&organisme=%25&courrier=%3Cscript%3E", HttpStatusCode.OK)]
    [InlineData(Mails, "?etat=en-attente&courrier=%3Cscript%3E&apres=none", HttpStatusCode.OK)]
    [InlineData(Mails, "?du=31/12/9999&au=31/12/9999", HttpStatusCode.OK)]
    [InlineData(Mails, "?apres=none", HttpStatusCode.Redirect)]
    [InlineData(Mails, "/%3Cscript%3E", HttpStatusCode.NotFound)]
    [InlineData(Mails, "/..%2F..%2Fetc", HttpStatusCode.NotFound)]
    public async Task Bears_whatever_is_asked(string page, string query, HttpStatusCode status)
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var visit = await administrator.OpenAsync(page + query);
        Assert.Equal(status, visit.Status);
        Assert.DoesNotContain("<script>&", visit.Body);
        if (query[0] == '?') Assert.NotEqual(HttpStatusCode.InternalServerError, (await administrator.OpenAsync($"{page}/tableur{query}")).Status);
    }

    [Theory]
    [InlineData("p-instruction")]
    [InlineData(Bodies.Director)]
    public async Task Is_for_administrators_and_auditors(string account)
    {
        using var person = await Caller.AsAsync(site, account);
        foreach (var page in (string[])["/exploitation", Trail, $"{Trail}/tableur", Mails, $"{Mails}/tableur"]) Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(page)).Status);
    }

    /// <summary>Where the page that follows lies; null on the last one.</summary>
    internal static string? Next(string body) => NextLink().Match(body) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex NextLink();
}
