using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>A cookie that was copied before is worth nothing once the session has ended, however it ended.</summary>
public sealed class LeavingASession
{
    private const string Mail = "camille@exemple.fr";

    public static TheoryData<string> Ends => ["leaving", "leaving everywhere", "one from another", "a password", "a reset", "a role", "a role taken", "a second factor", "a day", "erasure"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Leaves_nothing_to_whoever_copied_the_cookie(string end)
    {
        await using var site = await SignInSite.StartAsync();
        var account = await site.PersonAsync(Mail);
        if (end == "a role taken") await site.DoAsync(AccountState.IdOf(account), new GrantRole(Role.Auditor));
        using var browser = await SignedInAsync(site);
        using var thief = browser.Twin();
        Assert.True(await IsInAsync(thief));
        await site.PassAsync(TimeSpan.FromSeconds(1));
        await EndAsync(end, site, account, browser);
        await site.MailsAsync();
        Assert.False(await IsInAsync(thief));
    }

    [Fact]
    public async Task Leaves_the_other_sessions_alone()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        using var browser = await SignedInAsync(site);
        using var other = await SignedInAsync(site);
        await browser.SendAsync("Se déconnecter");
        Assert.True(await IsInAsync(other));
        await other.OpenAsync("/compte/sessions");
        Assert.DoesNotContain("Autre session", other.Text);
    }

    [Fact]
    public async Task Is_looked_for_at_each_request_without_writing_anything()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        using var browser = await SignedInAsync(site);
        var before = await site.EventsAsync();
        for (var request = 0; request < 5; request++) Assert.True(await IsInAsync(browser));
        Assert.Equal(before, await site.EventsAsync());
    }

    private static async Task EndAsync(string end, SignInSite site, string account, Browser browser)
    {
        switch (end)
        {
            case "leaving":
                await browser.SendAsync("Se déconnecter");
                break;
            case "leaving everywhere":
                await browser.OpenAsync("/compte/sessions");
                await browser.SendAsync("Me déconnecter partout");
                break;
            case "one from another":
                using (var other = await SignedInAsync(site))
                {
                    await other.OpenAsync("/compte/sessions");
                    await other.SendAsync("la session ouverte le");
                    Assert.True(await IsInAsync(other));
                }
                break;
            case "a password":
                await browser.OpenAsync("/compte/mot-de-passe");
                await browser.SendAsync("Enregistrer", ("Present", SignInSite.Password), ("Password", "quatre hiboux chantent"));
                Assert.True(await IsInAsync(browser));
                break;
            case "a reset":
                using (var holder = site.Browse())
                {
                    await holder.OpenAsync("/mot-de-passe-oublie");
                    await holder.SendAsync("Recevoir le lien", ("Mail", Mail));
                    await holder.OpenAsync(await site.LinkAsync("nouveau mot de passe", Mail));
                    await holder.SendAsync("Enregistrer", ("Password", "quatre hiboux chantent"));
                }
                break;
            case "a role":
                await site.DoAsync(AccountState.IdOf(account), new GrantRole(Role.Auditor));
                break;
            case "a role taken":
                await site.DoAsync(AccountState.IdOf(account), new RevokeRole(Role.Auditor));
                break;
            case "a second factor":
                await site.EnrolAsync(browser, account);
                Assert.True(await IsInAsync(browser));
                break;
            case "a day":
                await site.PassAsync(TimeSpan.FromHours(24));
                break;
            case "erasure":
                await site.DoAsync(AccountState.IdOf(account), new ErasePerson());
                break;
        }
    }

    private static async Task<Browser> SignedInAsync(SignInSite site)
    {
        var browser = site.Browse();
        await browser.SignInAsync(Mail);
        return browser;
    }

    private static async Task<bool> IsInAsync(Browser browser)
    {
        await browser.OpenAsync("/compte/validation");
        return browser.At.StartsWith("/compte/validation", StringComparison.Ordinal);
    }
}
