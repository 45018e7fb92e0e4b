using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Host.Tests;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Tests.Records;

/// <summary>A package that says that it holds does, and one that was changed is told apart, whatever was changed.</summary>
public sealed class VerifyingARecord
{
    private static readonly DateTimeOffset Day = new(2025, 5, 9, 9, 0, 0, TimeSpan.Zero);
    private static readonly StreamId Stream = new("application", "aap-01");
    private static readonly byte[] Upload = Encoding.UTF8.GetBytes("les statuts");
    private static readonly string Submission = $$"""{ "statutes": { "hash": "{{Digest.Of(Upload)}}" } }""";

    [Fact]
    public async Task Finds_nothing_wrong_with_what_was_exported()
    {
        var report = RecordCheck.Of(new MemoryStream(await PackageAsync()));
        Assert.Empty(report.Faults);
        var stream = Assert.Single(report.Streams);
        Assert.Equal((2, EventsOf()[^1].Hash), (stream.Events, stream.Head));
    }

    [Theory]
    [InlineData("pieces/statuts.txt", "d’autres statuts", "modifié")]
    [InlineData("preuve/texte.json", "{}", "modifié")]
    [InlineData("preuve/evenements.jsonl", "", "modifié")]
    [InlineData("ajout.txt", "ajouté", "ne le connaît pas")]
    [InlineData("pieces/statuts.txt", null, "il manque")]
    [InlineData("manifeste.json", null, "manifeste.json lisible")]
    [InlineData("manifeste.json", "[1, 2]", "manifeste.json lisible")]
    public async Task Names_what_was_changed(string path, string? text, string fault) =>
        Assert.Contains(Faults(Changed(await PackageAsync(), path, text)), one => one.Contains(fault, StringComparison.Ordinal));

    /// <summary>Whoever writes the manifest anew still has the events against them.</summary>
    [Fact]
    public async Task Believes_no_manifest_against_the_events()
    {
        Assert.Contains(Faults(await PackageAsync(submission: """{"statutes":{"hash":"0"}}""")), fault => fault.Contains("aucun événement n’atteste", StringComparison.Ordinal));
        Assert.Contains(Faults(await PackageAsync(upload: Encoding.UTF8.GetBytes("d’autres statuts"))), fault => fault.Contains("ne désigne pas cette pièce", StringComparison.Ordinal));
        Assert.Contains(Faults(await PackageAsync(events => events[1])), fault => fault.Contains("ne suit pas", StringComparison.Ordinal));
        Assert.Contains(Faults(await PackageAsync(events => events[0].Replace("2025", "2024", StringComparison.Ordinal) + "\n" + events[1])), fault => fault.Contains("ne suit pas", StringComparison.Ordinal));
        Assert.Contains(Faults(await PackageAsync(_ => "pas un événement")), fault => fault.Contains("ne suit pas", StringComparison.Ordinal));
    }

    /// <summary>What a store gives in the place of a file is said to be no proof of it.</summary>
    [Fact]
    public async Task Calls_no_other_bytes_what_was_sent()
    {
        using var package = new RecordPackage(new MemoryStream());
        await package.AddAsync(new RecordEntry("pieces/statuts.txt", RecordPart.Upload, "Statuts", 0, Digest.Of(Upload)), Encoding.UTF8.GetBytes("autre chose"));
        Assert.Equal(RecordPart.StandIn, Assert.Single(package.Entries).Part);
    }

    [Fact]
    public void Opens_no_trap()
    {
        Assert.Contains("pas une archive zip", Assert.Single(Faults(Encoding.UTF8.GetBytes("rien"))), StringComparison.Ordinal);
        using var crowded = new MemoryStream();
        using (var archive = new ZipArchive(crowded, ZipArchiveMode.Create, leaveOpen: true))
            for (var at = 0; at <= 10_000; at++) archive.CreateEntry($"{at}");
        Assert.Contains("annonce plus", Assert.Single(Faults(crowded.ToArray())), StringComparison.Ordinal);
    }

    /// <summary>Much more than the manifest says: read no further than that.</summary>
    [Fact]
    public async Task Reads_no_further_than_the_manifest_says()
    {
        var changed = Changed(await PackageAsync(), "pieces/statuts.txt", new string('\0', 20_000_000));
        Assert.True(changed.Length < 200_000);
        Assert.Contains(Faults(changed), fault => fault.Contains("modifié", StringComparison.Ordinal));
    }

