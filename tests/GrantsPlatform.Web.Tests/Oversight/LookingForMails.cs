using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Oversight;

/// <summary>Somebody says that they got nothing: what was written to them, and what became of it.</summary>
[Collection(Site.Name)]
public sealed partial class LookingForMails(WebFixture site)
{
    private const string Page = "/exploitation/courriels";
    private const string Administrator = "p-administration";
    private const string Auditor = "p-audit";

    [Fact]
    public async Task Shows_what_was_sent_about_a_file_to_whom_and_its_text()
    {
        using var auditor = await Caller.AsAsync(site, Auditor);
        var found = await auditor.OpenAsync($"{Page}?objet=cej-01&courrier=receipt&au=31/12/2022");
        Assert.Contains("Accusé de réception du dossier", found.Text);
        Assert.Contains("envoyé", found.Text);
        Assert.Contains("/exploitation/dossiers/cej-01", found.Body);
        Assert.DoesNotContain("Attribution de la subvention", RowsOf(found));
        // Its words were kept for two years, and it is from 2022.
        var old = await auditor.OpenAsync(Mail().Matches(found.Body)[0].Groups[1].Value);
        Assert.Contains("Groupe SOS", old.Text);
        Assert.Contains("Le texte n’est plus gardé.", old.Text);

        using var administrator = await Caller.AsAsync(site, Administrator);
        var reminders = await administrator.OpenAsync($"{Page}?courrier=submission-reminder&du=01/04/2025&au=04/05/2025");
        var mail = await administrator.OpenAsync(Mail().Matches(reminders.Body)[0].Groups[1].Value);
        Assert.Equal(HttpStatusCode.OK, mail.Status);
        Assert.Contains("Bonjour", mail.Text);
        Assert.Contains("@example.org", mail.Text);
    }

    [Fact]
    public async Task Finds_by_address_account_organisation_letter_and_day()
    {
        var account = await AccountAsync("p-courriel-un", "courriel-un@example.org");
        await NoteAsync("courriel-un", new MailFacts("mail-confirmation", AccountState.IdOf(account), account), "courriel-un@example.org", MailEnd.Sent);
        await NoteAsync("courriel-deux", new MailFacts("password-reset", AccountState.IdOf(account), account) { Organisation = "rencontres-et-loisirs" }, "courriel-un@example.org", MailEnd.Sent);
        using var administrator = await Caller.AsAsync(site, Administrator);
        foreach (var query in (string[])["adresse=courriel-un@example.org", $"adresse={account}"]) Assert.Equal(["courriel-deux", "courriel-un"], await KeysAsync(administrator, query));
        Assert.Equal(["courriel-deux"], await KeysAsync(administrator, $"adresse={account}&courrier=password-reset"));
        Assert.Equal(["courriel-deux"], await KeysAsync(administrator, $"adresse={account}&organisme=rencontres-et-loisirs"));
        Assert.Equal(["courriel-deux", "courriel-un"], await KeysAsync(administrator, $"adresse={account}&du=05/05/2025&au=05/05/2025"));
        Assert.Empty(await KeysAsync(administrator, $"adresse={account}&du=06/05/2025"));
        Assert.Empty(await KeysAsync(administrator, $"adresse={account}&au=04/05/2025"));
        Assert.Contains("courriel-deux", await KeysAsync(administrator, "organisme=rencontres-et-loisirs&courrier=password-reset"));
    }

