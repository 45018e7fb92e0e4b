using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Records;

/// <summary>Reads a package again, offline, and names whatever does not hold: it may have been changed, cut, or made to do harm.</summary>
public static class RecordCheck
{
    private const int MostEntries = 10_000;
    private const int LargestManifest = 16 << 20;

    /// <summary>In bytes: many times what may be typed into a file.</summary>
    private const int LargestText = 16 << 20;

    /// <summary>Beyond that an archive is a trap, whatever it says of itself.</summary>
    private const long LargestPackage = 4L << 30;

    public static RecordReport Of(Stream package)
    {
        try
        {
            using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > LargestPackage
                ? RecordReport.Refused("Cette archive annonce plus que ne peut contenir un dossier : elle n’a pas été ouverte.")
                : Of(archive);
        }
        catch (InvalidDataException)
        {
            return RecordReport.Refused("Ce fichier n’est pas une archive zip, ou il est abîmé.");
        }
    }

    private static RecordReport Of(ZipArchive archive)
    {
        if (archive.GetEntry(RecordManifest.Path) is not { } file || ManifestOf(file) is not { } manifest)
            return RecordReport.Refused($"L’archive n’a pas de {RecordManifest.Path} lisible : ce n’est pas un dossier exporté par la plateforme.");
        if (manifest.Entries.DistinctBy(entry => entry.Path).Count() < manifest.Entries.Length) return RecordReport.Refused($"{RecordManifest.Path} nomme deux fois le même fichier\u202F: il n’a pas été suivi.");
        var faults = new List<string>();
        Listed(archive, manifest, faults);
        var streams = ImmutableArray.CreateBuilder<CheckedStream>();
        foreach (var entry in manifest.Entries.Where(entry => entry.Part == RecordPart.Events))
            if (archive.GetEntry(entry.Path) is { } events) streams.Add(ChainCheck.Of(entry, events, faults));
        var attested = streams.SelectMany(stream => stream.Attested).ToHashSet();
        var unnamed = manifest.Entries.Where(entry => entry.Part == RecordPart.Upload).Select(entry => entry.Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in manifest.Entries.Where(entry => entry.Part == RecordPart.Text))
        {
            if (!attested.Contains((entry.Stream ?? "", entry.Record ?? "", entry.Version ?? 0, entry.Hash))) faults.Add($"{entry.Path}\u202F: aucun événement n’atteste ce texte.");
            else if (archive.GetEntry(entry.Path) is not { } text) continue;
            else if (BoundedEntry.Read(text, LargestText) is not { } bytes) faults.Add($"{entry.Path}\u202F: ce texte est plus grand que ne peut l’être un dossier déposé, il n’a pas été lu.");
            else unnamed.RemoveWhere(hash => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(hash)) >= 0);
        }
        faults.AddRange(manifest.Entries.Where(entry => entry.Part == RecordPart.Upload && unnamed.Contains(entry.Hash)).Select(entry => $"{entry.Path}\u202F: le dossier déposé ne désigne pas cette pièce."));
        return new RecordReport(manifest, streams.ToImmutable(), [.. faults]);
    }

    private static RecordManifest? ManifestOf(ZipArchiveEntry entry)
    {
        try
        {
            return BoundedEntry.Read(entry, LargestManifest) is { } bytes && Wire.FromBytes<RecordManifest>(bytes) is { Entries.IsDefault: false } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Everything that the manifest names is there as it names it, and nothing else.</summary>
    private static void Listed(ZipArchive archive, RecordManifest manifest, List<string> faults)
    {
        var named = manifest.Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(archive.Entries.GroupBy(entry => entry.FullName).Where(same => same.Count() > 1).Select(same => $"{same.Key} : ce nom est deux fois dans l’archive."));
        faults.AddRange(archive.Entries.Where(entry => entry.FullName != RecordManifest.Path && !named.Contains(entry.FullName)).Select(entry => $"{entry.FullName} : le manifeste ne le connaît pas."));
        foreach (var entry in manifest.Entries)
            if (archive.GetEntry(entry.Path) is not { } there) faults.Add($"{entry.Path} : il manque.");
            else if (HashOf(there, entry.Size) != entry.Hash) faults.Add($"{entry.Path} : il a été modifié.");
    }

    /// <summary>Null as soon as there is more than was said.</summary>
    private static string? HashOf(ZipArchiveEntry entry, long size)
    {
        using var stream = entry.Open();
        using var hashing = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var read = 0L;
        while (stream.Read(buffer) is > 0 and var count)
        {
            if ((read += count) > size) return null;
            hashing.AppendData(buffer, 0, count);
        }
        return Convert.ToHexStringLower(hashing.GetHashAndReset());
    }
}

/// <param name="Manifest">Null: it could not be read.</param>
/// <param name="Faults">In words, each with its place; empty: everything holds.</param>
public sealed record RecordReport(RecordManifest? Manifest, ImmutableArray<CheckedStream> Streams, ImmutableArray<string> Faults)
{
    internal static RecordReport Refused(string why) => new(null, [], [why]);
}
