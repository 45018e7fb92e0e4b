using System.Diagnostics;
using System.IO.Compression;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Granting;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Making.Bundles;

namespace GrantsPlatform.Bench;

/// <summary>
/// All agreements of a call as one archive of Word files, against the packing of as many: the parts of one of them, compressed anew for each, which is what
/// the format costs at least.
/// </summary>
internal static class ActsAtOnce
{
    public static async Task RunAsync(BenchPlatform platform, string folder, int agreements)
    {
        var files = DiskFileStore.Open(new DiskFileStoreOptions(folder) { Clock = platform.Clock });
        var workshop = new Workshop(new Queries(platform.Runtime.ReadSide, platform.Clock), files, new PdfOffice(null), platform.Clock);
        var order = System.Text.Json.JsonSerializer.Serialize(new BundleOrder(BundleOf.Agreements, "bench", AgreementTab.All, BundleForm.Word), Wire.Options);
        Console.WriteLine("archive of all agreements | time | size | floor | ratio");
        for (var round = 0; round < 3; round++)
        {
            using var to = new MemoryStream();
            var watch = Stopwatch.StartNew();
            var answer = await workshop.MakeAsync(new DocumentAsked(WebReads.OnePerson.Id, BundleMaker.MakerName, order), new Workbench(to, (_, _, _) => default), default);
            var taken = watch.Elapsed;
            if (answer is not WorkshopAnswer.Made { Rows: { } made } || made != agreements) throw new InvalidOperationException($"{answer}, and {agreements} were asked for.");
            var archive = to.ToArray();
            var floor = Enumerable.Range(0, 5).Min(_ => FloorOf(archive, agreements));
            Console.WriteLine($"{agreements:N0} agreements | {taken.TotalSeconds:N2} s | {to.Length / 1e6:N1} MB | {floor.TotalSeconds:N2} s | {taken / floor:N1}");
        }
    }

    /// <summary>Packed anew, part by part, as the archive's own files are packed.</summary>
    private static TimeSpan FloorOf(byte[] archive, int agreements)
    {
        using var made = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read);
        using var first = new MemoryStream();
        using (var entry = made.Entries[0].Open()) entry.CopyTo(first);
        var parts = new List<(string Name, byte[] Bytes)>();
        using (var document = new ZipArchive(first, ZipArchiveMode.Read))
            foreach (var part in document.Entries)
            {
                using var bytes = new MemoryStream();
                using (var read = part.Open()) read.CopyTo(bytes);
                parts.Add((part.FullName, bytes.ToArray()));
            }
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < agreements; number++)
        {
            using var packed = new MemoryStream();
            using var document = new ZipArchive(packed, ZipArchiveMode.Create);
            foreach (var (name, bytes) in parts)
            {
                using var written = document.CreateEntry(name, CompressionLevel.Optimal).Open();
                written.Write(bytes);
            }
        }
        return watch.Elapsed;
    }
}
