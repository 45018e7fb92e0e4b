using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Uploads;

/// <summary>What holds of uploads wherever they lie.</summary>
internal sealed class UploadRules(UploadOptions options, TimeProvider clock)
{
    /// <summary>Not kept yet; refused where that can be known before a byte has come.</summary>
    public Answer<UploadRecord> Begin(UploadPlace place, string name, long size)
    {
        var announced = FileInspection.Announced(name, size, options.Limits);
        return announced.IsGiven ? new UploadRecord(UploadId.New(), announced.Value, size, clock.GetUtcNow(), null, place) : announced.Refusal;
    }

    /// <summary>Whether the owner's other uploads leave room for one of this size.</summary>
    public bool LeaveRoom(IEnumerable<UploadRecord> others, long size)
    {
        var open = others.Where(upload => upload.Result is null && !HasExpired(upload)).ToList();
        return open.Count < options.MostPerOwner && open.Sum(upload => upload.Size) + size <= options.MostBytesPerOwner;
    }

    public bool HasExpired(UploadRecord record) => clock.GetUtcNow() - record.BeganAt >= options.KeptFor;

    /// <summary>A complete one counts as long as its file is there, whatever its age.</summary>
    public bool Counts(UploadRecord record) => record.Result is not null || !HasExpired(record);

    /// <summary>Too old to be asked for, and its file gone.</summary>
    public bool IsForgotten(UploadRecord record, IReadOnlySet<string> keptFiles) => HasExpired(record) && record.Result is { } result && !keptFiles.Contains(result.Hash);

    public Upload At(UploadRecord record, long offset) => new(record.Id, record.Name, record.Size, offset, record.BeganAt + options.KeptFor);
}
