using System.Net;
using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Tests.Instruction;
using Microsoft.AspNetCore.Routing;

namespace GrantsPlatform.Web.Tests.Doors;

/// <summary>Every route of the platform, asked for by every kind of person, over the objects of the demonstration.</summary>
[Collection(Site.Name)]
public sealed class EveryRoute(WebFixture site)
{
    private const string File = "docs/doors.md";

    /// <summary>What each kind of person is called in the table, and an account of that kind; null: nobody is signed in.</summary>
    private static readonly (string Words, string? Account)[] People =
    [
        ("nobody", null),
        ("who drafts", "p-rencontres-et-loisirs"),
        ("legal representative", "p-rencontres-et-loisirs-direction"),
        ("grantee", Routes.Grantee),
        ("another organisation", "p-ml-des-collines"),
        ("instructor of the place", "p-instruction"),
        ("instructor elsewhere", "p-dd-09"),
        ("programme manager", "p-responsable"),
        ("committee secretary", "p-secretariat"),
        ("committee member", "p-membre-1"),
        ("committee chair", "p-presidence"),
        ("payment preparer", "p-paiement"),
        ("authorising officer", "p-ordonnateur"),
        ("auditor", "p-audit"),
        ("administrator", "p-administration"),
    ];

    private const string Password = "only to whoever has a password of their own";
    private const string Elsewhere = "its file is another's, or none: it is tried where it is made";
    private const string Asks = "it asks for more than its path";

    /// <summary>What opens to nobody over these objects, each with its reason: a row of the table that says nothing is no proof.</summary>
    private static readonly Dictionary<string, string> Shut = new()
    {
        ["/fichiers/messages/{application}/{number:int}/{index:int}"] = Elsewhere,
        ["/fichiers/organismes/{organisation}/{number:int}"] = Elsewhere,
        ["/fichiers/representants/{organisation}/{number:int}"] = Elsewhere,
        ["/instruction/bilans/{application}/{report}/compte-rendu-financier.docx"] = Elsewhere,
        ["/paiements/lots/{batch}/comptable.xlsx"] = "the batch is settled",
        ["/paiements/lots/{batch}/virements.xml"] = "the batch is settled",
        ["appels/{call}/documents/{hash}/{name}"] = Elsewhere,
        ["compte/codes-de-secours"] = Password,
        ["compte/identites"] = Password,
        ["compte/mot-de-passe"] = Password,
        ["compte/sessions"] = Password,
        ["compte/validation"] = Password,
        ["compte/validation/image"] = Password,
        ["connexion/fournisseur/{provider}"] = "no provider is set up",
        ["connexion/retour/{provider}"] = "no provider is set up",
        ["dossiers/{application}/envois/{field}"] = "drafts alone take files, from scripts",
        ["dossiers/{application}/fichiers/{hash}"] = Elsewhere,
        ["dossiers/{application}/budget"] = "drafts alone are filled",
        ["dossiers/{application}/reprendre"] = "drafts alone take an old file over",
        ["/gestion/appels/{call}/scenarios/tableur-des-dossiers"] = Asks,
        ["/vos-documents/{production}/fichier"] = "the document is not made yet",
        ["instruction/conventions/numerisations/{production}"] = "the document is no pile of paper",
        ["instruction/conventions/numerisations/{production}/pages/{number:int}"] = "the document is no pile of paper",
        ["/exploitation/conservation/{call}/tableur"] = Asks,
        ["vos-documents/preparer"] = Asks,
        ["vos-documents/rassembler"] = Asks,
        ["exploitation/taches/{task}"] = "nothing was left undone",
        ["instruction/bilans/{application}/{report}/pieces/{hash}"] = Elsewhere,
        ["instruction/conventions/{application}/avenant"] = "the agreement is over",
        ["instruction/conventions/{application}/copie"] = "no copy waits to be read",
        ["instruction/conventions/{application}/copies/{number:int}"] = Elsewhere,
        ["instruction/dossiers/{application}/fichiers/{hash}"] = Elsewhere,
        ["instruction/dossiers/{application}/recours/reponse"] = "nobody contests the decision",
        ["organismes/{organisation}/documents/{number:int}/remplacer"] = Elsewhere,
        ["organismes/{organisation}/documents/{number:int}/retirer"] = Elsewhere,
        ["organismes/{organisation}/invitations/{invitation}/annuler"] = "nobody is invited",
        ["organismes/{organisation}/representants/{number:int}"] = "nobody has asked",
        ["organismes/{organisation}/siret"] = "the organisation has its number",
        ["paiements/decision"] = Asks,
        ["paiements/lots/{batch}/fichier.csv"] = "the batch is settled",
        ["partenariats/{application}/{organisation}"] = "the file has no partner",
        ["subventions/{application}/avis/{report}"] = "no change of activity is awaited",
        ["subventions/{application}/bilans/{report}/budget"] = "the report was accepted",
        ["subventions/{application}/bilans/{report}/pieces/{upload}"] = "the report was accepted",
        ["subventions/{application}/convention/avenant"] = "the agreement is over",
        ["subventions/{application}/convention/copie"] = "nothing waits to be signed",
        ["instruction/bilans/{application}/{report}/controle"] = "no report of the programme is checked",
        ["subventions/{application}/bilans/{report}/controle"] = "no report of the programme is checked",
        ["subventions/{application}/reversements/{payee}"] = "nothing is claimed back",
        ["subventions/{application}/suivi/effacer"] = Asks,
    };

