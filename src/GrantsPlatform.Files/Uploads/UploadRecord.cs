using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Uploads;

/// <summary>What lies beside the bytes of an upload. <paramref name="Result"/> once it is complete: a repetition gets the same answer.</summary>
internal sealed record UploadRecord(string Id, string Name, long Size, DateTimeOffset BeganAt, UploadRef? Result, UploadPlace? Place = null)
{
    public CountedUpload Counted => new(Id, Place, Size, Result?.Hash);
}