    /// <summary>What did not arrive lies apart, with what the relay answered.</summary>
    [Fact]
    public async Task Says_what_did_not_arrive_and_why()
    {
        await NoteAsync("courriel-refuse", new MailFacts("receipt", ApplicationState.IdOf("cej-01"), "p-refuse") { Application = "cej-01" }, "refuse@example.org", MailEnd.Refused, "550 5.1.1 <refuse@example.org>: mailbox unknown");
        await NoteAsync("courriel-remis", new MailFacts("receipt", ApplicationState.IdOf("cej-01"), "p-remis") { Application = "cej-01" }, "remis@example.org", MailEnd.PutOff, "421 plus tard");
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Equal(["courriel-refuse", "courriel-remis"], await KeysAsync(administrator, "etat=non-arrives&objet=cej-01"));
        Assert.Contains("courriel-refuse", await KeysAsync(administrator, "etat=refuses"));
        Assert.DoesNotContain("courriel-refuse", await KeysAsync(administrator, "etat=envoyes&objet=cej-01"));
        Assert.Equal(["courriel-refuse"], await KeysAsync(administrator, "etat=non-arrives&adresse=p-refuse"));
        Assert.Contains("550 5.1.1 <refuse@example.org>: mailbox unknown", (await administrator.OpenAsync($"{Page}/courriel-refuse")).Text);
    }

    /// <summary>An address that was written to before it had an account, and since: both are offered.</summary>
    [Fact]
    public async Task Finds_what_was_written_to_somebody_without_an_account()
    {
        var key = Digest.Of("sans-compte@example.org");
        await NoteAsync("courriel-invite", new MailFacts("colleague-invited", new StreamId(InvitationState.Kind, "rencontres-et-loisirs~x"), "rencontres-et-loisirs~x", key) { HasAccount = false }, "sans-compte@example.org", MailEnd.Sent);
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Equal(["courriel-invite"], await KeysAsync(administrator, "adresse=sans-compte@example.org"));
    }

    [Fact]
    public async Task Lists_what_waits_for_its_first_attempt()
    {
        await site.DoAsync(InvitationState.IdOf("rencontres-et-loisirs", "cle-en-attente"), new InviteColleague("rencontres-et-loisirs", "en-attente@example.org", "cle-en-attente", [MemberRight.Editor]));
        using var administrator = await Caller.AsAsync(site, Administrator);
        var waiting = $"{Page}?etat=en-attente&objet={Uri.EscapeDataString($"{InvitationState.IdOf("rencontres-et-loisirs", "cle-en-attente")}")}";
        foreach (var heeded in (string[])[$"{Page}?etat=en-attente", $"{Page}?etat=en-attente&courrier=colleague-invited", waiting, $"{waiting}&adresse=personne@nulle.part&du=01/01/2030"])
            Assert.Contains("Invitation d’un collègue", RowsOf(await administrator.OpenAsync(heeded)));
        foreach (var other in (string[])[$"{Page}?etat=en-attente&courrier=password-reset", $"{Page}?etat=en-attente&objet=cej-01"])
            Assert.DoesNotContain("Invitation d’un collègue", RowsOf(await administrator.OpenAsync(other)));
        // Whom it goes to is not known yet: what cannot be asked for is not offered.
        Assert.DoesNotContain("name=\"adresse\"", (await administrator.OpenAsync(waiting)).Body);
        await site.FollowAsync();
        Assert.Contains("Invitation d’un collègue", RowsOf(await administrator.OpenAsync($"{Page}?organisme=rencontres-et-loisirs&courrier=colleague-invited")));
    }

    /// <summary>What two sides write to each other is for those who read it in the file; a mail that quotes it is no way around.</summary>
    [Fact]
    public async Task Keeps_what_others_write_to_each_other_from_who_may_not_read_it()
    {
        await NoteAsync("courriel-message", new MailFacts("message-from-service", ConversationState.IdOf("cej-01"), "p-groupe-sos-aude") { Application = "cej-01" }, "message@example.org", MailEnd.Sent);
        using var administrator = await Caller.AsAsync(site, Administrator);
        var mail = await administrator.OpenAsync($"{Page}/courriel-message");
        Assert.Contains("se lit dans le dossier", mail.Text);
        Assert.DoesNotContain("Texte du courriel-message", mail.Text);
    }

