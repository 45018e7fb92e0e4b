using System.Collections.Concurrent;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Uploads;

/// <summary>Uploads in the data folder of one process. What has been answered outlives it; one piece of an upload is received at a time.</summary>
public sealed class DiskUploads : IUploads, IDisposable
{
    private readonly UploadOptions _options;
    private readonly TimeProvider _clock;
    private readonly UploadFolder _folder;
    private readonly UploadRules _rules;
    private readonly UploadAdmission _admission;
    private readonly ConcurrentDictionary<string, bool> _busy = new();
    private readonly Lock _beginning = new();
    private DateTimeOffset _sweptAt;

    private DiskUploads(UploadOptions options, IFileStore files, IVirusScan scan, TimeProvider clock)
    {
        (_options, _clock, _folder) = (options, clock, new UploadFolder(options.Folder));
        (_rules, _admission) = (new UploadRules(options, clock), new UploadAdmission(options, files, scan));
    }

    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    /// <exception cref="StoreUnavailableException">The folder cannot be used.</exception>
    public static DiskUploads Open(UploadOptions options, IFileStore files, IVirusScan scan, TimeProvider clock)
    {
        var uploads = new DiskUploads(options.Checked(), files, scan, clock);
        uploads._folder.Open();
        uploads.Sweep();
        return uploads;
    }

    public Task<Answer<Upload>> BeginAsync(string owner, UploadPlace place, string name, long size, CancellationToken cancellation) => Task.FromResult(Begin(owner, place, name, size));

    public async Task<Answer<Upload>> AppendAsync(string owner, string id, long offset, Stream bytes, CancellationToken cancellation)
    {
        if (!_busy.TryAdd(id, true)) return new UploadBusy();
        try
        {
            if (Current(owner, id) is not { } record) return new UploadUnknown();
            if (record.Result is not null) return new UploadOffsetDiffers(record.Size);
            await using var part = _folder.OpenPart(owner, id);
            if (part.Length != offset) return new UploadOffsetDiffers(part.Length);
            Disk.RequireRoom(_folder.Root, record.Size - offset, _options.KeepFree);
            return await ReceiveAsync(bytes, part, record, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _busy.TryRemove(id, out _);
        }
    }

    public Task<Answer<Upload>> StatusAsync(string owner, string id, CancellationToken cancellation) =>
        Task.FromResult<Answer<Upload>>(Current(owner, id) is { } record ? Answered(owner, record) : new UploadUnknown());

    public async Task<Answer<UploadRef>> CompleteAsync(string owner, string id, CancellationToken cancellation)
    {
        if (!_busy.TryAdd(id, true)) return new UploadBusy();
        try
        {
            if (Current(owner, id) is not { } record) return new UploadUnknown();
            if (record.Result is not null) return record.Result;
            if (_folder.Offset(owner, id) is var offset && offset != record.Size) return new UploadIncomplete(offset);

            Answer<UploadRef> admitted;
            await using (var part = _folder.OpenPart(owner, id))
                admitted = await _admission.AdmitAsync(record.Name, part, cancellation).ConfigureAwait(false);
            if (admitted.IsGiven)
            {
                _folder.Write(owner, record with { Result = admitted.Value });
                _folder.DeletePart(owner, id);
            }
            else if (admitted.Refusal is not ScanUnavailable)
            {
                _folder.Delete(owner, id);
            }
            return admitted;
        }
        finally
        {
            _busy.TryRemove(id, out _);
        }
    }

    public Task AbandonAsync(string owner, string id, CancellationToken cancellation)
    {
        if (Current(owner, id) is { Result: null }) _folder.Delete(owner, id);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<CountedUpload>> CountAsync(string owner, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CountedUpload>>([.. _folder.OfOwner(owner).Where(_rules.Counts).Select(record => record.Counted)]);

    public Task<int> SweepAsync(CancellationToken cancellation) => Task.FromResult(Sweep());

    public Task ForgetAsync(IReadOnlySet<string> keptFiles, CancellationToken cancellation)
    {
        lock (_beginning) _folder.Sweep(record => _rules.IsForgotten(record, keptFiles), _busy.ContainsKey);
        return Task.CompletedTask;
    }

    public void Dispose() => _admission.Dispose();

    private Answer<Upload> Begin(string owner, UploadPlace place, string name, long size)
    {
        var begun = _rules.Begin(place, name, size);
        if (!begun.IsGiven) return begun.Refusal;
        lock (_beginning)
        {
            if (_clock.GetUtcNow() - _sweptAt > TimeSpan.FromHours(1)) Sweep();
            if (!_rules.LeaveRoom(_folder.OfOwner(owner), size)) return new TooManyUploads();
            Disk.RequireRoom(_folder.Root, size, _options.KeepFree);
            _folder.Write(owner, begun.Value);
            return _rules.At(begun.Value, 0);
        }
    }

    /// <summary>What has come is durable before the answer, and stays when the stream breaks off.</summary>
    private async Task<Answer<Upload>> ReceiveAsync(Stream bytes, FileStream part, UploadRecord record, CancellationToken cancellation)
    {
        var before = part.Seek(0, SeekOrigin.End);
        var buffer = new byte[128 * 1024];
        try
        {
            for (int read; (read = await bytes.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            {
                if (part.Position + read > record.Size)
                {
                    Disk.Do(_folder.Root, () => part.SetLength(before));
                    return new UploadTooLong(before);
                }
                Disk.Do(_folder.Root, () => part.Write(buffer, 0, read));
            }
        }
        finally
        {
            Disk.Do(_folder.Root, () => part.Flush(flushToDisk: true));
        }
        return _rules.At(record, part.Length);
    }

    private Upload Answered(string owner, UploadRecord record) => _rules.At(record, record.Result is null ? _folder.Offset(owner, record.Id) : record.Size);

    private UploadRecord? Current(string owner, string id) => _folder.Find(owner, id) is { } record && !_rules.HasExpired(record) ? record : null;

    private int Sweep()
    {
        lock (_beginning)
        {
            _sweptAt = _clock.GetUtcNow();
            return _folder.Sweep(record => !_rules.Counts(record), _busy.ContainsKey);
        }
    }
}
