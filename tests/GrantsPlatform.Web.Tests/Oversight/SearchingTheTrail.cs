using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Oversight;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Web.Tests.Oversight;

[Collection(Site.Name)]
public sealed partial class SearchingTheTrail(WebFixture site)
{
    private const string Page = "/exploitation/historique";
    private const string Administrator = "p-administration";
    private const string Auditor = "p-audit";

    [Fact]
    public async Task Says_who_did_what_to_a_file_by_its_number_and_by_its_id()
    {
        using var auditor = await Caller.AsAsync(site, Auditor);
        var found = await auditor.OpenAsync($"{Page}?objet=cej-01");
        Assert.Contains("application.submitted", found.Text);
        Assert.Contains("Groupe SOS", found.Text);
        Assert.DoesNotContain("application/cej-02", found.Text);
    }

    [Fact]
    public async Task Finds_a_person_by_account_and_by_address_and_narrows_by_day_and_act()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        foreach (var person in (string[])["p-administration", "administration@example.org"])
        {
            var found = await administrator.OpenAsync($"{Page}?personne={Uri.EscapeDataString(person)}&acte=programme.definition-published&du=25/04/2022&au=25/04/2022");
            Assert.Contains("programme.definition-published", found.Text);
            Assert.Contains("25 avril 2022", found.Text);
        }
        Assert.Contains("Rien ne répond à cette recherche", (await administrator.OpenAsync($"{Page}?personne=p-administration&acte=programme.definition-published&du=26/04/2022&au=27/04/2022")).Text);
    }

    /// <summary>By the name as people write it; of several who bear it, one is chosen, and only then is there a sheet to take away.</summary>
    [Fact]
    public async Task Finds_a_person_by_name_and_asks_which_where_several_bear_it()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var name = Assert.IsType<Person>(await PersonOfAsync(Administrator)).Name;
        const string act = "acte=programme.definition-published&du=25/04/2022&au=25/04/2022";
        Assert.Contains("25 avril 2022", (await administrator.OpenAsync($"{Page}?personne={Uri.EscapeDataString(name.ToUpperInvariant())}&{act}")).Text);

        foreach (var account in (string[])["p-homonyme-un", "p-homonyme-deux"])
        {
            await site.DoAsync(KeyState.IdOf("mail", account), new ClaimKey(AccountState.IdOf(account)));
            await site.DoAsync(AccountState.IdOf(account), new OpenAccount("Dominique Homonyme", $"{account}@example.org", account));
        }
        var several = await administrator.OpenAsync($"{Page}?personne=homonyme");
        Assert.Contains("Plusieurs personnes portent ce nom.", several.Text);
        foreach (var account in (string[])["p-homonyme-un", "p-homonyme-deux"]) Assert.Contains($"personne={account}", several.Body);
        Assert.DoesNotContain("Exporter", several.Text);
        Assert.Contains("Aucun compte n’est à ce nom.", (await administrator.OpenAsync($"{Page}?personne=Introuvable")).Text);
    }

    /// <summary>However many accounts there are: each answer says where the next one goes on, and none says of the rest what it has not read.</summary>
    [Fact]
    public async Task Goes_on_among_the_accounts_until_all_of_them_were_read()
    {
        foreach (var account in (string[])["p-suite-un", "p-suite-deux"])
        {
            await site.DoAsync(KeyState.IdOf("mail", account), new ClaimKey(AccountState.IdOf(account)));
            await site.DoAsync(AccountState.IdOf(account), new OpenAccount("Maxime Continuation", $"{account}@example.org", account));
        }
        var (queries, found, pages) = (new Queries(site.Runtime.ReadSide, TimeProvider.System), new List<string>(), 0);
        var viewer = Viewer.Of(Assert.IsType<AccountState.Open>(await site.Runtime.Reads.ReadAsync<AccountState>(AccountState.IdOf(Administrator))));
        string? next = null;
        do
        {
            var answer = await queries.AskAsync(new PeopleNamed("continuation", next) { Read = 7 }, viewer);
            Assert.NotNull(answer);
            found.AddRange(answer.People.Select(one => one.Account));
            (next, pages) = (answer.Next, pages + 1);
        }
        while (next is not null);
        Assert.Equal(["p-suite-deux", "p-suite-un"], found.Order(StringComparer.Ordinal));
        Assert.True(pages > 1);

        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains("Aucun autre compte n’est à ce nom.", (await administrator.OpenAsync($"{Page}?personne=introuvable&comptes=nimporte")).Text);
    }

    [Fact]
    public async Task Finds_by_what_was_asked_for_in_words_and_by_whom()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var found = await administrator.OpenAsync($"{Page}?objet=cej-01&commande=submit-application");
        Assert.Contains("application.submitted", found.Text);
        Assert.Contains("Déposer le dossier", found.Text);
        Assert.DoesNotContain("application.draft-started", found.Text);
        Assert.Contains(";Déposer le dossier;", (await administrator.OpenAsync($"{Page}/tableur?objet=cej-01&commande=submit-application&format=csv")).Body);

        var published = await administrator.OpenAsync($"{Page}?personne=p-administration&commande=publish-definition");
        Assert.Contains("programme.definition-published", published.Text);
        Assert.Contains("commande=publish-definition", published.Body);
        Assert.Contains("Rien ne répond à cette recherche", (await administrator.OpenAsync($"{Page}?commande=nulle-part")).Text);
    }

    private async Task<Person?> PersonOfAsync(string account) => (await site.Runtime.Reads.ContentsAsync(AccountState.IdOf(account))).Json<Person>(Person.Record);

    [Fact]
    public async Task Goes_from_page_to_page_without_losing_or_repeating_a_line()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var (seen, page) = (new List<string>(), (string?)$"{Page}?objet=call/{WebFixture.Decided}&sorte=call");
        var whole = await site.Runtime.Reads.HistoryAsync(new("call", WebFixture.Decided));
        while (page is not null)
        {
            var visit = await administrator.OpenAsync(page);
            seen.AddRange(Lines.Hashes(visit.Body));
            page = AskingSearches.Next(visit.Body);
        }
        Assert.Equal(whole.Count, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Streams_the_same_lines_as_a_csv_that_no_formula_enters()
    {
        using var auditor = await Caller.AsAsync(site, Auditor);
        var file = await auditor.OpenAsync($"{Page}/tableur?objet=cej-01&format=csv");
        Assert.Equal("text/csv; charset=utf-8", file.Type);
        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("Ce qui s’est passé;Acte;Commande;Objet", lines[0]);
        var records = CsvText.Read(file.Body).Records;
        Assert.Equal((await site.Runtime.Reads.HistoryAsync(ApplicationState.IdOf("cej-01"))).Count, records.Count(record => record.Cells.Length == records[0].Cells.Length) - 1);
        Assert.All(lines, line => Assert.DoesNotMatch("(^|;)[=+@-]", line));
    }

    [Fact]
    public async Task Shows_an_auditor_the_programme_of_the_grant_and_nothing_else()
    {
        using var auditor = await Caller.AsAsync(site, Auditor);
        Assert.Contains("application.submitted", (await auditor.OpenAsync($"{Page}?objet=cej-01")).Text);
        Assert.DoesNotContain("application.draft-started", (await auditor.OpenAsync($"{Page}?objet=cllaj-01")).Text);
        Assert.DoesNotContain("account.opened", (await auditor.OpenAsync($"{Page}?objet=account/p-administration")).Text);
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains("application.draft-started", (await administrator.OpenAsync($"{Page}?objet=cllaj-01")).Text);
        Assert.Contains("account.opened", (await administrator.OpenAsync($"{Page}?objet=account/p-administration")).Text);
    }

    [Fact]
    public async Task Names_an_erased_person_as_such_and_keeps_what_they_did()
    {
        await site.DoAsync(KeyState.IdOf("mail", "m-trail-erased"), new ClaimKey(AccountState.IdOf("p-trail-erased")));
        await site.DoAsync(AccountState.IdOf("p-trail-erased"), new OpenAccount("Personne Éphémère", "ephemere@example.org", "m-trail-erased"));
        await site.Runtime.Commands.SendAsync(AccountState.IdOf("p-trail-erased"), new ChooseNotifications([Topic.News]), new CommandHeader("trail-erased-1", Actor.Person("p-trail-erased")));
        await site.DoAsync(AccountState.IdOf("p-trail-erased"), new ErasePerson(), "Demande de la personne");
        using var administrator = await Caller.AsAsync(site, Administrator);
        var found = await administrator.OpenAsync($"{Page}?objet=account/p-trail-erased");
        Assert.DoesNotContain("Éphémère", found.Text);
        Assert.Contains("personne effacée (p-trail-erased)", found.Text);
        Assert.Contains("Demande de la personne", found.Text);
    }

    private static partial class Lines
    {
        public static IEnumerable<string> Hashes(string body) => Hash().Matches(body).Select(match => match.Groups[1].Value);

        [System.Text.RegularExpressions.GeneratedRegex("<code class=\"small muted\">([0-9a-f]{16})</code>")]
        private static partial System.Text.RegularExpressions.Regex Hash();
    }
}
