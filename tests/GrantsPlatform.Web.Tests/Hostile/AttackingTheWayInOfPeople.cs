using System.Net;
using GrantsPlatform.Web.Tests.SignIn;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>The pages of passwords, codes, sessions and mailed links, which a demonstration does not have.</summary>
public sealed class AttackingTheWayInOfPeople(ITestOutputHelper output)
{
    private const string Mail = "camille@exemple.fr";

    [Fact]
    public async Task Finds_no_form_that_breaks_or_writes_what_it_refuses()
    {
        await using var site = await SignInSite.StartAsync();
        await site.PersonAsync(Mail);
        var (crawl, attack, count) = (new Crawl(site), new Attack(site), 0);

        using var nobody = Client(site);
        using (var browser = site.Browse())
        {
            await browser.OpenAsync("/mot-de-passe-oublie");
            await browser.SendAsync("Recevoir le lien", ("Mail", Mail));
            await browser.OpenAsync("/inscription");
            await browser.SendAsync("Créer mon compte", ("Name", "Dominique Essai"), ("Mail", "dominique@exemple.fr"), ("Password", SignInSite.Password));
        }
        string[] links = [.. (await site.MailsAsync()).SelectMany(mail => mail.Text.Split([' ', '\n'])).Where(word => word.StartsWith("http://", StringComparison.Ordinal)).Select(link => new Uri(link).PathAndQuery)];
        Assert.True(links.Length >= 2);
        using var camille = Client(site);
        await EnterAsync(camille);

        foreach (var (client, forms) in new[] { (camille, await crawl.FormsAsync(camille, true, "/compte")), (nobody, await crawl.FormsAsync(nobody, true, links)) })
            foreach (var form in forms.OrderBy(form => form.Action.Contains("deconnexion", StringComparison.Ordinal)).ThenBy(form => form.Action.Contains("sessions", StringComparison.Ordinal)))
            {
                var sent = attack.Sent;
                await Siege.LayAsync(attack, client, form);
                output.WriteLine($"{attack.Sent - sent,5} {form.Shape(crawl.RouteOf(form.Action))}");
                count++;
                if (client == camille) await EnterAsync(camille);
            }
        Assert.True(count >= 10, $"Only {count} forms were found: the crawl has lost its way.");
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }

    private static HttpClient Client(SignInSite site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }, disposeHandler: true) { BaseAddress = site.Address.Root };

    private static async Task EnterAsync(HttpClient client)
    {
        var page = await Drafts.Sheets.OpenAsync(client, "/connexion");
        if (page.Status != HttpStatusCode.OK) return;
        using var form = new FormUrlEncodedContent([new("jeton", page["jeton"]), new("Mail", Mail), new("Password", SignInSite.Password)]);
        using var answer = await client.PostAsync("/connexion", form);
    }
}