    private IReadOnlyList<RouteEndpoint> All => Routes.Of(site);

    [Fact]
    public async Task Opens_to_whom_the_table_says()
    {
        var written = (await WriteAsync()).ReplaceLineEndings("\n");
        var path = Path.Combine(Repository.Root, File);
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1") await System.IO.File.WriteAllTextAsync(path, written);
        var shut = written.Split('\n').Where(row => row.StartsWith("| `", StringComparison.Ordinal) && !row.Contains("| open |", StringComparison.Ordinal)).Select(row => row.Split('`')[1]);
        Assert.Equal(string.Join('\n', Shut.Keys.Order(StringComparer.Ordinal)), string.Join('\n', shut.Order(StringComparer.Ordinal)));
        Assert.True(System.IO.File.Exists(path) && await System.IO.File.ReadAllTextAsync(path) == written, $"{File} is stale. Run the tests with GRANTS_UPDATE=1, and look at the difference: who may open what has changed.");
    }

    [Fact]
    public async Task Tells_nobody_of_an_object_that_is_none_of_their_business()
    {
        foreach (var route in All.Where(route => route.RoutePattern.Parameters.Any(parameter => Routes.Objects.Contains(parameter.Name))))
            foreach (var (words, account) in People)
            {
                using var client = await site.ClientAsync(account);
                using var own = await client.GetAsync(route.Address(Routes.ValuesFor(route)));
                if (own.StatusCode != HttpStatusCode.NotFound) continue;
                var nothing = Routes.ValuesFor(route).SetItems(Routes.Objects.Select(name => KeyValuePair.Create(name, "there-is-none")));
                using var unknown = await client.GetAsync(route.Address(nothing));
                Assert.True(unknown.StatusCode == own.StatusCode && await PlainAsync(unknown) == await PlainAsync(own), $"{route.RoutePattern.RawText} tells {words} whether there is an object.");
            }
    }

    [Fact]
    public async Task Writes_nothing_for_a_form_without_its_token()
    {
        foreach (var route in All)
            foreach (var (words, account) in People)
            {
                using var client = await site.ClientAsync(account);
                using var form = new FormUrlEncodedContent([new("CommandId", "x"), new("jeton", "forged")]);
                using var answer = await client.PostAsync(route.Address(Routes.ValuesFor(route)), form);
                Assert.True((int)answer.StatusCode is >= 300 and < 500, $"{route.RoutePattern.RawText} answers {(int)answer.StatusCode} to a forged form of {words}.");
            }
    }

