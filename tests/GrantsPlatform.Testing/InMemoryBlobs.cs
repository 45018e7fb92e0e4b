using System.Globalization;
using System.Runtime.CompilerServices;
using GrantsPlatform.Files.Blobs;

namespace GrantsPlatform.Testing;

/// <summary>Blobs that keep to the service's limits and conditions. <paramref name="blocks"/> bounds those of one blob, to meet the last one early.</summary>
public sealed class InMemoryBlobs(int blocks = BlobLimits.Blocks, TimeProvider? clock = null) : IBlobs
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Kept> _blobs = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private bool _created;
    private long _tag;

    /// <summary>Thrown by the next calls instead of their answer, before anything is written; for outages.</summary>
    public Func<Exception?> Fault { get; set; } = () => null;

    public Task CreateAsync(CancellationToken cancellation)
    {
        lock (_lock) _created = true;
        return Task.CompletedTask;
    }

    public ValueTask<Blob?> FindAsync(string name, CancellationToken cancellation)
    {
        CheckName(name);
        lock (_lock) return ValueTask.FromResult(Called().GetValueOrDefault(name)?.Blob);
    }

    public async IAsyncEnumerable<Blob> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<Blob> found;
        lock (_lock) found = [.. Called().Values.Select(kept => kept.Blob).Where(blob => blob.Name.StartsWith(prefix, StringComparison.Ordinal))];
        await Task.Yield();
        foreach (var blob in found) yield return blob;
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string name, string eTag, long from, int count, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Called().GetValueOrDefault(name) is not { } kept || kept.Blob.ETag != eTag) return ValueTask.FromResult<ReadOnlyMemory<byte>?>(null);
            return ValueTask.FromResult<ReadOnlyMemory<byte>?>(kept.Bytes.AsMemory((int)from, count));
        }
    }

    public Task<bool> PutAsync(string name, Stream content, CancellationToken cancellation)
    {
        CheckName(name);
        if (!content.CanSeek) throw new ArgumentException("The content cannot be read again.");
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        lock (_lock)
        {
            if (Called().ContainsKey(name)) return Task.FromResult(false);
            Keep(name, "", copy.ToArray(), blocks);
            return Task.FromResult(true);
        }
    }

    public Task<bool> StartAsync(string name, string note, string? eTag, CancellationToken cancellation)
    {
        CheckName(name);
        if (note.Length > BlobLimits.NoteCharacters || !note.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=')) throw new ArgumentException($"'{note}' is not a note.");
        lock (_lock)
        {
            if (Called().GetValueOrDefault(name)?.Blob.ETag != eTag) return Task.FromResult(false);
            Keep(name, note, [], 0);
            return Task.FromResult(true);
        }
    }

    public Task<bool> AppendAsync(string name, long at, ReadOnlyMemory<byte> block, CancellationToken cancellation)
    {
        if (block.Length is 0 or > BlobLimits.BlockBytes) throw new ArgumentException($"A block of {block.Length} bytes.");
        lock (_lock)
        {
            if (Called().GetValueOrDefault(name) is not { } kept || kept.Bytes.Length != at || kept.Blocks >= blocks) return Task.FromResult(false);
            Keep(name, kept.Blob.Note, [.. kept.Bytes, .. block.Span], kept.Blocks + 1);
            return Task.FromResult(true);
        }
    }

    public Task<bool> TouchAsync(string name, CancellationToken cancellation)
    {
        CheckName(name);
        lock (_lock)
        {
            if (Called().GetValueOrDefault(name) is not { } kept) return Task.FromResult(false);
            Keep(name, "", kept.Bytes, kept.Blocks);
            return Task.FromResult(true);
        }
    }

    public Task<bool> DeleteAsync(string name, string? eTag, CancellationToken cancellation)
    {
        CheckName(name);
        lock (_lock) return Task.FromResult(Called().GetValueOrDefault(name) is { } kept && (eTag is null || kept.Blob.ETag == eTag) && _blobs.Remove(name));
    }

    private SortedDictionary<string, Kept> Called()
    {
        if (Fault() is { } fault) throw fault;
        return _created ? _blobs : throw new InvalidOperationException("The container was not created.");
    }

    private void Keep(string name, string note, byte[] bytes, int count) =>
        _blobs[name] = new Kept(new Blob(name, bytes.Length, note, (++_tag).ToString(CultureInfo.InvariantCulture), _clock.GetUtcNow()), bytes, count);

    private static void CheckName(string name)
    {
        if (name.Length is 0 or > BlobLimits.NameCharacters || name.Split('/').Any(part => part.Length == 0 || part[^1] == '.' || !part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-')))
            throw new ArgumentException($"'{name}' is not a name.");
    }

    private sealed record Kept(Blob Blob, byte[] Bytes, int Blocks);
}
