using System.Text.Json;
using GrantsPlatform.Files.Uploads;

namespace GrantsPlatform.Files.Blobs;

/// <summary>
/// One upload, one blob: its note is the record, its length the offset. Once complete it is started again, empty, with the result in its note, so that
/// record, bytes and result never contradict each other.
/// </summary>
internal sealed record UploadBlob(Blob Blob, UploadRecord Record)
{
    public const string All = "uploads/";

    /// <summary>Where the next bytes begin.</summary>
    public long Offset => Record.Result is null ? Blob.Length : Record.Size;

    public static string OfOwner(string owner) => $"{All}{UploadId.Place(owner)}/";
    public static string NameOf(string owner, string id) => OfOwner(owner) + id;

    public static string Note(UploadRecord record) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(record));

    /// <summary>Null when nobody can ask for it.</summary>
    public static UploadBlob? Read(Blob blob)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadRecord>(Convert.FromBase64String(blob.Note)) is { } record ? new UploadBlob(blob, record) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return null;
        }
    }
}
