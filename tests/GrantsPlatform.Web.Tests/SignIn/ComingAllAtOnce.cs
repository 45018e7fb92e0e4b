using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>What serves once serves once, also when the same form is sent again whole, and also when it comes from all sides in the same instant.</summary>
public sealed class ComingAllAtOnce
{
    private const int Many = 12;
    private const string Mail = "camille@exemple.fr";

    [Fact]
    public async Task Makes_one_first_administrator()
    {
        await using var site = await SignInSite.StartAsync();
        var browsers = new List<(Browser Browser, string Code, string Account)>();
        for (var number = 0; number < Many; number++)
        {
            var browser = site.Browse();
            await browser.OpenAsync(site.First.LinkAt(site.Address));
            await browser.SendAsync("Continuer", ("Name", "Dominique Essai"), ("Mail", $"admin-{number}@exemple.fr"), ("Password", SignInSite.Password));
            await browser.SendAsync("Enregistrer mon application");
            var account = (await site.FindAsync($"admin-{number}@exemple.fr"))!;
            browsers.Add((browser, await site.CodeAsync(account), account));
        }
        await Task.WhenAll(browsers.Select(one => one.Browser.SendAsync("Code affiché", ("Code", one.Code))));
        await site.MailsAsync();
        var administrators = 0;
        foreach (var (browser, _, account) in browsers)
        {
            var isOne = (await site.AccountAsync(account)).Grants.Contains(new Grant(Role.Administrator, null, null));
            administrators += isOne ? 1 : 0;
            await browser.OpenAsync("/exploitation/taches");
            Assert.Equal(isOne, browser.At == "/exploitation/taches" && browser.Status == System.Net.HttpStatusCode.OK);
            browser.Dispose();
        }
        Assert.Equal(1, administrators);
    }

    [Fact]
    public async Task Makes_the_holder_of_the_key_an_administrator_also_where_the_page_was_cut_off()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Mail);
        await site.DoAsync(FirstAdministratorKey.Id, new ClaimKey(AccountState.IdOf(account)));
        await site.DoAsync(FirstAdministratorKey.Id, new ConfirmKey(AccountState.IdOf(account)));
        await site.MailsAsync();
        Assert.Equal([new Grant(Role.Administrator, null, null)], (await site.AccountAsync(account)).Grants.ToArray());
    }

    [Fact]
    public async Task Takes_one_post_with_a_code_of_the_authenticator_and_no_copy_of_it_later()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Mail);
        using var home = await site.SignedInAsync(Mail);
        await site.EnrolAsync(home, account);
        await AttackAsync(site, await site.CodeAsync(account));
    }

    [Fact]
    public async Task Takes_one_post_with_a_recovery_code_and_no_copy_of_it_later()
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Mail);
        using var home = await site.SignedInAsync(Mail);
        await AttackAsync(site, (await site.EnrolAsync(home, account))[3]);
    }

    [Fact]
    public async Task Takes_one_new_password_by_one_link()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        using var browser = site.Browse();
        await browser.OpenAsync("/mot-de-passe-oublie");
        await browser.SendAsync("Recevoir le lien", ("Mail", Mail));
        await browser.OpenAsync(await site.LinkAsync("nouveau mot de passe", Mail));
        var copies = Enumerable.Range(0, Many).Select(_ => browser.Twin()).ToList();
        await Task.WhenAll(copies.Select((copy, number) => copy.SendAsync("Enregistrer", ("Password", $"quatre hiboux chantent {number}"))));
        Assert.Single(copies, copy => copy.Text.Contains("Votre nouveau mot de passe est enregistré", StringComparison.Ordinal));
        var right = 0;
        for (var number = 0; number < Many; number++)
        {
            // Each as somebody who is no stranger: wrong ones are counted like any.
            using var attempt = copies.Single(copy => copy.At == "/connexion").Twin();
            await attempt.SignInAsync(Mail, $"quatre hiboux chantent {number}", "/compte");
            right += attempt.At == "/compte" ? 1 : 0;
            await site.PassAsync(TimeSpan.FromHours(24));
        }
        Assert.Equal(1, right);
        copies.ForEach(copy => copy.Dispose());
    }

    private static async Task AttackAsync(SignInSite site, string code)
    {
        using var browser = site.Browse();
        await browser.SignInAsync(Mail, back: "/compte");
        var copies = Enumerable.Range(0, Many).Select(_ => browser.Twin()).ToList();
        await Task.WhenAll(copies.Select(copy => copy.SendAsync("Valider", ("Code", code))));
        Assert.Single(copies, copy => copy.At == "/compte");
        using var late = browser.Twin();
        await late.SendAsync("Valider", ("Code", code));
        Assert.NotEqual("/compte", late.At);
        copies.ForEach(copy => copy.Dispose());
    }
}
