using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Managing;
using Sheet = GrantsPlatform.Documents.Sheets.Sheet;

namespace GrantsPlatform.Web.Tests.Paying;

/// <summary>Advances from the table of what is due to the accountant's return, by pages alone and without scripts.</summary>
public sealed partial class PayingAdvances(AdvancesDue due) : IClassFixture<AdvancesDue>
{
    private const string List = $"/paiements?programme={AdvancesDue.Programme}";
    private const string Small = "cej-17/avance~soliha-tarn-et-garonne";
    private const string Large = "cej-05/avance~peps";
    private const string Third = "cej-17/avance~udaf-tarn-et-garonne";
    private const string Lot = "lot-2022-10-17";
    private const string InLot = $"/paiements/lots/{Lot}";
    private const string Certificate = $"/gestion/modeles/{AdvancesDue.Programme}/payment-certificate";

    [Fact]
    public async Task Goes_from_what_is_due_to_the_accountants_return()
    {
        using var preparer = await due.Site.ClientAsync(AdvancesDue.Preparer);
        using var approver = await due.Site.ClientAsync(AdvancesDue.Approver);
        using var officer = await due.Site.ClientAsync(AdvancesDue.Officer);
        using var accountant = await due.Site.ClientAsync(AdvancesDue.Accountant);

        await PreparesAsync(preparer);
        await SendsBackAsync(approver, preparer);
        await ApprovesAsync(preparer, approver, officer);
        var stale = await FillsAsync(preparer);
        await KeepsATemplateAsync();
        await SealsAndSendsAsync(preparer, officer, stale);
        await CertifiesAsync(officer);
        await ReturnsAsync(accountant);
        Assert.Empty(due.Site.Faults.Take());
    }

