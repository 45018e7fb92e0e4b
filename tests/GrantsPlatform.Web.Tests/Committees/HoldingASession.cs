using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>A committee from the arrival of its members to signed minutes, by pages alone and without scripts.</summary>
public sealed partial class HoldingASession(CommitteeMorning morning) : IClassFixture<CommitteeMorning>
{
    private const string Page = $"/commissions/{CommitteeMorning.Session}";
    private const string Room = $"{Page}/seance";
    private const string Wall = $"{Page}/projection";
    private const string Minutes = $"{Page}/proces-verbal";
    private const string Letters = $"{Page}/notifications";
    private static readonly string[] Everybody = ["p-presidence", "p-membre-1", "p-membre-2", "p-membre-3", "p-membre-4", "p-secretariat"];

    [Fact]
    public async Task Goes_from_an_empty_room_to_signed_minutes()
    {
        using var secretary = await morning.Site.ClientAsync("p-secretariat");
        using var chair = await morning.Site.ClientAsync("p-presidence");
        using var member = await morning.Site.ClientAsync("p-membre-1");

        Assert.Contains($"href=\"{Page}\"", await secretary.GetStringAsync("/commissions"), StringComparison.Ordinal);
        await LooksOnAsync(member);
        await OpensAsync(secretary);
        await ReordersAsync(secretary);
        await ShowsTheRoomAsync(secretary, member);
        await DecidesAsync(secretary, member);
        await TakesBackAsync(secretary, member);
        await StepsBackAsync(secretary, member);
        await ClosesAndSignsAsync(secretary, chair);
        await NotifiesAsync(secretary, chair);
    }

    private static async Task LooksOnAsync(HttpClient member)
    {
        Assert.Contains($"href=\"{Page}\"", await member.GetStringAsync("/commissions"), StringComparison.Ordinal);
        var seen = await member.GetStringAsync(Page);
        Assert.Contains("Lire les fiches des dossiers", seen, StringComparison.Ordinal);
        foreach (var button in new[] { "Ouvrir la séance", "Enregistrer l’ordre du jour", "Enregistrer les présences" }) Assert.DoesNotContain(button, seen, StringComparison.Ordinal);
        var sheet = await Sheets.OpenAsync(member, $"{Room}?dossier=cej-14");
        Assert.Contains("Avis favorable", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decision.Outcome", sheet.Page, StringComparison.Ordinal);
    }

    private async Task OpensAsync(HttpClient secretary)
    {
        var early = await secretary.SendAsync(await secretary.FormAsync(Page, "Ouvrir la séance"));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("Le quorum n’est pas atteint", early.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#Present", early.Body, StringComparison.Ordinal);
        var arriving = await secretary.FormAsync(Page, "Enregistrer les présences");
        var strange = await secretary.SendAsync(arriving, ("Present", "p-dr"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, strange.Status);
        Assert.Contains("ne siègent pas à la commission", strange.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(arriving, [.. Everybody.Select(person => ("Present", person))])).Status);
        // From a tab in which nobody had come yet, the list would empty the room.
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SendAsync(arriving, ("Present", "p-presidence"))).Status);
        Assert.Equal(Everybody.Length, (await SessionAsync()).Present.Count);
        Assert.Equal(Room, (await secretary.SendAsync(await secretary.FormAsync(Page, "Ouvrir la séance"))).Type);
        Assert.Equal(SessionPhase.Open, (await SessionAsync()).Phase);
    }