    /// <summary>What no replay leaves in the state in which a page is about it.</summary>
    private async Task ArrangeAsync()
    {
        var seats = new[] { ("p-presidence", SeatRole.Chair), ("p-membre-1", SeatRole.Member), ("p-membre-2", SeatRole.Member), ("p-secretariat", SeatRole.Secretary) };
        await site.DoAsync(
            SessionState.IdOf(Routes.Planned),
            new PlanSession(WebFixture.Open, new DateOnly(2025, 6, 20), new TimeOnly(9, 30), "Salle du conseil", [.. seats.Select(seat => new Seat(seat.Item1, seat.Item2, seat.Item2 != SeatRole.Secretary))]));
        await site.DoAsync(MailState.IdOf(Routes.Mail), new NoteMail(
            new MailFacts("receipt", ApplicationState.IdOf("cej-01"), "p-groupe-sos-aude") { Application = "cej-01" }, new MailWords("Groupe SOS", "groupe@example.org", "Votre dossier", "Bonjour,"), MailEnd.Sent, 1));
        await site.DoAsync(PreparationState.IdOf(Routes.Prepared), new BeginPreparation(WebFixture.Open, 1));
        await Instructed.SendAsync(site, PurgeState.IdOf(Routes.Purge), new AnnouncePurge(WebFixture.Decided, KeptAs.Refused, ["cej-01"]), "p-administration", "Visa n° 12");
        await Instructed.SendAsync(site, JobState.IdOf(Routes.Job), new BeginJob("check-each", WebFixture.Open), "p-instruction");
        await Instructed.SendAsync(site, ProductionState.IdOf(Routes.Production), new OrderDocument("list", "Dossiers", "{}"), "p-instruction");
    }

    private async Task<string> WriteAsync()
    {
        await ArrangeAsync();
        var text = new StringBuilder("""
            # Doors

            Generated by `Web.Tests` (`GRANTS_UPDATE=1` rewrites it): every route was asked for by an account of every kind, over an organisation and a
            submitted file of *who drafts* and the *legal representative*; what comes after an award, over a grant of the *grantee*, all paid. "sign in" leads to signing in; "not found" says the same as for what
            does not exist. What may be done behind a door is in [commands.md](commands.md).


            """);
        text.Append("| route |").AppendJoin("", People.Select(person => $" {person.Words} |")).AppendLine();
        text.Append("| --- |").AppendJoin("", People.Select(_ => " --- |")).AppendLine();
        foreach (var route in All)
        {
            text.Append($"| `{route.RoutePattern.RawText}` |");
            foreach (var (_, account) in People) text.Append($" {await AnswerAsync(route, account)} |");
            text.AppendLine();
        }
        return text.ToString();
    }

    private async Task<string> AnswerAsync(RouteEndpoint route, string? account)
    {
        using var client = await site.ClientAsync(account);
        using var answer = await client.GetAsync(route.Address(Routes.ValuesFor(route)));
        Assert.True((int)answer.StatusCode < 500, $"{route.RoutePattern.RawText} answers {(int)answer.StatusCode} to {account ?? "nobody"}.");
        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound => "not found",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("retour=", StringComparison.Ordinal) => "sign in",
            _ => "open",
        };
    }

    /// <summary>Without what differs from one answer to the next of one and the same page: tokens, and the address that was asked for.</summary>
    private static async Task<string> PlainAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        body = System.Text.RegularExpressions.Regex.Replace(body, "value=\"[^\"]*\"", "");
        return System.Text.RegularExpressions.Regex.Replace(body, "href=\"[^\"]*\"|action=\"[^\"]*\"", "");
    }
}
