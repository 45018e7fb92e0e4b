using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.IdentityModel.Tokens;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>What holds for every way through a provider, whoever made its code.</summary>
public abstract class ComingThroughAProvider
{
    private readonly string _name;

    /// <param name="name">The provider's, in addresses.</param>
    protected ComingThroughAProvider(string name) => _name = name;

    protected string Way => $"/connexion/fournisseur/{_name}?retour=%2Fcompte";

    private string Back => $"/connexion/retour/{_name}";

    public static TheoryData<string> Lies => ["nonce", "no nonce", "issuer", "expired", "to come", "audience", "key", "unsigned", "party", "subject"];

    protected abstract Task<SmallProvider> ProviderAsync();

    protected abstract Task<SignInSite> SiteAsync(SmallProvider provider, params ClaimedRole[] roles);

    [Fact]
    public async Task Opens_an_account_for_a_verified_address_and_finds_it_again_by_the_identity()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        using var browser = site.Browse();
        await browser.OpenAsync("/connexion?retour=%2Fcompte");
        Assert.Contains("Se connecter avec Identité d’essai", browser.Text);
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
        var account = await site.FindAsync("camille@exemple.fr");

        // Another address at the provider changes nothing of who it is.
        provider.Mail = "autre@exemple.fr";
        using var later = site.Browse();
        await later.OpenAsync(Way);
        Assert.Equal("/compte", later.At);
        Assert.Contains("camille@exemple.fr", later.Text);
        Assert.NotNull(account);
        Assert.Null(await site.FindAsync("autre@exemple.fr"));
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Refuses_a_token_that_is_not_the_providers_for_us_for_this_and_for_now(string lie)
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        (provider.SignsWithAnotherKey, provider.GivesNoSignature) = (lie == "key", lie == "unsigned");
        provider.Lie = token => Twist(token, lie);
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("n’a pas abouti", browser.Text);
        Assert.Null(await site.FindAsync("camille@exemple.fr"));
        provider.Lie = _ => { };
        (provider.SignsWithAnotherKey, provider.GivesNoSignature) = (false, false);
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
    }

    [Fact]
    public async Task Refuses_an_answer_that_was_used_or_that_another_browser_asked_for()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
        await browser.OpenAsync(provider.LastBack!);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        using var other = site.Browse();
        await other.OpenAsync(provider.LastBack!);
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        foreach (var wrong in new[] { Back, $"{Back}?error=access_denied", $"{Back}?code=x&state=y" })
        {
            await other.OpenAsync(wrong);
            Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        }
        await other.OpenAsync("/connexion/retour/inconnu?code=x&state=y");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task Gives_and_takes_the_roles_that_the_configuration_reads_from_claims()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider, new ClaimedRole("instruction-62", Role.DepartmentalInstructor, "programme-essai", "62"), new ClaimedRole("audit", Role.Auditor));
        provider.Roles = ["instruction-62", "inconnu"];
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.StartsWith("/compte/validation", browser.At, StringComparison.Ordinal);
        var account = (await site.FindAsync("camille@exemple.fr"))!;
        Assert.Equal([new Grant(Role.DepartmentalInstructor, "programme-essai", "62")], (await site.AccountAsync(account)).Grants.ToArray());

        await site.DoAsync(AccountState.IdOf(account), new GrantRole(Role.CommitteeChair));
        provider.Roles = ["audit"];
        using var later = site.Browse();
        await later.OpenAsync(Way);
        Assert.Equal([new Grant(Role.CommitteeChair, null, null), new Grant(Role.Auditor, null, null)], (await site.AccountAsync(account)).Grants.ToArray());
    }

    [Fact]
    public async Task Is_one_more_way_into_an_account_that_its_holder_has_linked()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        var account = await site.PersonAsync("camille@exemple.fr");
        provider.Mail = null;
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte/identites");
        await browser.SendAsync("Relier", ("Password", "ce n’est pas lui"));
        Assert.Contains("Ce n’est pas votre mot de passe actuel", browser.Text);
        await browser.SendAsync("Relier", ("Password", SignInSite.Password));
        await browser.OpenAsync(WebUtility.HtmlDecode(Regex.Match(browser.Body, $"href=\"({provider.Address}[^\"]*)\"").Groups[1].Value));
        Assert.Equal("/compte/identites", browser.At);
        Assert.Single((await site.CredentialAsync(account)).Identities);

        using var elsewhere = site.Browse();
        await elsewhere.OpenAsync(Way);
        Assert.Equal("/compte", elsewhere.At);
        await browser.OpenAsync("/compte/identites");
        await browser.SendAsync("Ne plus l’accepter");
        Assert.Equal("/compte/identites", browser.At);
        Assert.Empty((await site.CredentialAsync(account)).Identities);
        await elsewhere.OpenAsync("/compte");
        Assert.StartsWith("/connexion", elsewhere.At, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ailleurs.example/compte")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    public async Task Leads_nowhere_outside_the_platform(string elsewhere)
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        using var browser = site.Browse();
        await browser.OpenAsync($"/connexion/fournisseur/{_name}?retour={Uri.EscapeDataString(elsewhere)}");
        Assert.Equal(("/", HttpStatusCode.OK), (browser.At, browser.Status));
    }

    [Fact]
    public async Task Ends_a_journey_once_whatever_copies_there_are_of_it()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        (provider.HoldsBack, provider.KeepsCodes) = (true, true);
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        using var thief = browser.Twin();
        await browser.OpenAsync(provider.LastBack!);
        Assert.Equal("/compte", browser.At);
        await thief.OpenAsync(provider.LastBack!);
        Assert.Equal(HttpStatusCode.BadRequest, thief.Status);
    }

    [Fact]
    public async Task Shows_the_way_back_to_whom_nobody_vouched_for()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        provider.Lie = token => token.Audience = "autre-client";
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("href=\"/connexion?retour=%2Fcompte\"", browser.Body);
    }

    [Fact]
    public async Task Takes_an_answer_by_its_address_alone()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        await browser.PostAsync(Back, ("code", "x"), ("state", "y"), ("id_token", "z"));
        Assert.InRange((int)browser.Status, 400, 499);
        Assert.Empty(site.Faults.Take());
    }

    [Fact]
    public async Task Asks_for_the_second_factor_of_whoever_has_one()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        var account = await site.PersonAsync("camille@exemple.fr");
        using (var first = await site.SignedInAsync("camille@exemple.fr")) await site.EnrolAsync(first, account);
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Contains("Validation en deux étapes", browser.Text);
        await browser.SendAsync("Valider", ("Code", await site.CodeAsync(account)));
        Assert.Equal("/compte", browser.At);
    }

    [Fact]
    public async Task Opens_nothing_to_whom_neither_an_identity_nor_an_address_names()
    {
        await using var provider = await ProviderAsync();
        await using var site = await SiteAsync(provider);
        provider.Mail = null;
        var before = await site.EventsAsync();
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Contains("ne confirme pas votre adresse", browser.Text);
        Assert.Equal(before, await site.EventsAsync());
    }

    private static void Twist(SecurityTokenDescriptor token, string lie)
    {
        switch (lie)
        {
            case "nonce": token.Claims["nonce"] = "autre"; break;
            case "no nonce": token.Claims.Remove("nonce"); break;
            case "to come": (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(1), DateTime.UtcNow.AddHours(1), DateTime.UtcNow.AddHours(2)); break;
            case "issuer": token.Issuer = "https://ailleurs.example"; break;
            case "expired": (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1)); break;
            case "audience": token.Audience = "autre-client"; break;
            case "party": token.Claims["azp"] = "autre-client"; break;
            case "subject": token.Claims.Remove("sub"); break;
        }
    }
}