    private async Task ReordersAsync(HttpClient secretary)
    {
        var form = await secretary.FormAsync(Page, "Enregistrer l’ordre du jour");
        var agenda = (await SessionAsync()).Agenda;
        (string, string)[] turned = [.. agenda.Select((application, at) => ($"place-{application}", $"{agenda.Length - at}"))];
        var unreadable = await secretary.SendAsync(form, [(turned[0].Item1, "premier"), .. turned[1..]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Contains("Indiquez un rang entier", unreadable.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(form, turned)).Status);
        Assert.Equal(agenda.Reverse(), (await SessionAsync()).Agenda);
        // The same form from before the change would undo it.
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SendAsync(form, turned)).Status);
        await MovesAsync(secretary, agenda[0]);
    }

    /// <summary>One file one place up, then off the agenda, and back behind the others.</summary>
    private async Task MovesAsync(HttpClient secretary, string file)
    {
        var before = (await SessionAsync()).Agenda;
        Assert.Equal(file, before[^1]);
        await PressAsync("haut");
        Assert.Equal(file, (await SessionAsync()).Agenda[^2]);
        await PressAsync("retirer");
        Assert.DoesNotContain(file, (await SessionAsync()).Agenda);
        var choice = await secretary.FormAsync(Page, "Inscrire à l’ordre du jour");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(choice)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(Page, "Inscrire à l’ordre du jour"), ("Added", file))).Status);
        Assert.Equal(string.Join(" ", before), string.Join(" ", (await SessionAsync()).Agenda));
        Assert.Contains("ne répond à cette recherche", (await Sheets.OpenAsync(secretary, $"{Page}?q=introuvable")).Text, StringComparison.Ordinal);
        await AddsBesideAnotherAsync(secretary, before);

        Task PressAsync(string sense) => MoveAsync(secretary, file, sense);
    }

    /// <summary>Two tabs that show the same agenda, each with another file to be added: neither loses the other's.</summary>
    private async Task AddsBesideAnotherAsync(HttpClient secretary, ImmutableArray<string> agenda)
    {
        foreach (var file in agenda[^2..]) await MoveAsync(secretary, file, "retirer");
        var (one, other) = (await secretary.FormAsync(Page, "Inscrire à l’ordre du jour"), await secretary.FormAsync(Page, "Inscrire à l’ordre du jour"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(one, ("Added", agenda[^2]))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(other, ("Added", agenda[^1]))).Status);
        Assert.Equal(string.Join(" ", agenda), string.Join(" ", (await SessionAsync()).Agenda));
    }

    private static async Task MoveAsync(HttpClient secretary, string file, string sense)
    {
        var form = new Dictionary<string, string>(await secretary.FormAsync(Page, "Enregistrer l’ordre du jour")) { [""] = $"{Page}?handler=Move&dossier={file}&sens={sense}" };
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(form)).Status);
    }

    /// <summary>What the secretary has before them everybody sees, on the wall too.</summary>
    private async Task ShowsTheRoomAsync(HttpClient secretary, HttpClient member)
    {
        var wall = await member.GetStringAsync(Wall);
        var pulse = WebUtility.HtmlDecode(Pulse().Match(wall).Groups[1].Value);
        Assert.Equal(HttpStatusCode.NoContent, (await member.GetAsync(pulse)).StatusCode);
        foreach (var file in new[] { "cej-17", "cej-23" })
        {
            var sheet = $"{Room}?dossier={file}";
            Assert.DoesNotContain("Montrer ce dossier", await member.GetStringAsync(sheet), StringComparison.Ordinal);
            Assert.Equal(sheet, (await secretary.SendAsync(await secretary.FormAsync(sheet, "Montrer ce dossier à la salle"))).Type);
            Assert.Equal(file, (await SessionAsync()).Before);
            using var shown = await member.GetAsync(pulse);
            Assert.Contains(await TitleAsync(secretary, sheet), await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("Montrer ce dossier", await secretary.GetStringAsync(sheet), StringComparison.Ordinal);
        }
        Assert.Contains("La commission examine", (await Sheets.OpenAsync(member, $"{Room}?dossier=cej-14")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.SendAsync(new Dictionary<string, string>(await secretary.FormAsync($"{Room}?dossier=cej-17", "Montrer ce dossier à la salle")) { [""] = $"{Room}?handler=Before&dossier=cej-01" })).Status);
    }

    private static async Task<string> TitleAsync(HttpClient client, string page) => Title().Match(await client.GetStringAsync(page)).Value;

    private async Task DecidesAsync(HttpClient secretary, HttpClient member)
    {
        const string lozere = $"{Room}?dossier=cej-14";
        var seen = await member.GetStringAsync(lozere);
        var pulse = WebUtility.HtmlDecode(Pulse().Match(seen).Groups[1].Value);
        Assert.Equal(HttpStatusCode.NoContent, (await member.GetAsync(pulse)).StatusCode);

        var sheet = await SheetAsync(secretary, lozere);
        var open = await SheetAsync(secretary, lozere);
        Assert.Contains("Choisissez la décision", (await sheet.SendAsync()).Text, StringComparison.Ordinal);
        var amount = sheet.Names.First(name => name.StartsWith("montant-", StringComparison.Ordinal));
        var was = sheet[amount];
        sheet.Fill("Decision.Outcome", "awarded");
        Assert.Contains("Indiquez un montant en euros", (await sheet.Fill(amount, "beaucoup").SendAsync()).Text, StringComparison.Ordinal);
        var above = await sheet.Fill(amount, "900 000 000").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, above.Status);
        Assert.Contains("dépasse le montant demandé", above.Text, StringComparison.Ordinal);
        Assert.Contains("Le motif doit être", (await (await SheetAsync(secretary, lozere)).Fill("Decision.Outcome", "awarded").Fill("Decision.Reason", " ").SendAsync()).Text, StringComparison.Ordinal);
        // The opinion's reasons stand in the form, and do not fit what goes against it.
        foreach (var against in new[] { "rejected", "deferred" })
            Assert.Contains("Ces motifs sont ceux de l’avis favorable", (await (await SheetAsync(secretary, lozere)).Fill("Decision.Outcome", against).SendAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill(amount, was).SendAsync()).Status);
        var lines = (await AwardsAsync()).Files["cej-14"].Decision?.Granted ?? [];
        Assert.Equal(Money.FromEuros(228_957), lines.Sum(line => line.Amount));
        // The next one that is left is before the committee at once.
        Assert.Equal((await SessionAsync()).Agenda.SkipWhile(file => file != "cej-14").Skip(1).Append((await SessionAsync()).Agenda[0]).First(), (await SessionAsync()).Before);
        // What another tab has decided meanwhile is not replaced unseen.
        Assert.Equal(HttpStatusCode.Conflict, (await open.Fill("Decision.Outcome", "rejected").SendAsync()).Status);

        using var changed = await member.GetAsync(pulse);
        Assert.Contains("Retenu", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>What was recorded last by mistake is undone with its reason: the money is free again and the minutes know nothing of it.</summary>
    private async Task TakesBackAsync(HttpClient secretary, HttpClient member)
    {
        const string other = $"{Room}?dossier=cej-16";
        // At once, before the minutes have heard of it.
        Assert.Contains("Annuler la décision", await secretary.GetStringAsync(other), StringComparison.Ordinal);
        await morning.Site.FollowAsync();
        Assert.DoesNotContain("Annuler la décision", await member.GetStringAsync(other), StringComparison.Ordinal);
        var form = await secretary.FormAsync(other, "Annuler la décision");
        var without = await secretary.SendAsync(form, ("UndoReason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        var was = (await AwardsAsync()).TotalGranted;
        Assert.EndsWith("dossier=cej-14", (await secretary.SendAsync(await secretary.FormAsync(other, "Annuler la décision"), ("UndoReason", "Saisie sur le mauvais dossier."))).Type, StringComparison.Ordinal);
        await morning.Site.FollowAsync();
        Assert.Equal(Money.FromEuros(228_957), was - (await AwardsAsync()).TotalGranted);
        Assert.DoesNotContain("cej-14", (await SessionAsync()).Minutes.Keys);
        // From a tab that still shows it.
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SendAsync(form, ("UndoReason", "Encore."))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await SheetAsync(secretary, $"{Room}?dossier=cej-14")).Fill("Decision.Outcome", "awarded").SendAsync()).Status);
    }

    private async Task StepsBackAsync(HttpClient secretary, HttpClient member)
    {
        var prepare = await member.FormAsync($"/vos-documents/preparer?liste=notifications&de={CommitteeMorning.Session}", "Préparer le fichier");
        var prepared = (await member.SendAsync(prepare, ("Format", "csv"), ("Columns", "Dossier"))).Type;
        await morning.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{prepared}/fichier")).StatusCode);
        var form = await secretary.FormAsync(Page, "Enregistrer le déport");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(form, ("Away", "p-dr"), ("FileId", "cej-16"), ("Reason", "Ancienne salariée."))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(form, ("Away", "p-membre-1"), ("FileId", "cej-16"), ("Reason", ""))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(form, ("Away", "p-membre-1"), ("FileId", "cej-16"), ("Reason", "Ancienne salariée."))).Status);
        await morning.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{Room}?dossier=cej-16")).StatusCode);
        // What was made of the session before may hold the file.
        Assert.Equal(HttpStatusCode.Redirect, (await member.GetAsync($"{prepared}/fichier")).StatusCode);
        foreach (var page in new[] { Page, Room, Minutes }) Assert.DoesNotContain("cej-16", await member.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("Membre 1 de la commission", (await SheetAsync(secretary, $"{Room}?dossier=cej-16")).Text, StringComparison.Ordinal);

        var refusal = (await SheetAsync(secretary, $"{Room}?dossier=cej-23")).Fill("Decision.Outcome", "rejected").Fill("Decision.Reason", "Assise financière trop fragile.");
        var miscounted = await refusal.Fill("Decision.For", "1").Fill("Decision.Against", "1").Fill("Decision.Abstentions", "0").SendAsync();
        Assert.Contains("Le décompte des voix ne correspond pas", miscounted.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await refusal.Fill("Decision.Against", "4").SendAsync()).Status);
    }

    private async Task ClosesAndSignsAsync(HttpClient secretary, HttpClient chair)
    {
        var early = await secretary.SendAsync(await secretary.FormAsync(Minutes, "Clore la séance"));
        Assert.Contains("n’ont pas encore de décision", early.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cej-", early.Text, StringComparison.Ordinal);
        foreach (var application in new[] { "cej-07", "cej-16", "cej-17", "cej-18" })
            Assert.Equal(HttpStatusCode.Redirect, (await (await SheetAsync(secretary, $"{Room}?dossier={application}")).Fill("Decision.Outcome", "deferred").Fill("Decision.Reason", "Examen à compléter.").SendAsync()).Status);
        var words = await secretary.FormAsync(Minutes, "name=\"motif-cej-14\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(words, ("motif-cej-14", ""))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(words, ("motif-cej-14", "Projet solide, bien inséré."))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SendAsync(words, ("motif-cej-14", "Autre chose."))).Status);

        await morning.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(Minutes, "Clore la séance"))).Status);
        var closed = await secretary.GetStringAsync(Minutes);
        Assert.Contains("Projet solide, bien inséré.", closed, StringComparison.Ordinal);
        foreach (var button in new[] { "Corriger les motifs", "Signer le procès-verbal" }) Assert.DoesNotContain(button, closed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SendAsync(await chair.FormAsync(Minutes, "Signer le procès-verbal"))).Status);
        Assert.Contains("Procès-verbal signé", (await Sheets.OpenAsync(secretary, Minutes)).Text, StringComparison.Ordinal);
        using var agenda = await secretary.GetAsync($"{Page}?handler=Word");
        using (var paper = WordprocessingDocument.Open(await agenda.Content.ReadAsStreamAsync(), isEditable: false))
            Assert.Contains("Montants demandés et proposés", paper.MainDocumentPart?.Document?.Body?.InnerText ?? "", StringComparison.Ordinal);
        using var taken = await secretary.GetAsync($"{Minutes}?handler=Word");
        using var file = WordprocessingDocument.Open(await taken.Content.ReadAsStreamAsync(), isEditable: false);
        foreach (var said in new[] { "Projet solide, bien inséré.", "Signé sur la plateforme par Présidence de la commission" })
            Assert.Contains(said, file.MainDocumentPart?.Document?.Body?.InnerText ?? "", StringComparison.Ordinal);
    }

    /// <summary>One decision first, then the others: what is decided is nobody's outside before its letter leaves, and it leaves once.</summary>
    private async Task NotifiesAsync(HttpClient secretary, HttpClient chair)
    {
        using var applicant = await morning.Site.ClientAsync("p-aurore-lozere");
        await morning.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.GetAsync("/dossiers/cej-14/decision")).StatusCode);
        var page = await Sheets.OpenAsync(secretary, Letters);
        Assert.Contains("Votre projet est retenu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Projet solide, bien inséré.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Selected\"", await chair.GetStringAsync(Letters), StringComparison.Ordinal);
        var form = await secretary.FormAsync(Letters, "Notifier la sélection");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(form)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(form, ("Selected", "cej-14"))).Status);
        await morning.Site.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, (await applicant.GetAsync("/dossiers/cej-14/decision")).StatusCode);
        Assert.Contains("Notifiée le", (await Sheets.OpenAsync(secretary, Letters)).Text, StringComparison.Ordinal);
        // From a tab in which it had not left yet.
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(form, ("Selected", "cej-14"))).Status);
        Assert.Contains("Rien n’est parti", (await Sheets.OpenAsync(secretary, Letters)).Text, StringComparison.Ordinal);
        Assert.Single((await SessionAsync()).Notified);
        var others = Shown().Matches(await secretary.GetStringAsync(Letters)).Select(match => ("Selected", match.Groups[1].Value)).ToArray();
        Assert.Equal(5, others.Length);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(Letters, "Notifier la sélection"), others)).Status);
        await morning.Site.FollowAsync();
        Assert.Empty((await SessionAsync()).ToNotify);
        Assert.Contains("Toutes les décisions sont notifiées", (await Sheets.OpenAsync(secretary, Letters)).Text, StringComparison.Ordinal);
    }

    private static Task<Sheets> SheetAsync(HttpClient client, string path) => Sheets.OpenAsync(client, path, "handler=Undo");

    private async Task<SessionState.Known> SessionAsync() => (SessionState.Known)await morning.Site.Runtime.Reads.ReadAsync<SessionState>(SessionState.IdOf(CommitteeMorning.Session));

    private async Task<AwardsState.Known> AwardsAsync() => (AwardsState.Known)await morning.Site.Runtime.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(WebFixture.Decided));

    /// <summary>What the form for all carries.</summary>
    [GeneratedRegex("<input type=\"hidden\" name=\"Selected\" value=\"([^\"]+)\">")]
    private static partial Regex Shown();

    [GeneratedRegex("<h1>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("hx-get=\"([^\"]+)\"")]
    private static partial Regex Pulse();
}
