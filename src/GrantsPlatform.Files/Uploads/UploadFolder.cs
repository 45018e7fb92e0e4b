using System.Text.Json;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Uploads;

/// <summary>
/// One folder an owner, two files an upload: "id.json", which makes it exist, and "id.part", whose length is the offset.
/// </summary>
internal sealed class UploadFolder(string data)
{
    private readonly string _root = Path.Combine(Path.GetFullPath(data), "uploads");

    public string Root => _root;

    public void Open() => Disk.Do(_root, () => Private.CreateFolder(_root));

    public UploadRecord? Find(string owner, string id) => UploadId.Is(id) ? Disk.Do(_root, () => Read(RecordPath(owner, id))) : null;

    public IReadOnlyList<UploadRecord> OfOwner(string owner) => Disk.Do(_root, () =>
        Directory.Exists(Place(owner)) ? Directory.GetFiles(Place(owner), "*.json").Select(Read).OfType<UploadRecord>().ToList() : []);

    /// <summary>Replaces the record as a whole, or not at all.</summary>
    public void Write(string owner, UploadRecord record) => Disk.Do(_root, () =>
    {
        Private.CreateFolder(Place(owner));
        var path = RecordPath(owner, record.Id);
        using (var file = Private.Open(path + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, record);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".new", path, overwrite: true);
        Disk.FlushFolder(Place(owner));
    });

    public long Offset(string owner, string id) => Disk.Do(_root, () => new FileInfo(PartPath(owner, id)) is { Exists: true } part ? part.Length : 0);

    public FileStream OpenPart(string owner, string id) =>
        Disk.Do(_root, () => Private.Open(PartPath(owner, id), FileMode.OpenOrCreate, FileAccess.ReadWrite, bufferSize: 0));

    public void DeletePart(string owner, string id) => Disk.Do(_root, () => File.Delete(PartPath(owner, id)));

    /// <summary>The record last: while it is there, the part is found and thrown away.</summary>
    public void Delete(string owner, string id) => Disk.Do(_root, () => DeleteFiles(RecordPath(owner, id)));

    /// <summary>Also what has no record, or none that can be read: nobody can ask for it any more.</summary>
    public int Sweep(Func<UploadRecord, bool> goes, Func<string, bool> isBusy) => Disk.Do(_root, () =>
    {
        var swept = 0;
        foreach (var place in Directory.GetDirectories(_root))
        {
            foreach (var id in Directory.GetFiles(place).Select(path => Path.GetFileName(path).Split('.')[0]).Distinct().Where(id => !isBusy(id)))
            {
                var path = Path.Combine(place, id + ".json");
                if (Read(path) is { } record && !goes(record)) continue;
                DeleteFiles(path);
                swept++;
            }
            if (!Directory.EnumerateFileSystemEntries(place).Any()) Directory.Delete(place);
        }
        return swept;
    });

    private static void DeleteFiles(string recordPath)
    {
        File.Delete(Path.ChangeExtension(recordPath, ".part"));
        File.Delete(recordPath + ".new");
        File.Delete(recordPath);
    }

    private static UploadRecord? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<UploadRecord>(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    private string Place(string owner) => Path.Combine(_root, UploadId.Place(owner));
    private string RecordPath(string owner, string id) => Path.Combine(Place(owner), id + ".json");
    private string PartPath(string owner, string id) => Path.Combine(Place(owner), id + ".part");
}
