using System.Runtime.ExceptionServices;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Blobs;

/// <summary>
/// Uploads in a container that any number of instances share. None of them holds a lock: of two pieces for the same place the service takes one,
/// and completing twice gives the same answer twice.
/// </summary>
public sealed class BlobUploads : IUploads, IDisposable
{
    private readonly UploadOptions _options;
    private readonly IBlobs _blobs;
    private readonly UploadRules _rules;
    private readonly UploadAdmission _admission;

    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    public BlobUploads(UploadOptions options, IBlobs blobs, IFileStore files, IVirusScan scan, TimeProvider clock)
    {
        (_options, _blobs) = (options.Checked(), blobs);
        (_rules, _admission) = (new UploadRules(options, clock), new UploadAdmission(options, files, scan));
    }

    /// <summary>Counted after it is there: two that begin at the same time see each other, and at the limit both may be refused, but never is one too many kept.</summary>
    public async Task<Answer<Upload>> BeginAsync(string owner, UploadPlace place, string name, long size, CancellationToken cancellation)
    {
        var begun = _rules.Begin(place, name, size);
        if (!begun.IsGiven) return begun.Refusal;
        var record = begun.Value;
        // No other has its id: where one is there, it is this one, and the answer to a first try was lost.
        await _blobs.StartAsync(UploadBlob.NameOf(owner, record.Id), UploadBlob.Note(record), null, cancellation).ConfigureAwait(false);
        var others = (await OfOwnerAsync(owner, cancellation).ConfigureAwait(false)).Where(other => other.Id != record.Id);
        if (_rules.LeaveRoom(others, size)) return _rules.At(record, 0);
        await _blobs.DeleteAsync(UploadBlob.NameOf(owner, record.Id), null, cancellation).ConfigureAwait(false);
        return new TooManyUploads();
    }

    public async Task<Answer<Upload>> AppendAsync(string owner, string id, long offset, Stream bytes, CancellationToken cancellation)
    {
        if (await CurrentAsync(owner, id, cancellation).ConfigureAwait(false) is not { } upload) return new UploadUnknown();
        if (upload.Record.Result is not null || upload.Offset != offset) return new UploadOffsetDiffers(upload.Offset);

        var record = upload.Record;
        var at = offset;
        // One byte more than there is room for tells that too much is coming.
        var block = new byte[Math.Min(BlobLimits.BlockBytes, record.Size - at + 1)];
        while (true)
        {
            var (filled, broken) = await FillAsync(block, bytes, cancellation).ConfigureAwait(false);
            if (at + filled > record.Size) return new UploadTooLong(at);
            // What came before the line broke off is kept, also when that is why the call is cancelled.
            if (filled > 0 && !await _blobs.AppendAsync(upload.Blob.Name, at, block.AsMemory(0, filled), broken is null ? cancellation : CancellationToken.None).ConfigureAwait(false))
                return await NotAppendedAsync(owner, id, at, cancellation).ConfigureAwait(false);
            at += filled;
            broken?.Throw();
            if (filled < block.Length) return _rules.At(record, at);
        }
    }

    public async Task<Answer<Upload>> StatusAsync(string owner, string id, CancellationToken cancellation) =>
        await CurrentAsync(owner, id, cancellation).ConfigureAwait(false) is { } upload ? _rules.At(upload.Record, upload.Offset) : new UploadUnknown();

    public async Task<Answer<UploadRef>> CompleteAsync(string owner, string id, CancellationToken cancellation)
    {
        if (await CurrentAsync(owner, id, cancellation).ConfigureAwait(false) is not { } upload) return new UploadUnknown();
        if (upload.Record.Result is { } result) return result;
        if (upload.Offset != upload.Record.Size) return new UploadIncomplete(upload.Offset);

        if (await AdmitAsync(upload, cancellation).ConfigureAwait(false) is not { } admitted) return await CompleteAsync(owner, id, cancellation).ConfigureAwait(false);
        // When it has changed meanwhile, another instance completed it, with the same result, or it was given up: the file is kept all the same.
        if (admitted.IsGiven)
            await _blobs.StartAsync(upload.Blob.Name, UploadBlob.Note(upload.Record with { Result = admitted.Value }), upload.Blob.ETag, cancellation).ConfigureAwait(false);
        else if (admitted.Refusal is not ScanUnavailable)
            await _blobs.DeleteAsync(upload.Blob.Name, null, cancellation).ConfigureAwait(false);
        return admitted;
    }