    [Fact]
    public async Task Shows_an_auditor_what_the_grant_covers_and_nothing_else()
    {
        await NoteAsync("courriel-ailleurs", new MailFacts("receipt", ApplicationState.IdOf("cllaj-01"), "p-ailleurs") { Application = "cllaj-01" }, "ailleurs@example.org", MailEnd.Sent);
        using var auditor = await Caller.AsAsync(site, Auditor);
        Assert.Empty(await KeysAsync(auditor, "objet=cllaj-01"));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.OpenAsync($"{Page}/courriel-ailleurs")).Status);
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains("courriel-ailleurs", await KeysAsync(administrator, "objet=cllaj-01"));
        Assert.Contains("/exploitation/courriels", (await auditor.OpenAsync("/exploitation")).Body);
    }

    /// <summary>What was written to an erased person is erased with them; that it was written stays.</summary>
    [Fact]
    public async Task Forgets_the_words_with_the_person()
    {
        var account = await AccountAsync("p-courriel-efface", "efface@example.org");
        await NoteAsync("courriel-efface", new MailFacts("mail-confirmation", AccountState.IdOf(account), account), "efface@example.org", MailEnd.Sent);
        using var administrator = await Caller.AsAsync(site, Administrator);
        Assert.Contains("efface@example.org", (await administrator.OpenAsync($"/exploitation/comptes/{account}/donnees")).Body);
        Assert.Contains("Texte du courriel-efface", (await administrator.OpenAsync($"/exploitation/comptes/{account}/donnees")).Body);
        await site.DoAsync(AccountState.IdOf(account), new ErasePerson(), "Demande de la personne");
        await site.FollowAsync();
        var mail = await administrator.OpenAsync($"{Page}/courriel-efface");
        Assert.Contains("Le texte n’est plus gardé.", mail.Text);
        Assert.DoesNotContain("efface@example.org", mail.Text);
        Assert.Equal(["courriel-efface"], await KeysAsync(administrator, $"adresse={account}&courrier=mail-confirmation"));
    }

    [Fact]
    public async Task Goes_from_page_to_page_without_losing_or_repeating_a_mail()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var (seen, page) = (new List<string>(), (string?)$"{Page}?du=01/01/2022&au=31/12/2022");
        while (page is not null)
        {
            var visit = await administrator.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, visit.Status);
            seen.AddRange(Mail().Matches(visit.Body).Select(link => link.Groups[1].Value));
            page = AskingSearches.Next(visit.Body);
        }
        Assert.True(seen.Count > 50);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("p-instruction")]
    [InlineData(Bodies.Director)]
    public async Task Shows_a_mail_to_nobody_else(string account)
    {
        await NoteAsync($"courriel-prive-{account}", new MailFacts("receipt", ApplicationState.IdOf("cej-01"), "p-prive") { Application = "cej-01" }, "prive@example.org", MailEnd.Sent);
        using var person = await Caller.AsAsync(site, account);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"{Page}/courriel-prive-{account}")).Status);
    }

    private async Task<string> AccountAsync(string account, string mail)
    {
        await site.DoAsync(KeyState.IdOf("mail", Digest.Of(mail)), new ClaimKey(AccountState.IdOf(account)));
        await site.DoAsync(AccountState.IdOf(account), new OpenAccount("Camille Courriel", mail, Digest.Of(mail)));
        return account;
    }

    private Task NoteAsync(string id, MailFacts facts, string mail, MailEnd end, string? answer = null) =>
        site.DoAsync(MailState.IdOf(id), new NoteMail(facts, new MailWords("Camille Courriel", mail, "Objet", $"Texte du {id}\n"), end, 1, answer));

    /// <summary>By their keys: the clock stands still here.</summary>
    private static async Task<IEnumerable<string>> KeysAsync(Caller person, string query) =>
        Mail().Matches((await person.OpenAsync($"{Page}?{query}")).Body).Select(link => link.Groups[1].Value[(Page.Length + 1)..]).Order(StringComparer.Ordinal);

    /// <summary>Without the choices of the form above them.</summary>
    private static string RowsOf(Visit visit) => visit.Body.IndexOf("<tbody", StringComparison.Ordinal) is var at and >= 0 ? WebUtility.HtmlDecode(visit.Body[at..]) : "";

    [GeneratedRegex("href=\"(/exploitation/courriels/[^\"?]+)\"")]
    private static partial Regex Mail();
}
