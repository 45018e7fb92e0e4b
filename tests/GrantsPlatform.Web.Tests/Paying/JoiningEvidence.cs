using System.IO.Compression;
using System.Net;
using System.Text;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Tests.Paying;

/// <summary>The pieces of a batch that has left, in one archive and in the payment order, for whoever sends it.</summary>
[Collection(Site.Name)]
public sealed class JoiningEvidence(WebFixture site)
{
    private const string Officer = "p-ordonnateur";

    /// <summary>Holds no role of its own in this programme.</summary>
    private const string Somebody = "p-jeunes-en-artois-direction";

    private const string Balances = "/paiements/lots/cej-soldes-2024-09";
    private const string Advances = "/paiements/lots/cej-avances-2022-10";
    private const string Button = "Préparer les pièces justificatives";

    [Fact]
    public async Task Holds_a_folder_a_payment_in_their_order_names_what_is_missing_and_is_the_same_bytes_each_time()
    {
        using var client = await site.ClientAsync(Officer);
        var bytes = await MadeAsync(client, Balances);
        Assert.Equal(Digest.Of(bytes), Digest.Of(await MadeAsync(client, Balances)));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var paths = archive.Entries.Select(entry => entry.FullName).ToList();
        var folders = paths.Where(path => path.Contains('/')).Select(path => path[..path.IndexOf('/')]).Distinct().ToList();
        Assert.Equal("0001_cej-soldes-2024-09-0001_groupe-sos-solidarites-aude", folders[0]);
        Assert.Equal(folders.Order(StringComparer.Ordinal), folders);
        foreach (var piece in new[] { "01_decision-attributive.docx", "02_convention.docx", "03_coordonnees-bancaires-verifiees.docx", "04_certificat-de-paiement.docx", "05_etat-de-solde.docx" })
            Assert.Contains($"{folders[0]}/{piece}", paths);
        Assert.Contains(paths, path => path.StartsWith($"{folders[0]}/06_", StringComparison.Ordinal) && path.EndsWith("-compte-rendu-financier.docx", StringComparison.Ordinal));
        Assert.Empty(RecordCheck.Of(new MemoryStream(bytes)).Faults);
        var sheet = WorkbookText.Read(await ReadAsync(archive, "demandes.xlsx"), 200).Value;
        Assert.Contains(folders[0], sheet, StringComparison.Ordinal);
        var missing = CsvText.Read(Encoding.UTF8.GetString(await ReadAsync(archive, "pieces-manquantes.csv"))).Records.Skip(1).ToList();
        // The programme leaves it to the grantee whether to send any.
        Assert.DoesNotContain(missing, record => record.Cells[3] == "Justificatifs");
        Assert.All(missing, record => Assert.Contains($"{record.Cells[3]}\u202F: {record.Cells[4]}", sheet, StringComparison.Ordinal));
        var index = Encoding.UTF8.GetString(await ReadAsync(archive, "sommaire.html"));
        Assert.All(paths.Where(path => path.Contains('/')), path => Assert.Contains(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), index, StringComparison.Ordinal));
        Assert.Contains("SHA-256", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_those_alone_who_see_the_accounts_of_a_batch()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Advances, "p-un-toit-en-ternois")).Status);
        using var auditor = await site.ClientAsync("p-audit");
        Assert.DoesNotContain(Button, await auditor.GetStringAsync(Advances), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_closed_by_a_conflict_that_was_declared_after_it_was_made_and_leaves_those_pieces_out_of_the_next()
    {
        await site.DoAsync(AccountState.IdOf(Somebody), new GrantRole(Role.PaymentPreparer, WebFixture.Decided), "Pour un essai.");
        using var client = await site.ClientAsync(Somebody);
        var page = await OrderAsync(client, Advances);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{page}/fichier")).StatusCode);

        await site.DoAsync(ApplicationState.IdOf("cej-02"), new DeclareConflict(Somebody), "Ancien salarié.");
        using var refused = await client.GetAsync($"{page}/fichier");
        Assert.Equal((HttpStatusCode.Redirect, page), (refused.StatusCode, refused.Headers.Location?.ToString()));
        Assert.Contains("ne vous est pas, ou plus, ouvert", (await Visit.ToAsync(site, page, Somebody)).Text, StringComparison.Ordinal);

        using var archive = new ZipArchive(new MemoryStream(await MadeAsync(client, Advances)));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.StartsWith("0003_", StringComparison.Ordinal));
        Assert.Contains("Le dossier de ce versement ne vous est pas ouvert", Encoding.UTF8.GetString(await ReadAsync(archive, "pieces-manquantes.csv")), StringComparison.Ordinal);
        await site.DoAsync(AccountState.IdOf(Somebody), new RevokeRole(Role.PaymentPreparer, WebFixture.Decided), "Pour un essai.");
    }

    /// <returns>The page of the document.</returns>
    private async Task<string> OrderAsync(HttpClient client, string batch)
    {
        var answer = await client.SendAsync(await client.FormAsync(batch, Button));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await site.FollowAsync();
        return Assert.IsType<string>(answer.Type);
    }

    private async Task<byte[]> MadeAsync(HttpClient client, string batch)
    {
        var page = await OrderAsync(client, batch);
        using var answer = await client.GetAsync($"{page}/fichier");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<byte[]> ReadAsync(ZipArchive archive, string path)
    {
        await using var entry = Assert.IsType<ZipArchiveEntry>(archive.GetEntry(path)).Open();
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