    public async Task AbandonAsync(string owner, string id, CancellationToken cancellation)
    {
        if (await CurrentAsync(owner, id, cancellation).ConfigureAwait(false) is { Record.Result: null } upload)
            await _blobs.DeleteAsync(upload.Blob.Name, upload.Blob.ETag, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<CountedUpload>> CountAsync(string owner, CancellationToken cancellation) =>
        [.. (await OfOwnerAsync(owner, cancellation).ConfigureAwait(false)).Where(_rules.Counts).Select(record => record.Counted)];

    public Task<int> SweepAsync(CancellationToken cancellation) => SweepAsync(record => !_rules.Counts(record), cancellation);

    public Task ForgetAsync(IReadOnlySet<string> keptFiles, CancellationToken cancellation) => SweepAsync(record => _rules.IsForgotten(record, keptFiles), cancellation);

    public void Dispose() => _admission.Dispose();

    /// <summary>Also what has no record that can be read: nobody can ask for it any more.</summary>
    private async Task<int> SweepAsync(Func<UploadRecord, bool> goes, CancellationToken cancellation)
    {
        var swept = 0;
        await foreach (var blob in _blobs.ListAsync(UploadBlob.All, cancellation).ConfigureAwait(false))
        {
            if (UploadBlob.Read(blob) is { } upload && !goes(upload.Record)) continue;
            if (await _blobs.DeleteAsync(blob.Name, blob.ETag, cancellation).ConfigureAwait(false)) swept++;
        }
        return swept;
    }

    private async Task<List<UploadRecord>> OfOwnerAsync(string owner, CancellationToken cancellation)
    {
        var records = new List<UploadRecord>();
        await foreach (var blob in _blobs.ListAsync(UploadBlob.OfOwner(owner), cancellation).ConfigureAwait(false))
            if (UploadBlob.Read(blob) is { } upload) records.Add(upload.Record);
        return records;
    }

    private async Task<UploadBlob?> CurrentAsync(string owner, string id, CancellationToken cancellation) =>
        UploadId.Is(id) && await _blobs.FindAsync(UploadBlob.NameOf(owner, id), cancellation).ConfigureAwait(false) is { } blob
            && UploadBlob.Read(blob) is { } upload && !_rules.HasExpired(upload.Record) ? upload : null;

    /// <summary>Inspection reads here and there: from this machine, not over the network. Null when the upload was completed or given up while it was fetched.</summary>
    private async Task<Answer<UploadRef>?> AdmitAsync(UploadBlob upload, CancellationToken cancellation)
    {
        await using var file = PassingFile.Open(_options.Folder);
        while (file.Length < upload.Record.Size)
        {
            var count = (int)Math.Min(BlobLimits.BlockBytes, upload.Record.Size - file.Length);
            if (await _blobs.ReadAsync(upload.Blob.Name, upload.Blob.ETag, file.Length, count, cancellation).ConfigureAwait(false) is not { } piece) return null;
            Disk.Do(_options.Folder, () => file.Write(piece.Span));
        }
        file.Position = 0;
        return await _admission.AdmitAsync(upload.Record.Name, file, cancellation).ConfigureAwait(false);
    }

    /// <summary>Another piece was first, or the upload is over. One that has all the blocks it can have came in crumbs, and begins again.</summary>
    private async Task<Answer<Upload>> NotAppendedAsync(string owner, string id, long at, CancellationToken cancellation)
    {
        if (await CurrentAsync(owner, id, cancellation).ConfigureAwait(false) is not { } upload) return new UploadUnknown();
        if (upload.Offset != at) return new UploadOffsetDiffers(upload.Offset);
        await _blobs.DeleteAsync(upload.Blob.Name, null, cancellation).ConfigureAwait(false);
        return new UploadUnknown();
    }

    /// <summary>Reads until the block is full, the stream ends, or reading fails.</summary>
    private static async Task<(int Filled, ExceptionDispatchInfo? Broken)> FillAsync(byte[] block, Stream bytes, CancellationToken cancellation)
    {
        var filled = 0;
        try
        {
            for (int read; filled < block.Length && (read = await bytes.ReadAsync(block.AsMemory(filled), cancellation).ConfigureAwait(false)) > 0;) filled += read;
        }
        catch (Exception broken)
        {
            return (filled, ExceptionDispatchInfo.Capture(broken));
        }
        return (filled, null);
    }
}
