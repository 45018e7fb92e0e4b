using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.IdentityModel.Tokens;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class SigningInElsewhere
{
    private const string Way = "/connexion/fournisseur/essai?retour=%2Fcompte";

    [Fact]
    public async Task Opens_an_account_for_a_verified_address_and_finds_it_again_by_the_identity()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        using var browser = site.Browse();
        await browser.OpenAsync("/connexion?retour=%2Fcompte");
        Assert.Contains("Se connecter avec Identité d’essai", browser.Text);
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
        var account = await site.FindAsync("camille@exemple.fr");

        // Another address at the provider changes nothing of who it is.
        (provider.Mail, provider.MailIsVerified) = ("autre@exemple.fr", false);
        using var later = site.Browse();
        await later.OpenAsync(Way);
        Assert.Equal("/compte", later.At);
        Assert.Contains("camille@exemple.fr", later.Text);
        Assert.NotNull(account);
        Assert.Null(await site.FindAsync("autre@exemple.fr"));
    }

    [Fact]
    public async Task Finds_the_account_of_an_address_only_when_provider_and_platform_have_both_confirmed_it()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        var account = await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        provider.MailIsVerified = false;
        await browser.OpenAsync(Way);
        Assert.Contains("ne confirme pas votre adresse", browser.Text);
        Assert.Empty((await site.CredentialAsync(account)).Identities);

        provider.MailIsVerified = true;
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
        Assert.Single((await site.CredentialAsync(account)).Identities);

        // Somebody has opened an account with an address that is not shown to be theirs.
        using var squatter = site.Browse();
        await squatter.OpenAsync("/inscription");
        await squatter.SendAsync("Créer mon compte", ("Name", "Qui Veut"), ("Mail", "victime@exemple.fr"), ("Password", SignInSite.Password));
        (provider.Subject, provider.Mail) = ("personne-2", "victime@exemple.fr");
        using var victim = site.Browse();
        await victim.OpenAsync(Way);
        Assert.NotEqual("/compte", victim.At);
        Assert.Contains("n’a pas encore été confirmée", victim.Text);
    }

    [Fact]
    public async Task Shows_a_signed_statement_instead_of_a_secret_where_the_host_has_one()
    {
        await using var provider = await SmallProvider.StartAsync();
        provider.Assertion = "signed-by-the-host";
        var said = "another";
        await using var site = await SignInSite.StartAsync(1_000, provider.Options() with { ClientSecret = null, ClientAssertion = _ => Task.FromResult(said) });
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        said = provider.Assertion;
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
    }

    [Fact]
    public async Task Takes_the_addresses_of_a_directory_that_administers_them()
    {
        await using var provider = await SmallProvider.StartAsync();
        provider.MailIsVerified = false;
        await using var site = await SignInSite.StartAsync(1_000, provider.Options() with { VouchesForMail = true });
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_not_offered_with_two_proofs_or_none(bool both)
    {
        await using var provider = await SmallProvider.StartAsync();
        var options = both ? provider.Options() with { ClientAssertion = _ => Task.FromResult("x") } : provider.Options() with { ClientSecret = null };
        await using var site = await SignInSite.StartAsync(1_000, options);
        Assert.Throws<ArgumentException>(() => site.Services.GetService(typeof(Providers)));
    }

    public static TheoryData<string> Lies => ["nonce", "issuer", "expired", "audience", "key", "unsigned", "party", "subject"];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Refuses_a_token_that_is_not_the_providers_for_us_for_this_and_for_now(string lie)
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
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
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        using var browser = site.Browse();
        await browser.OpenAsync(Way);
        Assert.Equal("/compte", browser.At);
        await browser.OpenAsync(provider.LastBack!);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        using var other = site.Browse();
        await other.OpenAsync(provider.LastBack!);
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        foreach (var wrong in new[] { "/connexion/retour/essai", "/connexion/retour/essai?error=access_denied", "/connexion/retour/essai?code=x&state=y" })
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
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options(new ClaimedRole("instruction-62", Role.DepartmentalInstructor, "programme-essai", "62"), new ClaimedRole("audit", Role.Auditor)));
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
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        var account = await site.PersonAsync("camille@exemple.fr");
        (provider.Mail, provider.MailIsVerified) = (null, false);
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte/identites");
        await browser.SendAsync("Relier", ("Password", "ce n’est pas lui"));
        Assert.Contains("Ce n’est pas votre mot de passe actuel", browser.Text);
        await browser.SendAsync("Relier", ("Password", SignInSite.Password));
        await browser.OpenAsync(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(browser.Body, $"href=\"({provider.Issuer}[^\"]*)\"").Groups[1].Value));
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

    private static void Twist(SecurityTokenDescriptor token, string lie)
    {
        switch (lie)
        {
            case "nonce": token.Claims["nonce"] = "autre"; break;
            case "issuer": token.Issuer = "https://ailleurs.example"; break;
            case "expired": (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1)); break;
            case "audience": token.Audience = "autre-client"; break;
            case "party": token.Claims["azp"] = "autre-client"; break;
            case "subject": token.Claims.Remove("sub"); break;
        }
    }
}
