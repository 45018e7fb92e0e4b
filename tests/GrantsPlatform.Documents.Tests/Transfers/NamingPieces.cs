using System.IO.Compression;
using System.Security.Cryptography;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Documents.Transfers.Evidence;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Tests.Transfers;

/// <summary>Files as people send them, each found again under its name by whoever pays, on any machine.</summary>
public sealed class NamingPieces : IDisposable
{
    private static readonly DateTimeOffset Day = new(2025, 7, 8, 7, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pieces-");

    [Fact]
    public async Task Keeps_the_names_that_people_gave_as_far_as_every_system_takes_them()
    {
        var (line, bytes) = await JoinedAsync("Relevé d’heures – été 2025.xlsx", "facture.pdf", "facture.pdf", "../../Hénin\\Carvin/photo n° 1.JPG", "..", new string('é', 150) + ".docx", "合作社.pdf");
        Assert.Equal(
            [
                "01_justificatifs_releve-d-heures-ete-2025.xlsx", "02_justificatifs_facture.pdf", "03_justificatifs_facture.pdf", "04_justificatifs_photo-n-1.jpg", "05_justificatifs_sans-nom",
                $"06_justificatifs_{new string('e', 40)}.docx", "07_justificatifs_sans-nom.pdf",
            ],
            line.Joined.Select(piece => piece.Path["0001_lot-1-0001_association-l-elan-cie/".Length..]));
        Assert.Equal(["Justificatifs\u202F: Relevé d’heures – été 2025.xlsx", "Justificatifs\u202F: facture.pdf", "Justificatifs\u202F: facture.pdf"], line.Joined.Take(3).Select(piece => piece.Title));
        Assert.Empty(line.Missing);
        Assert.Empty(RecordCheck.Of(new MemoryStream(bytes)).Faults);
    }

    /// <summary>As whoever has no platform verifies it.</summary>
    [Fact]
    public async Task Gives_the_hash_of_each_as_sha256sum_reads_it()
    {
        var (_, bytes) = await JoinedAsync("facture.pdf", "Relevé.xlsx");
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("empreintes.sha256", archive.Entries[^2].FullName);
        var sums = System.Text.Encoding.UTF8.GetString(Read(archive, "empreintes.sha256"));
        Assert.Equal(string.Concat(archive.Entries.SkipLast(2).Select(entry => $"{Convert.ToHexStringLower(SHA256.HashData(Read(archive, entry.FullName)))}  {entry.FullName}\n")), sums);
        Assert.EndsWith("02_justificatifs_releve.xlsx\n", sums, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(JoinedLine Line, byte[] Bytes)> JoinedAsync(params string[] names)
    {
        var files = DiskFileStore.Open(new DiskFileStoreOptions(_folder.FullName) { KeepFree = 0 });
        using var bytes = new MemoryStream();
        using var package = new RecordPackage(bytes, Day);
        var order = new PaymentOrder(new BatchLine("lot-1-0001", "aap-01", "avance", "p-1", Money.FromEuros(1_000), ""), "AAP25-0001", "Avance", "Association « L’Élan & Cie »", null, null);
        var folder = new LineFolder(package, files, order, 1);
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            var kept = await files.PutAsync(new MemoryStream([(byte)number]), 1, default);
            await folder.AddSentAsync("Justificatifs", new UploadRef(name, "application/octet-stream", 1, kept?.Hash ?? ""), default);
        }
        await package.EndAsync("lot-1", "Payeur", "Appel", Day);
        package.Dispose();
        return (folder.Filled, bytes.ToArray());
    }

    private static byte[] Read(ZipArchive archive, string path)
    {
        using var entry = archive.GetEntry(path).Required(path).Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
