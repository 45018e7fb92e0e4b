using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.OpenData;

namespace GrantsPlatform.Documents.Records;

/// <summary>
/// The record of one file as an archive that can be kept, read and verified without the platform. Written forwards; the manifest, which names everything
/// with its hash, comes last.
/// </summary>
/// <param name="at">Of every entry, so that the same content is the same bytes; null: when it is written.</param>
public sealed class RecordPackage(Stream to, DateTimeOffset? at = null) : IDisposable
{
    private readonly ZipArchive _archive = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly ImmutableArray<RecordEntry>.Builder _entries = ImmutableArray.CreateBuilder<RecordEntry>();
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<RecordEntry> Entries => _entries;

    /// <param name="like">What it is, its path as one would like it: the one that it gets is free and safe. Of a file that was sent, the hash that it should have.</param>
    public async ValueTask AddAsync(RecordEntry like, Stream bytes, CancellationToken cancellation = default)
    {
        var path = FreePath(like.Path);
        using var hashing = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var size = 0L;
        using (var entry = Open(path))
        {
            var buffer = new byte[1 << 16];
            while (await bytes.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
            {
                hashing.AppendData(buffer, 0, count);
                entry.Write(buffer, 0, count);
                size += count;
                // Whoever lends what was written to an answer does it here.
                await to.FlushAsync(cancellation).ConfigureAwait(false);
            }
        }
        var hash = Convert.ToHexStringLower(hashing.GetHashAndReset());
        _entries.Add(like with { Path = path, Size = size, Hash = hash, Part = like.Part == RecordPart.Upload && like.Hash != hash ? RecordPart.StandIn : like.Part });
    }

    public ValueTask AddAsync(RecordEntry like, byte[] bytes, CancellationToken cancellation = default) => AddAsync(like, new MemoryStream(bytes), cancellation);

    public ValueTask AddAsync(RecordPart part, string path, string title, string text, CancellationToken cancellation = default) =>
        AddAsync(new RecordEntry(path, part, title, 0, ""), Encoding.UTF8.GetBytes(text), cancellation);

    public async ValueTask EndAsync(string file, string applicant, string call, DateTimeOffset madeAt, CancellationToken cancellation = default)
    {
        await AddAsync(RecordPart.Reading, RecordManifest.Sums, "Empreintes", string.Concat(_entries.Select(entry => $"{entry.Hash}  {entry.Path}\n")), cancellation).ConfigureAwait(false);
        using var entry = Open(RecordManifest.Path);
        using var bytes = new MemoryStream();
        using (var writer = OpenJson.To(bytes)) System.Text.Json.JsonSerializer.Serialize(writer, new RecordManifest(file, applicant, call, madeAt, _entries.ToImmutable()), Wire.Options);
        entry.Write(bytes.ToArray());
    }

    public void Dispose() => _archive.Dispose();

    private Stream Open(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        if (at is { } instant) entry.LastWriteTime = instant.ToUniversalTime();
        return entry.Open();
    }

    /// <summary>No path leaves the folder that the archive is opened in, and none is there twice.</summary>
    private string FreePath(string like)
    {
        var safe = string.Join('/', like.Split('/').Select(SafeName));
        for (var number = 1; ; number++)
        {
            var path = number == 1 ? safe : System.IO.Path.ChangeExtension(safe, null) + $"-{number}" + System.IO.Path.GetExtension(safe);
            if (_paths.Add(path)) return path;
        }
    }

    private static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ' or '@' ? c : '-')).Trim(' ', '.');
        return safe.Length == 0 ? "sans-nom" : safe.Length > 120 ? safe[^120..] : safe;
    }
}
