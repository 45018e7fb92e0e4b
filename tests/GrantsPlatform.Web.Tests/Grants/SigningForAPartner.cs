using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Tests.Drafts;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>The regional call on 2 October 2022 at 9:00 in Paris, where partners that are paid sign for their own lines: 675 700 € of cej-01 go to one.</summary>
public sealed class PartnersSign : IAsyncLifetime
{
    public WebFixture Site { get; } = new()
    {
        Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 10, 2, 7, 0, 0, TimeSpan.Zero), [], []),
        EnclosesLetters = true,
        Definition = json => json.Replace("\"delegatedSignature\": true,", "\"delegatedSignature\": true, \"partnerSignature\": true,", StringComparison.Ordinal),
    };

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();
}

/// <summary>A partner reads the whole text, signs it for its own lines with a code, and sees who has signed; the funder signs after the last. By pages alone.</summary>
public sealed partial class SigningForAPartner(PartnersSign life) : IClassFixture<PartnersSign>
{
    private const string Page = "/partenariats/cej-01/ml-aude";
    private const string Lead = "/subventions/cej-01/convention";
    private const string Desk = "/instruction/conventions/cej-01";
    private const string Agreements = "/instruction/appels/cej-jr-occitanie-2022/conventions";
    private const string Partner = "p-pays-des-cevennes";
    private const string Director = "p-groupe-sos-aude-direction";
    private const string Motive = "Notre part ne couvre pas ce que nous ferions.";
    private const string Sign = "/instruction/conventions/signature?convention=cej-01";

    private string CodeOf(int number) => life.Site.Services.GetRequiredService<SigningCodes>().Of("cej-01", $"{number}");

