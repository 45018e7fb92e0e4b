using System.Net;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Every form that its people may send, sent by everybody else: with a token of their own, and every hidden value as it should be.</summary>
[Collection(Site.Name)]
public sealed class AttackingOthersObjects(WebFixture site, ITestOutputHelper output)
{
    /// <summary>Of one organisation, from the most to the least of rights.</summary>
    private static readonly string[] Team = ["p-rencontres-et-loisirs-direction", "p-rencontres-et-loisirs"];

    private const string Administrator = "p-administration";

    private static readonly string?[] Strangers = ["p-ml-des-collines", "p-instruction", "p-dd-09", Administrator, null];

    /// <summary>Who a body is and who acts for it, the administrator may correct: see Permissions. Nothing of what it keeps or files.</summary>
    private static readonly string[] Administered = ["/identite", "/forme-juridique", "/services/nouveau", "/membres/inviter", "/membres/{account}/droits", "/membres/{account}/retirer", "/invitations/{invitation}/annuler", "/siret", "/adresse"];

    /// <summary>Where things of the team are, whose pages the crawl may not reach in time.</summary>
    private static readonly string[] Starts = ["/organismes/rencontres-et-loisirs", "/dossiers/cllaj-01", "/organismes/rencontres-et-loisirs/membres"];

    [Fact]
    public async Task Changes_nothing_and_says_as_much_as_of_what_does_not_exist()
    {
        var (crawl, attack) = (new Crawl(site), new Attack(site));
        using var owner = await site.ClientAsync(Team[0]);
        var forms = (await crawl.FormsAsync(owner, true, Starts)).Where(form => form.Posts && IsTheirs(crawl.RouteOf(form.Action))).ToList();
        output.WriteLine($"{forms.Count} forms");
        Assert.True(forms.Count >= 8, $"Only {forms.Count} forms were found: the crawl has lost its way.");
        foreach (var account in Strangers)
        {
            using var client = await site.ClientAsync(account);
            foreach (var form in forms.Where(form => account != Administrator || !IsAdministered(crawl.RouteOf(form.Action))))
            {
                var status = await SentByAsync(attack, client, form, account);
                if (account is null ? status is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized) : status is not HttpStatusCode.NotFound)
                    attack.Note($"{form.Action} answers {(int)status} to {account ?? "nobody"}");
            }
        }
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }

    [Fact]
    public async Task Lets_a_colleague_do_no_more_than_their_own_pages_offer()
    {
        var (crawl, attack) = (new Crawl(site), new Attack(site));
        using var owner = await site.ClientAsync(Team[0]);
        using var colleague = await site.ClientAsync(Team[1]);
        var offered = (await new Crawl(site).FormsAsync(colleague, true, Starts)).Select(form => form.Action).ToHashSet();
        var more = (await crawl.FormsAsync(owner, true, Starts)).Where(form => form.Posts && IsTheirs(crawl.RouteOf(form.Action)) && !offered.Contains(form.Action)).ToList();
        Assert.NotEmpty(more);
        foreach (var form in more)
        {
            output.WriteLine(form.Action);
            var status = await SentByAsync(attack, colleague, form, Team[1]);
            if ((int)status is < 400 or >= 500) attack.Note($"{form.Action} answers {(int)status} to a colleague of lesser rights");
        }
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }

    private static bool IsAdministered(string route) => Administered.Any(page => route == "/organismes/{organisation}" + page || route == "organismes/{organisation}" + page);

    private static bool IsTheirs(string route) => route.Contains("{application}", StringComparison.Ordinal) || route.Contains("{organisation}", StringComparison.Ordinal);

    private async Task<HttpStatusCode> SentByAsync(Attack attack, HttpClient client, ShownForm form, string? account)
    {
        var token = (await new Crawl(site).FormsAsync(client, false, "/demonstration/comptes")).SelectMany(own => own.Fields).First(field => field.Name == "jeton").Value;
        var fields = form.Fields.Select(field => (Uri.EscapeDataString(field.Name), Uri.EscapeDataString(field.Name == "jeton" ? token : field.Value))).ToList();
        var before = await site.EventsAsync();
        using var answer = await client.SendAsync(Attack.Post(form.Action, new Spoilt("", fields)));
        if (await site.EventsAsync() != before) attack.Note($"{form.Action} was carried out for {account ?? "nobody"}");
        return answer.StatusCode;
    }
}
