using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>A platform of its own: what is attacked here nobody else looks at.</summary>
[CollectionDefinition(Name)]
public sealed class Besieged : ICollectionFixture<WebFixture>
{
    public const string Name = "besieged";
}

/// <summary>Every form that anybody comes upon, sent in every way that its page does not offer.</summary>
[Collection(Besieged.Name)]
public sealed class AttackingEveryForm(WebFixture site, ITestOutputHelper output)
{
    /// <summary>Forms after which there is little left to attack come last.</summary>
    private static readonly string[] Ending = ["deconnexion", "demonstration", "retrait", "retirer", "verifier", "droits", "complements"];

    /// <summary>Null: nobody is signed in.</summary>
    private static readonly (string? Account, string? Only)[] Steps =
    [
        // A complete file is attacked where it is handed over, then where it is sent, before anything of it is spoilt.
        ("p-habitat-jeunes-cote", "/dossiers/cllaj-06/verifier"),
        ("p-habitat-jeunes-cote-direction", "/dossiers/cllaj-06/verifier"),
        ("p-habitat-jeunes-cote", null),
        ("p-ecole-samuel-vincent-direction", null),
        ("p-rencontres-et-loisirs-direction", null),
        ("p-instruction", null),
        (null, null),
    ];

    private static readonly string[] Starts = ["/", "/organismes/nouveau", "/connexion", "/verifier?dossier=x&empreinte=y"];

    [Fact]
    public async Task Finds_none_that_breaks_or_writes_what_it_refuses()
    {
        var (crawl, attack, count) = (new Crawl(site), new Attack(site), 0);
        foreach (var (account, only) in Steps)
        {
            using var finding = await site.ClientAsync(account);
            var forms = await crawl.FormsAsync(finding, only is null, only is null ? Starts : [only]);
            count += forms.Count;
            foreach (var form in forms.OrderBy(form => Ending.Any(end => form.Action.Contains(end, StringComparison.Ordinal))))
            {
                var sent = attack.Sent;
                using var client = await site.ClientAsync(account);
                await Siege.LayAsync(attack, client, form);
                output.WriteLine($"{attack.Sent - sent,5} {form.Shape(crawl.RouteOf(form.Action))}");
            }
        }
        output.WriteLine($"{attack.Sent} requests, {count} forms");
        Assert.True(count >= 25, $"Only {count} forms were found: the crawl has lost its way.");
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }
}