    private async Task PreparesAsync(HttpClient preparer)
    {
        // The programme in which something waits, whichever call is the latest.
        Assert.Contains($"programme={AdvancesDue.Programme}&", (await Sheets.OpenAsync(preparer, "/paiements")).Page.Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        var list = await Sheets.OpenAsync(preparer, List);
        Assert.Contains("Convention en vigueur", list.Text, StringComparison.Ordinal);
        Assert.Contains("Peut approuver", list.Text, StringComparison.Ordinal);
        var review = await Sheets.OpenAsync(preparer, Decision("preparer", Small, Large, Third));
        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Contains("Préparer 3 versements", review.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await review.SendAsync()).Status);
        // The very same form again does nothing twice.
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await review.SendAsync()).Status);
        Assert.IsType<InstalmentPhase.Prepared>((await OneAsync(Small)).Phase);
        Assert.IsType<InstalmentPhase.Prepared>((await OneAsync(Large)).Phase);
        // Whoever has prepared sees that somebody else approves, and no form approves for them.
        var own = await Sheets.OpenAsync(preparer, Decision("approuver", Small));
        Assert.Contains("Vos fonctions ne le permettent pas", own.Text, StringComparison.Ordinal);
    }

    private static async Task SendsBackAsync(HttpClient approver, HttpClient preparer)
    {
        var back = await Sheets.OpenAsync(approver, Decision("renvoyer", Third));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await back.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await back.Fill("Reason", "Le bénéficiaire a changé d’adresse.").SendAsync()).Status);
        var list = await Sheets.OpenAsync(preparer, List);
        Assert.Contains("Le bénéficiaire a changé d’adresse.", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(preparer, Decision("preparer", Third))).SendAsync()).Status);
    }

    private async Task ApprovesAsync(HttpClient preparer, HttpClient approver, HttpClient officer)
    {
        var stale = await Sheets.OpenAsync(officer, Decision("approuver", Small));
        var review = await Sheets.OpenAsync(approver, Decision("approuver", Small, Large, Third, "cej-02/avance~croix-rouge-gard"));
        Assert.Contains("Exceptions (1)", review.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await review.SendAsync()).Status);
        Assert.IsType<InstalmentPhase.Approved>((await OneAsync(Small)).Phase);
        // Above the threshold, a second person; the same one once more is no second.
        Assert.IsType<InstalmentPhase.Prepared>((await OneAsync(Large)).Phase);
        Assert.Contains("Vous l’avez déjà approuvé", (await Sheets.OpenAsync(approver, Decision("approuver", Large))).Text, StringComparison.Ordinal);
        // Another tab, from before: it says so, and does nothing unseen.
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(officer, Decision("approuver", Large))).SendAsync()).Status);
        var approved = Assert.IsType<InstalmentPhase.Approved>((await OneAsync(Large)).Phase);
        Assert.Equal([AdvancesDue.Approver, AdvancesDue.Officer], approved.Backing.Approvers.Select(actor => actor.PersonId));
        Assert.Equal(HttpStatusCode.OK, (await preparer.GetAsync($"{List}&vue=approuves")).StatusCode);
    }

    /// <returns>The form by which payments were added, as it stays open in a tab.</returns>
    private async Task<IReadOnlyDictionary<string, string>> FillsAsync(HttpClient preparer)
    {
        var page = $"/paiements/lots?programme={AdvancesDue.Programme}";
        foreach (var (id, said) in new[] { ("lot_1", "caractères que les banques refusent"), ($"lot-{new string('1', 30)}", "30 caractères au plus"), ("", "Donnez au lot la référence"), ("lot/1", "caractères que les banques refusent") })
        {
            var refused = await (await Sheets.OpenAsync(preparer, page)).Fill("Reference", id).SendAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(said, refused.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await (await Sheets.OpenAsync(preparer, page)).Fill("Reference", Lot).SendAsync()).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await Sheets.OpenAsync(preparer, page)).Fill("Reference", Lot).SendAsync()).Status);
        Assert.Contains("Ce lot ne contient aucun versement", (await preparer.SendAsync(await preparer.FormAsync(InLot, "Sceller le lot"))).Text, StringComparison.Ordinal);
        var add = await preparer.FormAsync(InLot, "Ajouter au lot");
        Assert.Equal(HttpStatusCode.Redirect, (await preparer.SendAsync(add, ("versement", Small), ("versement", Large), ("versement", Third))).Status);
        Assert.Contains("n’ont pas encore répondu", (await Sheets.OpenAsync(preparer, InLot)).Text, StringComparison.Ordinal);
        await due.Site.FollowAsync();
        Assert.DoesNotContain("n’ont pas encore répondu", (await Sheets.OpenAsync(preparer, InLot)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await BatchAsync()).Held.Count());
        return add;
    }

    private async Task SealsAndSendsAsync(HttpClient preparer, HttpClient officer, IReadOnlyDictionary<string, string> stale)
    {
        foreach (var early in (string[])["fichier.csv", "comptable.xlsx", "virements.xml"]) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{InLot}/{early}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await preparer.SendAsync(await preparer.FormAsync(InLot, "Sceller le lot"))).Status);
        var told = await preparer.SendAsync(stale, ("versement", Small));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("le lot est scellé", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Faire partir le lot", (await Sheets.OpenAsync(preparer, InLot)).Text, StringComparison.Ordinal);
        using var colleague = await due.Site.ClientAsync(AdvancesDue.Accountant);
        // Two officers, two tabs, at once: it leaves once.
        var (one, other, cancel) = (await officer.FormAsync(InLot, "Faire partir le lot"), await colleague.FormAsync(InLot, "Faire partir le lot"), await officer.FormAsync(InLot, "Annuler le lot"));
        var answers = await Task.WhenAll(officer.SendAsync(one), colleague.SendAsync(other), officer.SendAsync(one));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answer.Status}"));
        Assert.Equal(1, (await due.Site.Runtime.Reads.HistoryAsync(PaymentBatchState.IdOf(Lot))).Count(happened => happened.Data is BatchExported));
        // Nothing that has left can be taken back.
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SendAsync(cancel)).Status);
        var seen = await Sheets.OpenAsync(officer, InLot);
        foreach (var button in new[] { "Annuler le lot", "Faire partir le lot", "Sceller le lot", "Ajouter au lot" }) Assert.DoesNotContain(button, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Identiques", seen.Text, StringComparison.Ordinal);
        var file = await officer.GetStringAsync($"{InLot}/fichier.csv");
        Assert.Contains($"{Lot}-0001;", file, StringComparison.Ordinal);
        Assert.Contains("213403,20", file, StringComparison.Ordinal);
        Assert.Contains("<NbOfTxs>3</NbOfTxs>", await officer.GetStringAsync($"{InLot}/virements.xml"), StringComparison.Ordinal);
        Assert.Contains($"\"{Lot}-0001\"", WorkbookText.Read(await officer.GetByteArrayAsync($"{InLot}/comptable.xlsx"), 100).Value, StringComparison.Ordinal);
        await due.Site.FollowAsync();
        Assert.IsType<InstalmentPhase.Ordered>((await OneAsync(Small)).Phase);
    }

    private async Task KeepsATemplateAsync()
    {
        using var manager = await Caller.AsAsync(due.Site, "p-responsable");
        var example = await (await manager.GetAsync($"{Certificate}?handler=Example")).Content.ReadAsByteArrayAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendFileAsync(Certificate, "Sheet", "modele.docx", WordBytes.With(example, "Pièces vérifiées", "Pièces vues"), ("Why", "Formule de la trésorerie"))).Status);
    }

    /// <summary>In the template that was in force when the batch left, whatever comes after.</summary>
    private async Task CertifiesAsync(HttpClient officer)
    {
        using (var manager = await Caller.AsAsync(due.Site, "p-responsable"))
        {
            await due.Site.AdvanceAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync($"{Certificate}?handler=Back", ("WhyBack", "Essai terminé"))).Status);
        }
        var ordered = await officer.SendAsync(await officer.FormAsync(InLot, "Préparer les pièces justificatives"));
        Assert.Equal(HttpStatusCode.Redirect, ordered.Status);
        await due.Site.FollowAsync();
        using var archive = new ZipArchive(new MemoryStream(await officer.GetByteArrayAsync($"{ordered.Type}/fichier")));
        var certificates = archive.Entries.Where(entry => entry.FullName.EndsWith("_certificat-de-paiement.docx", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, certificates.Count);
        foreach (var entry in certificates)
        {
            using var bytes = new MemoryStream();
            await using (var read = await entry.OpenAsync()) await read.CopyToAsync(bytes);
            Assert.Contains("Pièces vues", WordBytes.TextOf(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    /// <summary>The sheet of the accountant filled for one line, the answer of a bank, and files that are neither.</summary>
    private async Task ReadsFilesAsync(string page, List<BatchLine> lines)
    {
        using var caller = await Caller.AsAsync(due.Site, AdvancesDue.Accountant);
        var filled = await FilledAsync(lines);
        Assert.Contains("1 réponse à enregistrer", (await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "retour.xlsx", filled)).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var bank = Encoding.UTF8.GetBytes($"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><TxInfAndSts><OrgnlEndToEndId>{lines[0].Line}</OrgnlEndToEndId><TxSts>ACSC</TxSts><AccptncDtTm>2022-10-17T09:00:00</AccptncDtTm></TxInfAndSts></Document>");
        Assert.Contains("1 réponse à enregistrer", (await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "retour.xml", bank)).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var booked = lines.Aggregate("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">", (text, line) => text + Booked(line.Line, line.Amount.Euros)) + "</Document>";
        Assert.Contains("3 réponses à enregistrer", (await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "avis.xml", Encoding.UTF8.GetBytes(booked))).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        // A bank that paid another amount has not paid what was ordered.
        var other = await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "avis.xml", Encoding.UTF8.GetBytes(booked.Replace(Booked(lines[0].Line, lines[0].Amount.Euros), Booked(lines[0].Line, 1m))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("ont été ordonnés", other.Text, StringComparison.Ordinal);
        foreach (var hostile in (byte[][])[filled[..200], Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"), Encoding.UTF8.GetBytes("<html/>")])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "retour.xlsx", hostile)).Status);
    }

    /// <summary>The same notice twice changes nothing the second time; what names no line of the batch is named, and nothing of it is taken.</summary>
    private async Task TakesANoticeOfTheBankOnceAsync(string page, BatchLine line)
    {
        using var caller = await Caller.AsAsync(due.Site, AdvancesDue.Accountant);
        var notice = Notice(Booked(line.Line, line.Amount.Euros));
        var events = 0L;
        foreach (var said in (string[])["1 réponse à enregistrer, 0 déjà connue", "0 réponse à enregistrer, 1 déjà connue"])
        {
            var read = await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "avis.xml", notice);
            Assert.Contains(said, Plain(read), StringComparison.Ordinal);
            var carried = WebUtility.HtmlDecode(Carried().Match(read.Body).Groups[1].Value);
            Assert.Equal(HttpStatusCode.Redirect, (await caller.SendAsync($"{page}?handler=Import", ("CommandId", Guid.NewGuid().ToString("N")), ("Pasted", carried))).Status);
            if (events > 0) Assert.Equal(events, await due.Site.EventsAsync());
            events = await due.Site.EventsAsync();
        }
        var answer = Encoding.UTF8.GetBytes("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><TxInfAndSts><OrgnlEndToEndId>lot-d-ailleurs-0001</OrgnlEndToEndId><TxSts>ACSC</TxSts><AccptncDtTm>2022-10-14T09:00:00</AccptncDtTm></TxInfAndSts></Document>");
        foreach (var unmatched in (byte[][])[Notice(Booked(line.Line, line.Amount.Euros) + Booked("lot-d-ailleurs-0001", 1m)), answer])
        {
            var refused = await caller.SendFileAsync($"{page}?handler=Read", "Sheet", "avis.xml", unmatched);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("« lot-d-ailleurs-0001 » ne fait pas partie de ce lot", Plain(refused), StringComparison.Ordinal);
        }
        Assert.Equal(events, await due.Site.EventsAsync());
    }

    private static byte[] Notice(string entries) => Encoding.UTF8.GetBytes($"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">{entries}</Document>");

    [GeneratedRegex("<textarea name=\"Pasted\" hidden>([^<]*)</textarea>")]
    private static partial Regex Carried();

    private static string Booked(string reference, decimal euros) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"<Ntry><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2022-10-17</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs><Amt Ccy=\"EUR\">{euros:0.00}</Amt></TxDtls></NtryDtls></Ntry>");

    private static async Task<byte[]> FilledAsync(List<BatchLine> lines)
    {
        using var bytes = new MemoryStream();
        await using var sheet = await Sheet.BeginAsync(SheetFormat.Xlsx, bytes, new SheetHead("Demandes", [new("Référence"), new("Montant"), new("N° EJ"), new("Payé le"), new("N° DP"), new("Rejet"), new("Motif")]));
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
            await sheet.AddAsync(at == 0 ? [Cell.Of(line.Line), Cell.Of(line.Amount), Cell.Of("EJ-1"), Cell.Of(new DateOnly(2022, 10, 17)), Cell.Of("DP-1"), Cell.Empty, Cell.Empty] : [Cell.Of(line.Line), Cell.Of(line.Amount), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty]);
        await sheet.EndAsync();
        return bytes.ToArray();
    }

    private async Task ReturnsAsync(HttpClient accountant)
    {
        const string page = $"{InLot}/retour";
        var read = await accountant.FormAsync(page, "Lire le retour");
        var import = new Dictionary<string, string>(read) { [""] = $"{page}?handler=Import" };
        var wrong = await accountant.SendAsync(read, ("Pasted", $"référence;payé le;paiement;rejet;motif\r\n{Lot}-0001;17/10/2022;VIR 1;;\r\n{Lot}-0009;17/10/2022;VIR 9;;\r\nautre;17/10/2022;VIR é;;"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        foreach (var said in new[] { $"Ligne 3 : « {Lot}-0009 » ne fait pas partie de ce lot", "Ligne 4 : la référence du paiement manque" }) Assert.Contains(said, Plain(wrong), StringComparison.Ordinal);
        var lines = (await BatchAsync()).Phase is BatchPhase.Exported sent ? sent.Lines.Values.ToList() : [];
        var peps = lines.Single(line => line.Payee == "peps").Line;
        var sheet = "référence;payé le;paiement;rejet;motif\r\n" + string.Concat(lines.Select(line => line.Line == peps ? $"{line.Line};;;coordonnées bancaires;Compte clos.\r\n" : $"{line.Line};17/10/2022;VIR-{line.Line};;\r\n"));
        var preview = await accountant.SendAsync(read, ("Pasted", sheet));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("3 réponses à enregistrer", Plain(preview), StringComparison.Ordinal);
        await ReadsFilesAsync(page, lines);
        var noticed = lines.First(line => line.Line != peps);
        await TakesANoticeOfTheBankOnceAsync(page, noticed);
        sheet = sheet.Replace($"VIR-{noticed.Line}", noticed.Line);
        Assert.Equal(HttpStatusCode.Redirect, (await accountant.SendAsync(import, ("Pasted", sheet))).Status);
        var events = await due.Site.EventsAsync();
        // The same return once more changes nothing; another answer to the same line is refused.
        Assert.Equal(HttpStatusCode.Redirect, (await accountant.SendAsync(import, ("Pasted", sheet))).Status);
        Assert.Equal(events, await due.Site.EventsAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await accountant.SendAsync(import, ("Pasted", sheet.Replace("17/10/2022", "16/10/2022")))).Status);
        await due.Site.FollowAsync();
        Assert.True((await OneAsync(Small)).IsPaid);
        Assert.IsType<InstalmentPhase.Rejected>((await OneAsync(Large)).Phase);
        using var preparer = await due.Site.ClientAsync(AdvancesDue.Preparer);
        Assert.Contains("Rejeté par le comptable", (await Sheets.OpenAsync(preparer, List)).Text, StringComparison.Ordinal);
    }

    /// <summary>With ordinary spaces.</summary>
    private static string Plain(Visit visit) => visit.Text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string Decision(string act, params string[] keys) =>
        $"/paiements/decision?programme={AdvancesDue.Programme}&acte={act}" + string.Concat(keys.Select(key => $"&versement={Uri.EscapeDataString(key)}"));

    private async Task<Instalment> OneAsync(string key) =>
        ((AgreementState.Known)await due.Site.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(key.Split('/')[0]))).Instalments[key.Split('/')[1]];

    private async Task<PaymentBatchState.Known> BatchAsync() => (PaymentBatchState.Known)await due.Site.Runtime.Reads.ReadAsync<PaymentBatchState>(PaymentBatchState.IdOf(Lot));
}
