using System.Text;
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
                await AttackAsync(attack, client, form);
                output.WriteLine($"{attack.Sent - sent,5} {form.Shape(crawl.RouteOf(form.Action))}");
            }
        }
        output.WriteLine($"{attack.Sent} requests, {count} forms");
        Assert.True(count >= 25, $"Only {count} forms were found: the crawl has lost its way.");
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }

    private static async Task AttackAsync(Attack attack, HttpClient client, ShownForm form)
    {
        var current = await Crawl.AgainAsync(client, form);
        for (var turn = 0; current is not null; turn++)
        {
            // What was taken in may have changed the page: the form is read again, and the next spoilt one made from it.
            if (Requests(current).Skip(turn).FirstOrDefault() is not { } next) break;
            if (await attack.SendAsync(client, next.How, next.Request)) current = await Crawl.AgainAsync(client, form) ?? current;
        }
    }

    private static IEnumerable<Sending> Requests(ShownForm form)
    {
        foreach (var spoilt in Spoiling.Of(form).Where(spoilt => form.Posts || spoilt.Fields.Sum(field => field.Name.Length + field.Value.Length) < 6_000))
            yield return new Sending(spoilt.How, () => form.Posts ? Attack.Post(form.Action, spoilt)
                : new HttpRequestMessage(HttpMethod.Get, $"{form.Action.Split('?')[0]}?{string.Join('&', spoilt.Fields.Select(field => $"{field.Name}={field.Value}"))}"));
        if (!form.Posts) yield break;
        var token = form.Fields.FirstOrDefault(field => field.Name == "jeton")?.Value ?? "";
        foreach (var (type, body) in Bodies)
            yield return new Sending($"a body of {type}: {body[..Math.Min(20, body.Length)]}", () => Bearing(token, form.Action, type, body));
    }

    /// <summary>The token travels in its header here: the form is wrong only in what it is.</summary>
    private static HttpRequestMessage Bearing(string token, string path, string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("RequestVerificationToken", token);
        return request;
    }

    private static readonly (string Type, string Body)[] Bodies =
    [
        ("application/json", "{\"CommandId\":\"x\",\"a\":\"\\ud800\"}"),
        ("application/json", "{"),
        ("text/plain", "bonjour"),
        ("", "bonjour"),
        ("multipart/form-data", "no boundary"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nc\r\n--x"),
        ("multipart/form-data; boundary=x", ""),
        ("multipart/form-data; boundary=" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "--x--"),
        ("application/x-www-form-urlencoded; charset=utf-7", "a=+ADw-script+AD4-"),
        ("application/x-www-form-urlencoded; charset=none", "a=b"),
        ("application/x-www-form-urlencoded", "%%%=%&&&==="),
        ("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
    ];

    private sealed class Sending(string how, Func<HttpRequestMessage> make)
    {
        public string How => how;

        public HttpRequestMessage Request => make();
    }
}
