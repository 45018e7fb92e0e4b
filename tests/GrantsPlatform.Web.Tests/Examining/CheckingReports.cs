using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Examining;

/// <summary>A full check from the request for pieces to the accepted costs, by pages alone and without scripts.</summary>
public sealed partial class CheckingReports(ReportsInCheck life) : IClassFixture<ReportsInCheck>
{
    private const string Report = "/instruction/bilans/cllaj-contr-05/final";
    private const string Check = Report + "/controle";
    private const string Own = "/subventions/cllaj-contr-05/bilans/final/controle";
    private static readonly string[] Pieces = ["factures", "paie", "emargement"];

    [Fact]
    public async Task Goes_from_the_pieces_to_costs_that_the_check_has_left()
    {
        using var instructor = await life.Site.ClientAsync("p-instruction");
        using var manager = await life.Site.ClientAsync("p-responsable");
        await IsCountedAsync(instructor);
        await IsNotAcceptedAsync(instructor);
        await SendsAsync();
        await VerifiesAsync(instructor);
        await ClosesAsync(instructor, manager);
        await AcceptsAsync(instructor);
        Assert.Empty(life.Site.Faults.Take());
    }

    /// <summary>Draws are seen by whoever sees the call's reports, redone by nobody else's leave, and of another draw there is nothing.</summary>
    [Fact]
    public async Task Shows_the_draws_to_whoever_sees_the_reports()
    {
        using var instructor = await life.Site.ClientAsync("p-instruction");
        var page = Plain((await Sheets.OpenAsync(instructor, $"/instruction/appels/{ReportsChecked.Call}/tirages")).Text);
        foreach (var said in new[] { "Tirage n° 1", "1 bilan tiré parmi 5", "20 % des bilans", "à la fin de chaque mois" }) Assert.Contains(said, page, StringComparison.Ordinal);
        var file = await instructor.GetStringAsync($"/instruction/appels/{ReportsChecked.Call}/tirages?handler=File&bilan=final&tirage=1");
        Assert.Empty(DrawFile.Redo(file).Faults);
        Assert.Matches("cllaj-contr-05~final;[0-9a-f]{64};non;renvoi=4 premiere=1;5;4;oui\r\n", file);
        Assert.Contains("Première subvention de ce financeur (1 point)", Plain(await instructor.GetStringAsync(Check)), StringComparison.Ordinal);
        foreach (var strange in new[] { "bilan=final&tirage=2", "bilan=avis&tirage=1", "tirage=1", "bilan=final&tirage=x" })
            Assert.NotEqual(HttpStatusCode.OK, (await instructor.GetAsync($"/instruction/appels/{ReportsChecked.Call}/tirages?handler=File&{strange}")).StatusCode);
        using var grantee = await life.Site.ClientAsync("p-habitat-jeunes-cote-direction");
        Assert.Equal(HttpStatusCode.NotFound, (await grantee.GetAsync($"/instruction/appels/{ReportsChecked.Call}/tirages")).StatusCode);
        using var stranger = await life.Site.ClientAsync("p-ml-des-collines-direction");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Check)).StatusCode);
    }

    private static async Task IsCountedAsync(HttpClient instructor)
    {
        Assert.Matches(@"contrôles? de bilans? en cours", Plain((await Sheets.OpenAsync(instructor, "/instruction")).Text));
        var list = Plain((await Sheets.OpenAsync(instructor, $"/instruction/appels/{ReportsChecked.Call}/bilans?vue=controles")).Text);
        foreach (var said in new[] { "Pièces attendues", "0/5, pièces pour le 2 juin 2025" }) Assert.Contains(said, list, StringComparison.Ordinal);
        await IsListedAsync(instructor, "pieces-attendues");
    }

    /// <summary>Narrowed to where the check stands, the list has it there and nowhere else.</summary>
    private static async Task IsListedAsync(HttpClient instructor, string stage)
    {
        foreach (var other in new[] { "ouverts", "pieces-attendues", "pieces-en-retard", "clos", "tirage-attendu" })
            Assert.Equal(other == stage, (await instructor.GetStringAsync($"/instruction/appels/{ReportsChecked.Call}/bilans?vue=controles&controle={other}")).Contains(Check, StringComparison.Ordinal));
    }

    private async Task IsNotAcceptedAsync(HttpClient instructor)
    {
        var form = await instructor.FormAsync(Report, "Accepter le bilan");
        var shown = await Sheets.OpenAsync(instructor, Report);
        Assert.Contains("Un contrôle approfondi est en cours", Plain(shown.Text), StringComparison.Ordinal);
        var refused = await instructor.SendAsync(form, ("retenu-0", shown["retenu-0"]), ("retenu-1", shown["retenu-1"]));
        Assert.NotEqual(HttpStatusCode.Redirect, refused.Status);
        Assert.Contains("fait l’objet d’un contrôle approfondi qui n’est pas clos", Plain(refused.Text), StringComparison.Ordinal);
        Assert.IsType<ReportPhase.Submitted>((await ReportAsync()).Phase);
    }

    private async Task SendsAsync()
    {
        Assert.Contains(life.Site.Mails(), mail => mail.Subject is { } subject && subject.StartsWith("Contrôle de votre bilan", StringComparison.Ordinal) && mail.TextBody is { } body && body.Contains("Feuilles d’émargement", StringComparison.Ordinal));
        using var grantee = await Caller.AsAsync(life.Site, "p-habitat-jeunes-cote-direction");
        Assert.Contains("3 pièces sont demandées", Plain((await grantee.OpenAsync("/subventions/cllaj-contr-05")).Text), StringComparison.Ordinal);
        var stale = await grantee.OpenAsync(Own);
        Assert.Contains("Pièces à envoyer avant la fin du 2 juin 2025", Plain(stale.Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await grantee.SendFileAsync(Own, "fichier-factures", "f.pdf", "<script>alert(1)</script>"u8.ToArray(), ("CommandId", "faux"), ("Piece", "factures"), ("Before", ""))).Status);
        Assert.NotEqual(HttpStatusCode.Redirect, (await grantee.SendFileAsync(Own, "fichier-x", "f.pdf", Pdf('0'), ("CommandId", "inconnue"), ("Piece", "<b>"), ("Before", ""))).Status);
        foreach (var (piece, at) in Pieces.Select((piece, at) => (piece, at)))
            Assert.Equal(HttpStatusCode.Redirect, (await grantee.SendFileAsync(Own, $"fichier-{piece}", $"{piece}.pdf", Pdf((char)('1' + at)), ("CommandId", $"piece-{at}"), ("Piece", piece), ("Before", ""))).Status);
        // From a tab in which nothing was sent yet.
        Assert.Equal(HttpStatusCode.Conflict, (await grantee.SendFileAsync(Own, "fichier-factures", "autre.pdf", Pdf('9'), ("CommandId", "ancien-onglet"), ("Piece", "factures"), ("Before", ""))).Status);
        Assert.Contains("Vous avez tout envoyé", Plain((await grantee.OpenAsync(Own)).Text), StringComparison.Ordinal);
        using var instructor = await life.Site.ClientAsync("p-instruction");
        await IsListedAsync(instructor, "ouverts");
    }

    private static async Task VerifiesAsync(HttpClient instructor)
    {
        var file = Files().Match(await instructor.GetStringAsync(Check)).Groups[1].Value;
        Assert.Equal(Pdf('1'), await instructor.GetByteArrayAsync(file));
        var stale = await LineAsync(instructor, "account.64");
        Assert.Contains("Écrivez ce qui a été constaté", Plain((await instructor.SendAsync(stale, ("ecart-0", "400"))).Text), StringComparison.Ordinal);
        Assert.Contains("Entre zéro et", Plain((await instructor.SendAsync(stale, ("ecart-0", "11 400,01"), ("constat-0", "x"))).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(stale, ("ecart-0", "400"), ("constat-0", "Un bulletin hors période."))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await instructor.SendAsync(stale, ("ecart-0", "0"), ("constat-0", ""))).Status);
        Assert.Contains("1 sur 5 lignes vérifiées", Plain((await Sheets.OpenAsync(instructor, Check)).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(await LineAsync(instructor, "account.65"), ("ecart-1", "0"))).Status);
        foreach (var piece in Pieces) Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(await LineAsync(instructor, $"piece.{piece}"))).Status);
        Assert.Contains("5 sur 5 lignes vérifiées", Plain((await Sheets.OpenAsync(instructor, Check)).Text), StringComparison.Ordinal);
    }

    private static async Task ClosesAsync(HttpClient instructor, HttpClient manager)
    {
        const string close = "<button class=\"button\">Clore le contrôle";
        Assert.Contains("Écrivez la conclusion", Plain((await instructor.SendAsync(await instructor.FormAsync(Check, close))).Text), StringComparison.Ordinal);
        Assert.Contains("une autre personne le clôt", Plain((await instructor.SendAsync(await instructor.FormAsync(Check, close), ("Conclusion", "Terminé."))).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(await manager.FormAsync(Check, close), ("Conclusion", "Un bulletin écarté."))).Status);
        await IsListedAsync(manager, "clos");
        Assert.Contains("Un bulletin écarté.", Plain((await Sheets.OpenAsync(manager, Check)).Text), StringComparison.Ordinal);
    }

    private async Task AcceptsAsync(HttpClient instructor)
    {
        var shown = await Sheets.OpenAsync(instructor, Report);
        Assert.StartsWith("11 000", Plain(shown["retenu-0"]), StringComparison.Ordinal);
        var form = await instructor.FormAsync(Report, "Accepter le bilan");
        Assert.Contains("Le contrôle n’a laissé que", Plain((await instructor.SendAsync(form, ("retenu-0", "11 400"), ("retenu-1", "700"))).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await instructor.SendAsync(await instructor.FormAsync(Report, "Accepter le bilan"), ("retenu-0", shown["retenu-0"]), ("motif-0", shown["motif-0"]), ("retenu-1", "700"))).Status);
        Assert.Equal(Money.FromEuros(11_700), Assert.IsType<ReportPhase.Accepted>((await ReportAsync()).Phase).EligibleCosts);
    }

    /// <summary>The form of one line, as a browser sends it.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> LineAsync(HttpClient instructor, string line) => await instructor.FormAsync(Check, $"value=\"{line}\"");

    private async Task<ReportState.Known> ReportAsync() => (ReportState.Known)await life.Site.Runtime.Reads.ReadAsync<ReportState>(ReportState.IdOf("cllaj-contr-05", "final"));

    private static byte[] Pdf(char which) => [.. Bodies.Pdf, .. Encoding.ASCII.GetBytes($"%{which}\n")];

    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("href=\"(/instruction/bilans/cllaj-contr-05/final/pieces/[0-9a-f]{64})\"")]
    private static partial Regex Files();
}
