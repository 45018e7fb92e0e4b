using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Serverless.Tests.Front;

/// <summary>Several people hold the link that serves once, and come in the same instant to two instances that share nothing but the account.</summary>
public sealed partial class RacingForTheFirstAdministrator
{
    private const int Many = 6;
    private const string Validation = "/compte/validation";
    private static readonly string Way = $"{FirstAdministrator.Path}?lien={SmallCloud.Proof}";
    private static readonly Grant Administrator = new(Role.Administrator, null, null);

    [Fact]
    public async Task Makes_one_over_all_instances()
    {
        var cloud = new SmallCloud();
        await using var one = await Instance.StartAsync(cloud);
        await using var other = await Instance.StartAsync(cloud);
        var runners = new List<Runner>();
        for (var number = 0; number < Many; number++) runners.Add(await ReadyAsync(number % 2 == 0 ? one : other, number));

        await Task.WhenAll(runners.Select(async runner => (await Forms.SendAsync(runner.Browser, runner.Instance, Validation + "?handler=Activate", runner.Page, ("Code", runner.Code))).Dispose()));

        var administrators = new List<string>();
        foreach (var runner in runners)
        {
            var account = Assert.IsType<AccountState.Open>(await one.Platform.Runtime.Reads.ReadAsync<AccountState>(AccountState.IdOf(runner.Account)));
            if (account.Grants.Contains(Administrator)) administrators.Add(account.Id);
            runner.Browser.Dispose();
        }
        var winner = Assert.Single(administrators);
        Assert.Equal(new KeyState.Held(AccountState.IdOf(winner)), await other.Platform.Runtime.Reads.ReadAsync<KeyState>(FirstAdministratorKey.Id));
    }

    private static async Task<Runner> ReadyAsync(Instance instance, int number)
    {
        var mail = $"admin-{number}@exemple.fr";
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var form = await browser.GetStringAsync(new Uri(instance.Address, Way));
        using var opened = await Forms.SendAsync(browser, instance, Way, form, ("Name", "Dominique Essai"), ("Mail", mail), ("Password", "trois loutres dansent"));
        Assert.Equal(Validation, opened.Headers.Location?.OriginalString);
        var before = await browser.GetStringAsync(new Uri(instance.Address, Validation));
        using var begun = await Forms.SendAsync(browser, instance, Validation + "?handler=Begin", before);
        var page = await browser.GetStringAsync(new Uri(instance.Address, Validation));
        var secret = string.Concat(Key().Match(page).Groups[1].Value.Where(char.IsAsciiLetterOrDigit));
        var at = instance.Platform.Clock.GetUtcNow();
        return new Runner(instance, browser, page, Totp.CodeOf(Base32.Decode(secret)!, Totp.StepAt(at)), (await instance.FindByMailAsync(mail))!);
    }

    [GeneratedRegex("id=\"cle\"[^>]*>([^<]+)<")]
    private static partial Regex Key();

    private sealed record Runner(Instance Instance, HttpClient Browser, string Page, string Code, string Account);
}