    private static (string, string) Command => ("CommandId", Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Binds_nobody_before_the_last_has_signed()
    {
        using var manager = await life.Site.ClientAsync("p-responsable");
        using var officer = await life.Site.ClientAsync("p-ordonnateur");
        await life.Site.DoAsync(OrganisationState.IdOf("ml-aude"), new AddMember(Partner, [MemberRight.Editor]));
        using var partner = await Caller.AsAsync(life.Site, Partner);
        Assert.DoesNotContain("Qui signe ce texte", (await partner.OpenAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync(Desk, "Envoyer à la signature"))).Status);
        await life.Site.FollowAsync();

        await RefusesAsync(partner, manager);
        await ReadsItsTextAsync(partner);
        await LeadSignsAsync();
        Assert.Contains("Attend la signature d’un partenaire", (await Sheets.OpenAsync(manager, $"{Agreements}?vue=a-signer")).Text, StringComparison.Ordinal);
        Assert.Contains("1 partenaire n’a pas encore signé", Plain((await Sheets.OpenAsync(manager, Desk)).Text), StringComparison.Ordinal);
        Assert.Contains("ne peut pas être contresignée", (await Sheets.OpenAsync(officer, Sign)).Text, StringComparison.Ordinal);

        await life.Site.DoAsync(OrganisationState.IdOf("ml-aude"), new ChangeMemberRights(Partner, [MemberRight.LegalRepresentative]));
        await SignsAsync(partner);
        await life.Site.FollowAsync();
        Assert.DoesNotContain("Attendue", (await Sheets.OpenAsync(manager, Desk)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(officer, Sign)).SendAsync()).Status);
        Assert.IsType<AgreementPhase.Active>((await StateAsync()).Phase);
        await life.Site.FollowAsync();
        foreach (var (said, holding) in new[] { ("Une convention attend la signature de votre organisme", "CEJ22"), ("Un partenaire refuse de signer une convention", Motive), ("Votre partenaire refuse de signer la convention", Motive), ("Votre code pour signer", "votre part dans le projet"), ("Une convention attend la signature du financeur", "CEJ22") })
            Assert.Contains(life.Site.Mails(), mail => mail.Subject == said && mail.TextBody?.Contains(holding, StringComparison.Ordinal) == true);
        await MailsCarriedTheActAsync();
        Assert.Empty(life.Site.Faults.Take());
    }

    /// <summary>To whoever signs and to whom it binds: the bytes that the grantee takes from the page, whose hash the events attest.</summary>
    private async Task MailsCarriedTheActAsync()
    {
        using var director = await life.Site.ClientAsync(Director);
        var bytes = await director.GetByteArrayAsync($"{Lead}?handler=Word");
        var state = await StateAsync();
        var hash = state.Documents[(state.Act?.Hash).Required("the act in force")];
        Assert.Equal(hash, Digest.Of(bytes));
        foreach (var (subject, files) in new[] { ("Votre convention est à signer", 2), ("Une convention attend la signature de votre organisme", 1), ("Une convention attend la signature du financeur", 1), ("Votre convention est en vigueur", 1) })
        {
            var mail = life.Site.Mails().Where(mail => mail.Subject == subject && (mail.TextBody ?? "").Contains(hash, StringComparison.Ordinal)).MaxBy(mail => mail.Date).Required(subject);
            Assert.Contains("L’acte est joint à ce message.\nFichier\u202F: convention-", (mail.TextBody ?? "").ReplaceLineEndings("\n"), StringComparison.Ordinal);
            var carried = mail.Attachments.OfType<MimePart>().ToList();
            Assert.Equal(files, carried.Count);
            Assert.StartsWith("convention-", carried[^1].FileName, StringComparison.Ordinal);
            Assert.Equal(bytes, Content(carried[^1]));
        }
    }

    private static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>With a reason that all read; the funder sends the text again, and nothing is left of the refusal but the history.</summary>
    private async Task RefusesAsync(Caller partner, HttpClient manager)
    {
        await life.Site.DoAsync(OrganisationState.IdOf("ml-aude"), new ChangeMemberRights(Partner, [MemberRight.LegalRepresentative]));
        var decline = $"{Page}?handler=Decline";
        Assert.Contains("Refuser de signer", (await partner.OpenAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await partner.SendAsync(decline, Command, ("Hash", await HashAsync()), ("Reason", " "))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await partner.SendAsync(decline, Command, ("Hash", new string('0', 64)), ("Reason", Motive))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await partner.SendAsync(decline, Command, ("Hash", await HashAsync()), ("Reason", Motive))).Status);
        Assert.Contains("Votre organisme a refusé de signer", (await partner.OpenAsync(Page)).Text, StringComparison.Ordinal);
        using var director = await Caller.AsAsync(life.Site, Director);
        foreach (var text in new[] { (await director.OpenAsync(Lead)).Text, (await Sheets.OpenAsync(manager, Desk)).Text })
            foreach (var said in new[] { "Mission locale partenaire de l’Aude a refusé de signer", Motive }) Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var text in new[] { (await director.OpenAsync("/subventions")).Text, (await Sheets.OpenAsync(manager, $"{Agreements}?vue=a-envoyer")).Text })
            Assert.Contains("rrêtée par un partenaire", text, StringComparison.Ordinal);
        Assert.Contains("Arrêtée par un partenaire", (await director.OpenAsync("/dossiers/cej-01")).Text, StringComparison.Ordinal);
        await life.Site.DoAsync(OrganisationState.IdOf("ml-aude"), new ChangeMemberRights(Partner, [MemberRight.Editor]));
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync(Desk, "Envoyer à la signature"))).Status);
        await life.Site.FollowAsync();
        Assert.DoesNotContain("a refusé de signer", (await partner.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    /// <summary>Whoever may not sign reads all the same; nobody else is let in.</summary>
    private async Task ReadsItsTextAsync(Caller partner)
    {
        var home = (await partner.OpenAsync("/")).Text;
        foreach (var said in new[] { "Convention à signer", "attend la signature de votre organisme, pour ses lignes" }) Assert.Contains(said, home, StringComparison.Ordinal);
        var seen = await partner.OpenAsync(Page);
        foreach (var said in new[] { "Qui signe ce texte", "675 700 €", "769 198 €", "Une autre personne doit signer", "Attendue" }) Assert.Contains(said, Plain(seen.Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.SendAsync($"{Page}?handler=Code", Command, ("Hash", await HashAsync()))).Status);
        using var lead = await Caller.AsAsync(life.Site, Director);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.OpenAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.SendAsync($"{Page}?handler=Code", Command, ("Hash", await HashAsync()))).Status);
    }

    private async Task LeadSignsAsync()
    {
        using var director = await Caller.AsAsync(life.Site, Director);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync($"{Lead}?handler=Code", Command, ("Hash", await HashAsync()))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync(Lead, Command, ("Hash", await HashAsync()), ("Code", CodeOf(1)), ("Read", "true"))).Status);
        var seen = (await director.OpenAsync(Lead)).Text;
        foreach (var said in new[] { "Vous avez signé", "Qui signe ce texte", "Attendue" }) Assert.Contains(said, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Recevoir un code", seen, StringComparison.Ordinal);
        Assert.IsType<AgreementPhase.Sent>((await StateAsync()).Phase);
    }

    private async Task SignsAsync(Caller partner)
    {
        var hash = Hash().Match((await partner.OpenAsync(Page)).Body).Groups[1].Value;
        Assert.Equal(await HashAsync(), hash);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await partner.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(1)), ("Read", "true"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await partner.SendAsync($"{Page}?handler=Code", Command, ("Hash", hash))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await partner.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(2)), ("Read", "false"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await partner.SendAsync(Page, Command, ("Hash", new string('0', 64)), ("Code", CodeOf(2)), ("Read", "true"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await partner.SendAsync(Page, Command, ("Hash", hash), ("Code", CodeOf(2)), ("Read", "true"))).Status);
        Assert.Contains("Vous avez signé", (await partner.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private async Task<string> HashAsync() => (await StateAsync()).Pending?.Hash ?? "";

    private async Task<AgreementState.Known> StateAsync() =>
        (AgreementState.Known)await life.Site.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf("cej-01"));

    [GeneratedRegex("name=\"Hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();
}