    /// <summary>Attested by an event, and named with its true size: a small archive that would fill the memory of whoever verifies it.</summary>
    [Fact]
    public async Task Reads_no_text_that_is_larger_than_a_file_can_be()
    {
        var (largest, larger) = (new string(' ', 16_777_216), new string(' ', 16_777_217));
        var package = await PackageAsync(submission: larger, attested: larger);
        Assert.True(package.Length < 200_000);
        Assert.Contains("preuve/texte.json\u202F: ce texte est plus grand que ne peut l’être un dossier déposé, il n’a pas été lu.", Faults(package));
        Assert.Equal(["pieces/statuts.txt\u202F: le dossier déposé ne désigne pas cette pièce."], Faults(await PackageAsync(submission: largest, attested: largest)).AsEnumerable());
    }

    [Fact]
    public async Task Reads_no_line_that_is_longer_than_an_event_can_be()
    {
        var package = await PackageAsync(events => events[0] + "\n" + new string(' ', 8_388_609));
        Assert.True(package.Length < 200_000);
        Assert.Contains("preuve/evenements.jsonl, ligne 2\u202F: cette ligne est plus longue que ne peut l’être un événement, elle n’a pas été lue.", Faults(package));
    }

    [Fact]
    public async Task Reads_no_manifest_that_is_larger_than_one_can_be_or_names_a_file_twice()
    {
        Assert.Contains("manifeste.json lisible", Assert.Single(Faults(Changed(await PackageAsync(), "manifeste.json", new string(' ', 16_777_217)))), StringComparison.Ordinal);
        const string twice = """{"file":"A","applicant":"B","call":"C","madeAt":"2025-05-09T09:00:00Z","entries":[{"path":"a","part":"reading","title":"","size":0,"hash":""},{"path":"a","part":"reading","title":"","size":0,"hash":""}]}""";
        Assert.Contains("nomme deux fois", Assert.Single(Faults(Changed(await PackageAsync(), "manifeste.json", twice))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_command_line()
    {
        using var here = new WorkingFolder();
        await File.WriteAllBytesAsync(here.At("dossier.zip"), await PackageAsync());
        await File.WriteAllBytesAsync(here.At("change.zip"), Changed(await PackageAsync(), "pieces/statuts.txt", "d’autres statuts"));
        var sound = await here.CallAsync("verify-record", "dossier.zip");
        Assert.Equal(0, sound.Code);
        Assert.Contains(EventsOf()[^1].Hash, sound.Text, StringComparison.Ordinal);
        var wrong = await here.CallAsync("verify-record", "change.zip");
        Assert.Equal(1, wrong.Code);
        Assert.Contains("pieces/statuts.txt", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await here.CallAsync("verify-record", "absent.zip")).Code);
    }

    private static ImmutableArray<string> Faults(byte[] package) => RecordCheck.Of(new MemoryStream(package)).Faults;

    private static List<StoredEvent> EventsOf(string? attested = null)
    {
        var first = Envelope(1, "") with { Contents = [new ContentSeal("submission/1", 1, Digest.Of(attested ?? Submission))] };
        return [first.Seal(), Envelope(2, first.Seal().Hash).Seal()];
    }

    private static EventEnvelope Envelope(long version, string previous) =>
        new(Stream, version, "application.draft-lapsed", Day, Day, Actor.Console, null, $"c-{version}", "f", previous, new DraftLapsed(Day));

    private static async Task<byte[]> PackageAsync(Func<List<string>, string>? change = null, string? submission = null, byte[]? upload = null, string? attested = null)
    {
        var events = EventsOf(attested).Select(stored => Encoding.UTF8.GetString(stored.Bytes.Span)).ToList();
        using var bytes = new MemoryStream();
        using (var package = new RecordPackage(bytes))
        {
            await package.AddAsync(RecordPart.Reading, "index.html", "Sommaire", "<p>");
            await package.AddAsync(new RecordEntry("pieces/statuts.txt", RecordPart.Upload, "Statuts", 0, Digest.Of(upload ?? Upload)), upload ?? Upload);
            await package.AddAsync(new RecordEntry("preuve/texte.json", RecordPart.Text, "Dossier", 0, "") { Stream = $"{Stream}", Record = "submission/1", Version = 1 }, Encoding.UTF8.GetBytes(submission ?? Submission));
            await package.AddAsync(new RecordEntry("preuve/evenements.jsonl", RecordPart.Events, "Événements", 0, "") { Stream = $"{Stream}" }, Encoding.UTF8.GetBytes(change?.Invoke(events) ?? string.Join('\n', events)));
            await package.EndAsync("AAP25-0001", "Association d’exemple", "Appel d’exemple", Day);
        }
        return bytes.ToArray();
    }

    private static byte[] Changed(byte[] package, string path, string? text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(path)?.Delete();
            if (text is not null)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
